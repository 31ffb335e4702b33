#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

const { argv, stdout, stderr, env } = process;
const built = new URL('../dist/cli/run.js', import.meta.url);
if (existsSync(built)) {
  // Broken off, a run ends at once; what is half written is removed at the exit.
  process.on('SIGINT', () => process.exit(130)).on('SIGTERM', () => process.exit(143));
  stdout.on('error', ({ code, message }) => {
    // A reader that goes away early (`| head`) is no fault.
    if (code !== 'EPIPE') stderr.write(`error: the standard output could not be written: ${message}\n`);
    process.exit(code === 'EPIPE' ? 0 : 2);
  });
  const { run } = await import(built.href);
  const stdin = async () => new Uint8Array(await buffer(process.stdin));
  process.exitCode = await run(argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
} else {
  stderr.write(
    'error: thresholds is not built yet: there is no dist/cli/run.js\n  to mend:  run `npm ci` (or `npm run build`) in the folder of the package\n',
  );
  process.exitCode = 2;
}

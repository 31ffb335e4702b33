#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

const built = new URL('../dist/cli/run.js', import.meta.url);
if (existsSync(built)) {
  // A reader that goes away early (`| head`) is no fault.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  const { run } = await import(built.href);
  const { stdout, stderr, env } = process;
  const stdin = async () => new Uint8Array(await buffer(process.stdin));
  process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
} else {
  process.stderr.write(
    'error: thresholds is not built yet: there is no dist/cli/run.js\n  to mend:  run `npm ci` (or `npm run build`) in the folder of the package\n',
  );
  process.exitCode = 2;
}

// Runs the program and tells on stderr, as its last line, how many megabytes of memory it took at its peak.
//   node test/bench/with-memory.mjs COMMAND...
import { run } from '../../dist/cli/run.js';

const { stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, cwd: process.cwd(), env });
stderr.write(`\n${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);

// Preloaded (node --import), tells on stderr at the exit, as the last line, how many megabytes of memory the process took at
// its peak.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => writeSync(2, `\n${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));

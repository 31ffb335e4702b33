// Runs commands, each in a process of its own, and tells how long they took and how much memory.
import { spawnSync } from 'node:child_process';
import { ROOT } from './places.mjs';

/**
 * Runs a command once.
 * @returns seconds, and megabytes of memory at its peak (of Node programs only, else null)
 */
export function once([program, ...words]) {
  const isNode = program === 'node';
  const watch = new URL('peak-memory.mjs', import.meta.url).href;
  const argv = isNode ? ['--import', watch, ...words] : words;
  const start = performance.now();
  const done = spawnSync(isNode ? process.execPath : program, argv, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0)
    throw new Error(`${program} ${words.join(' ')} ended with ${done.status}: ${done.stderr}`);
  const memory = isNode ? Number(done.stderr.trim().split('\n').at(-1)) : null;
  return { seconds, memory };
}

/** The median seconds of each command. They take turns, so that a machine that is busy for a while slows all alike. */
export function medians(commands, runs) {
  const times = commands.map(() => []);
  for (let i = 0; i < runs; i++)
    for (const [which, command] of commands.entries()) times[which].push(once(command).seconds);
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

/** Whether a program is installed. */
export function isInstalled(program) {
  return spawnSync(program, ['-v']).error === undefined;
}

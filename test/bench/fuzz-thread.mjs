// Reads broken files that people write (coding guides, tables, configuration), in a thread, since a hang can only be ended
// from outside. Told { target, seed, from, to }, it answers { ended } for each file, and { done } behind the last.
import { parentPort } from 'node:worker_threads';
import { withTypeScript } from './typescript.mjs';

const { TEXTS, draw, outcomeOf } = await withTypeScript((load) => load('test/fuzz/targets.ts'));
parentPort.on('message', ({ target, seed, from, to }) => {
  for (const files of draw(TEXTS[target].broken, seed, from, to))
    parentPort.postMessage({ ended: outcomeOf(TEXTS[target], files) });
  parentPort.postMessage({ done: true });
});

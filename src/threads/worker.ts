import { parentPort, workerData } from 'node:worker_threads';
import { loadGuide } from '../guide/index.js';
import type { CodingGuide } from '../model/coding-guide.js';
import { Unreadable } from '../model/warning.js';
import { analyseDocument } from '../pipeline.js';
import type { Answer, Equipment, Order } from './messages.js';

/** The thread that analyses: answers each order with a document, in the order in which they come, until it is ended. */
const { guide: source, limits, ocr }: Equipment = workerData;
let compiled: CodingGuide | null | undefined;
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => parentPort?.postMessage(await answer(order)));
});

async function answer(order: Order): Promise<Answer> {
  try {
    if (compiled === undefined) compiled = loadGuide(source.files, source).guide;
    if (!compiled) throw new Error('the coding guide cannot be compiled in a thread');
    return { kind: 'analysed', analysis: await analyseDocument(order, compiled, { limits, ocr }) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', code: error.code, message: error.message };
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

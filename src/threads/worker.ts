import { parentPort, workerData } from 'node:worker_threads';
import { loadGuide } from '../guide/index.js';
import { Unreadable } from '../model/warning.js';
import { codeSource } from '../pipeline.js';
import { checksBy } from '../report/schema.js';
import type { Answer, Equipment, Order, Ready } from './messages.js';

/** The thread that analyses: answers each order with a document, in the order in which they come, until it is ended. */
const { guide: source, schemas, limits, ocr }: Equipment = workerData;
const compiled = loadGuide(source.files, source).guide;
const { document: check } = checksBy((await import(schemas)).default);
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (order: Order) => {
  last = last.then(async () => {
    const given = await answer(order);
    // The bytes are handed over and not copied.
    const handedOver = given.kind === 'coded' ? [given.coded.documentFile.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(given, handedOver);
  });
});
parentPort?.postMessage({ kind: 'ready' } satisfies Ready);

async function answer(order: Order): Promise<Answer> {
  try {
    if (!compiled) throw new Error('the coding guide cannot be compiled in a thread');
    return { kind: 'coded', coded: await codeSource(order, compiled, { limits, ocr }, check) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', code: error.code, message: error.message };
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

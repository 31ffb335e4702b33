import { parentPort } from 'node:worker_threads';
import { ingest } from '../ingest/index.js';
import { Unreadable } from '../model/warning.js';
import type { Answer, Order } from './messages.js';

/** The thread that reads: answers each order with a document, in the order in which they come, until it is ended. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ bytes, name }: Order) => {
  last = last.then(async () => parentPort?.postMessage(await read(bytes, name)));
});

async function read(bytes: Uint8Array, name: string): Promise<Answer> {
  try {
    return { kind: 'document', document: await ingest(bytes, name) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', code: error.code, message: error.message };
    return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
  }
}

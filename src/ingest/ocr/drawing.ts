import { Worker } from 'node:worker_threads';
import type { Bitmap } from './bitmap.js';
import type { Drawn } from './drawing-thread.js';

/** Draws pages of one PDF, one at a time, in a thread that can be ended at any moment. */
export class Drawing {
  readonly #thread: Worker;

  constructor(bytes: Uint8Array) {
    this.#thread = new Worker(new URL('./drawing-thread.js', import.meta.url), { workerData: bytes });
  }

  /** @throws Error if the page cannot be drawn */
  page(number: number): Promise<Bitmap> {
    return new Promise((resolve, reject) => {
      const answered = (drawn: Drawn): void => {
        this.#thread.off('error', reject);
        if (drawn.kind === 'bitmap') resolve(drawn.bitmap);
        else reject(new Error(drawn.message));
      };
      this.#thread.once('message', answered);
      this.#thread.once('error', reject);
      this.#thread.postMessage(number);
    });
  }

  async close(): Promise<void> {
    await this.#thread.terminate();
  }
}

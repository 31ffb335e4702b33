import { Worker } from 'node:worker_threads';

/** Seconds for one file. Before the first, the thread has the program to load. */
const MOST_SECONDS = 20;

/** A thread that reads broken files that people write, and is replaced where one brings it down. */
export class TextThread {
  #worker;
  #clock;
  #hear = () => {};

  /** What came of the files `from` to `to` of a target, in their order. */
  async run(target, seed, from, to) {
    const ended = [];
    while (from + ended.length < to)
      await this.#readOn({ target, seed, from: from + ended.length, to }, ended);
    return ended;
  }

  async close() {
    clearTimeout(this.#clock);
    await this.#worker?.terminate();
  }

  /** Adds to `ended` until the last file, or until one that does not end. */
  #readOn(order, ended) {
    return new Promise((resolve) => {
      this.#hear = (answer) => {
        clearTimeout(this.#clock);
        if (answer.ended) ended.push(answer.ended);
        if (answer.done || answer.gone) resolve();
        else this.#watch();
      };
      this.#worker ??= this.#start();
      this.#watch();
      this.#worker.postMessage(order);
    });
  }

  #start() {
    const worker = new Worker(new URL('./fuzz-thread.mjs', import.meta.url));
    worker.on('message', (answer) => this.#hear(answer));
    worker.on('error', (error) => this.#lose(`crash: ${error?.stack ?? error}`));
    return worker;
  }

  #watch() {
    const tooLong = () => this.#lose(`hang: more than ${MOST_SECONDS} seconds`);
    this.#clock = setTimeout(tooLong, MOST_SECONDS * 1000);
  }

  #lose(how) {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
    this.#worker = undefined;
    this.#hear({ ended: how, gone: true });
  }
}

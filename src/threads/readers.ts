import { Worker } from 'node:worker_threads';
import type { TextDocument } from '../model/document.js';
import { Unreadable } from '../model/warning.js';
import type { Answer, Order } from './messages.js';

/** Threads that read documents beside the one that codes them. */
export interface Readers {
  /** Reads a document. Throws `Unreadable`, also for a file that takes too much time or memory. */
  readonly ingest: (bytes: Uint8Array, name: string) => Promise<TextDocument>;
  /** Ends every thread. */
  readonly close: () => Promise<void>;
}

/** What a thread may use for one file; many times what the longest document that was tried (503 pages) needed. */
export interface Limits {
  readonly heapMb: number;
  readonly milliseconds: number;
}

const LIMITS: Limits = { heapMb: 1536, milliseconds: 600_000 };
/**
 * Room for what lives shortly. A thread at its limit gets 16 MB more from Node to be ended in. V8 moves up to a third of the
 * young generation at once, so a larger one overruns these, and then the whole process dies and not the thread alone.
 */
const YOUNG_GENERATION_MB = 36;

const TOO_MUCH =
  'It may be damaged, or made to harm. Open it, save it anew as PDF or Word (.docx), and try again.';

/** An order that was sent and not yet answered. */
interface Pending extends Order {
  readonly resolve: (document: TextDocument) => void;
  readonly reject: (reason: Error) => void;
}

/** Starts `count` threads. A thread that a file brings down is replaced, and only that file fails. */
export function startReaders(count: number, limits: Limits = LIMITS): Readers {
  const threads = Array.from({ length: count }, () => new ReadingThread(limits));
  const shortest = () => threads.reduce((best, thread) => (thread.length < best.length ? thread : best));
  return {
    ingest: (bytes, name) =>
      new Promise((resolve, reject) => shortest().send({ bytes, name, resolve, reject })),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/**
 * A thread and the orders that wait for its answers, oldest first. Several are sent ahead, so that it goes on reading
 * while the thread that codes has no time to listen.
 */
class ReadingThread {
  private readonly limits: Limits;
  private readonly pending: Pending[] = [];
  private worker: Worker;
  private clock: NodeJS.Timeout | undefined;

  constructor(limits: Limits) {
    this.limits = limits;
    this.worker = this.start();
  }

  get length(): number {
    return this.pending.length;
  }

  send(order: Pending): void {
    this.pending.push(order);
    this.post(order);
    if (this.pending.length === 1) this.watch();
  }

  async close(): Promise<void> {
    clearTimeout(this.clock);
    this.worker.removeAllListeners();
    await this.worker.terminate();
  }

  private start(): Worker {
    const resourceLimits = {
      maxOldGenerationSizeMb: this.limits.heapMb,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    };
    const worker = new Worker(new URL('./reader.js', import.meta.url), { resourceLimits });
    worker.on('message', (answer: Answer) => {
      const order = this.pending.shift();
      this.watch();
      if (order) settle(order, answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.lose(
        isMemory
          ? 'Reading the file took more memory than a file may take.'
          : `Reading the file broke off: ${error.message}.`,
      );
    });
    return worker;
  }

  private post({ bytes, name }: Order): void {
    this.worker.postMessage({ bytes, name });
  }

  /** Sets the clock for the oldest order. */
  private watch(): void {
    clearTimeout(this.clock);
    if (this.pending.length === 0) return;
    const tooLong = () =>
      this.lose(`Reading the file took more than ${this.limits.milliseconds / 1000} seconds.`);
    this.clock = setTimeout(tooLong, this.limits.milliseconds);
  }

  /** The thread is gone, and with it the oldest order; the others are sent to a new one. */
  private lose(what: string): void {
    this.worker.removeAllListeners();
    void this.worker.terminate();
    this.pending.shift()?.reject(new Unreadable('damaged', `${what} ${TOO_MUCH}`));
    this.worker = this.start();
    for (const order of this.pending) this.post(order);
    this.watch();
  }
}

function settle({ resolve, reject }: Pending, answer: Answer): void {
  if (answer.kind === 'document') resolve(answer.document);
  else if (answer.kind === 'unreadable') reject(new Unreadable(answer.code, answer.message));
  else reject(new Error(answer.message));
}

import { Worker } from 'node:worker_threads';
import type { CodedSource } from '../model/document-analysis.js';
import type { Limits } from '../model/limits.js';
import { type FailureCode, Unreadable } from '../model/warning.js';
import type { AnalyseOne } from '../pipeline.js';
import type { Answer, Equipment, Order, Ready } from './messages.js';

/** Threads that take documents from their bytes to scored references. */
export interface Workers {
  /** Takes a document to what a run keeps of it. Throws `Unreadable`, also for a file that takes too much time or memory. */
  readonly code: AnalyseOne<CodedSource>;
  /** Ends every thread. */
  readonly close: () => Promise<void>;
}

/**
 * Room for what lives shortly. A thread at its limit gets 16 MB more from Node to be ended in. V8 moves up to a third of the
 * young generation at once, so a larger one overruns these, and then the whole process dies and not the thread alone.
 */
const YOUNG_GENERATION_MB = 36;

const HOW_TO_MEND =
  'It may be damaged, or made to harm. Open it, save it anew as PDF or Word (.docx), and try again;';

/** An order that was sent and not yet answered. */
interface Pending {
  readonly order: Order;
  readonly resolve: (coded: CodedSource) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Up to `count` threads, each started when there is work that no other is free for. A thread that a file brings down is
 * replaced, and only that file fails.
 */
export function startWorkers(count: number, equipment: Equipment): Workers {
  const threads: WorkingThread[] = [];
  const stopWatch = watchMemory(threads, equipment.limits);
  const next = (): WorkingThread => {
    const [shortest] = threads.toSorted((a, b) => a.length - b.length);
    if (shortest && (shortest.length === 0 || threads.length >= count)) return shortest;
    const started = new WorkingThread(equipment);
    threads.push(started);
    return started;
  };
  return {
    code: (order) =>
      new Promise((resolve, reject) => {
        next().send({ order, resolve, reject });
      }),
    close: async () => {
      stopWatch();
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** How often the memory of the process is looked at, in milliseconds. */
const LOOK = 100;
const MEGABYTE = 2 ** 20;

/**
 * Ends the thread that has been on one file longest when the process grows beyond what the files in work may take. The limit
 * of a thread is that of its heap; what a PDF unpacks to lies outside of it, and is known for the whole process only.
 */
function watchMemory(threads: readonly WorkingThread[], { memory }: Limits): () => void {
  const look = (): void => {
    const busy = threads.filter(({ length }) => length > 0);
    const [longest] = busy.toSorted((a, b) => a.begun.order - b.begun.order);
    if (!longest) return;
    const before = Math.min(...busy.map(({ begun }) => begun.memory));
    if (process.memoryUsage.rss() - before > busy.length * memory * MEGABYTE) longest.loseForMemory();
  };
  const timer = setInterval(look, LOOK).unref();
  return () => clearInterval(timer);
}

let ordersBegun = 0;

/** A thread and the orders that wait for its answers, oldest first. Several are sent ahead, so that it never waits. */
class WorkingThread {
  private readonly equipment: Equipment;
  private readonly limits: Limits;
  private readonly pending: Pending[] = [];
  private worker: Worker;
  private clock: NodeJS.Timeout | undefined;
  private isReady = false;
  /** The running number of the order in work, and the bytes of the process when it was begun. */
  begun = { order: 0, memory: 0 };

  constructor(equipment: Equipment) {
    this.equipment = equipment;
    this.limits = equipment.limits;
    this.worker = this.start();
  }

  get length(): number {
    return this.pending.length;
  }

  send(pending: Pending): void {
    this.pending.push(pending);
    this.worker.postMessage(pending.order);
    if (this.pending.length === 1) this.watch();
  }

  async close(): Promise<void> {
    clearTimeout(this.clock);
    this.worker.removeAllListeners();
    await this.worker.terminate();
  }

  private start(): Worker {
    const resourceLimits = {
      maxOldGenerationSizeMb: this.limits.memory,
      maxYoungGenerationSizeMb: YOUNG_GENERATION_MB,
    };
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      resourceLimits,
      workerData: this.equipment,
    });
    worker.on('message', (answer: Answer | Ready) => {
      if (answer.kind === 'ready') {
        this.isReady = true;
        this.watch();
        return;
      }
      const pending = this.pending.shift();
      this.watch();
      if (pending) settle(pending, answer);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') this.loseForMemory();
      else this.lose('damaged', `Reading the file broke off: ${error.message}.`, null);
    });
    return worker;
  }

  loseForMemory(): void {
    this.lose('out-of-memory', `Reading the file took more than ${this.limits.memory} MB.`, '--memory');
  }

  /** Sets the clock for the oldest order. What a thread does before it can begin is not the fault of a file. */
  private watch(): void {
    clearTimeout(this.clock);
    this.begun = { order: ordersBegun++, memory: process.memoryUsage.rss() };
    if (this.pending.length === 0 || !this.isReady) return;
    const { ocr, limits } = this.equipment;
    // Each page that is a picture has a clock of its own; this one is for what these do not watch.
    const seconds = limits.seconds + (ocr ? limits.pageSeconds * limits.pages : 0);
    const tooLong = () =>
      this.lose('timeout', `Reading the file took more than ${seconds} seconds.`, '--timeout');
    this.clock = setTimeout(tooLong, seconds * 1000);
  }

  /** The thread is gone, and with it the oldest order; the others are sent to a new one. */
  private lose(code: FailureCode, what: string, option: string | null): void {
    this.worker.removeAllListeners();
    void this.worker.terminate();
    const raise = option === null ? 'or leave it out.' : `or allow more with ${option}.`;
    this.pending.shift()?.reject(new Unreadable(code, `${what} ${HOW_TO_MEND} ${raise}`));
    this.isReady = false;
    this.worker = this.start();
    for (const { order } of this.pending) this.worker.postMessage(order);
    this.watch();
  }
}

function settle({ resolve, reject }: Pending, answer: Answer): void {
  switch (answer.kind) {
    case 'coded':
      resolve(answer.coded);
      break;
    case 'unreadable':
      reject(new Unreadable(answer.code, answer.message));
      break;
    case 'fault':
      reject(new Error(answer.message));
      break;
    default:
      answer satisfies never;
  }
}

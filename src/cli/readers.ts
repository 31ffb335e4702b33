import { availableParallelism } from 'node:os';
import type { Stages } from '../pipeline.js';

/** How many documents are read ahead of their turn: enough to keep the threads busy, and few enough to hold in memory. */
const AHEAD = 8;
const MOST_THREADS = 4;
/** A further thread has the readers to load, which takes about as long as this many documents. */
const WORTH_A_THREAD = 4;

/** The threads are built files; from the sources of the program, as in its tests, everything runs in one thread. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** Does some work with reading threads beside it, and ends them afterwards. The result is the same with any number. */
export async function withReaders<T>(
  documents: number,
  work: (ingest: Stages['ingest'] | undefined, ahead: number) => Promise<T>,
): Promise<T> {
  const free = Math.max(1, availableParallelism() - 1);
  const count = Math.min(Math.ceil(documents / WORTH_A_THREAD), free, MOST_THREADS);
  if (!IS_BUILT || count === 0) return work(undefined, 0);
  const { startReaders } = await import('../threads/readers.js');
  const readers = startReaders(count);
  try {
    return await work(readers.ingest, AHEAD);
  } finally {
    await readers.close();
  }
}

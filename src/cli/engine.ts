import { setFlagsFromString } from 'node:v8';

/**
 * How far the heap grows before it is cleared, in percent of what is alive; 0 leaves it to V8, which lets it grow to
 * several times that.
 */
export const HEAP_GROWTH = {
  /** For comparing and writing: the reports of 1,000 documents take 0.5 GB so, and 0.8 GB if it is left to V8. */
  frugal: 15,
  /** For reading: with each clearing V8 throws away machine code and makes it anew, which took a fifth of the time. */
  quick: 200,
} as const;

let growth = 0;

/** Sets how far the heaps of the process grow, those of its threads too. */
export function growHeapBy(percent: number): void {
  growth = percent;
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

/** Sets it until `use` has come to its end. */
export async function whileHeapGrowsBy<T>(percent: number, use: () => Promise<T>): Promise<T> {
  const before = growth;
  growHeapBy(percent);
  try {
    return await use();
  } finally {
    growHeapBy(before);
  }
}

/**
 * Has V8 make machine code only of what runs much longer than it asks for. Every thread makes its own, and with batches of
 * some hundred documents that took more than a third of all work. Newer versions of Node have a quick compiler in between and
 * choose for themselves.
 */
export function compileSeldom(): void {
  if (!process.versions.node.startsWith('20.')) return;
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=500');
}

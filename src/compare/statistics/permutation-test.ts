import { type Draws, seeded, shuffled } from './random.js';

/** Up to so many arrangements all are looked at. */
const EXACT_UP_TO = 20_000;

export interface PermutationTest {
  /** Share of the arrangements whose figure is at least the one observed; above 0, at most 1. */
  readonly p: number;
  /** Whether every arrangement was looked at. */
  readonly exact: boolean;
  /** How many arrangements were looked at, or drawn. */
  readonly arrangements: number;
  /** The smallest p that these data could have given; where it is large, a large p says nothing. */
  readonly smallest: number;
}

/**
 * Permutation test: how often a figure is as high as the observed one when the labels are dealt out anew. Exact over all
 * different arrangements of the labels where these are at most 20,000; else of seeded draws, with p = (b + 1) / (m + 1) of
 * b draws out of m that are as high.
 * Source: B. Phipson and G. K. Smyth, "Permutation p-values should never be zero", Statistical Applications in Genetics and
 * Molecular Biology 9 (2010); the order of the cases must not change from run to run, else the draws do.
 * @param labels of the cases, as observed: groups, or the ranks of the one of two variables
 * @param figure of the cases with such labels; high is far from chance, so take the absolute value for a two-sided test
 */
export function permutationTest(
  labels: readonly number[],
  figure: (labels: readonly number[]) => number,
  { seed, draws }: Draws,
): PermutationTest {
  const observed = figure(labels);
  // Rounding in the last digits must not part arrangements that are equal.
  const least = observed - 1e-9 * Math.max(1, Math.abs(observed));
  const possible = arrangementsOf(labels);
  if (possible > EXACT_UP_TO) {
    const random = seeded(seed);
    let asHigh = 0;
    for (let i = 0; i < draws; i++) if (figure(shuffled(labels, random)) >= least) asHigh++;
    const smallest = 1 / (draws + 1);
    return { p: (asHigh + 1) / (draws + 1), exact: false, arrangements: draws, smallest };
  }
  const figures = [...arrangements(labels)].map(figure);
  const share = (from: number): number => figures.filter((one) => one >= from).length / figures.length;
  const highest = figures.reduce((high, one) => Math.max(high, one), observed);
  const smallest = share(highest - 1e-9 * Math.max(1, Math.abs(highest)));
  return { p: share(least), exact: true, arrangements: figures.length, smallest };
}

/** How many different arrangements the labels have: n! over the factorials of how often each occurs. */
function arrangementsOf(labels: readonly number[]): number {
  const counts = new Map<number, number>();
  let product = 1;
  labels.forEach((label, i) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    product = (product * (i + 1)) / count;
  });
  return Math.round(product);
}

/** Every different arrangement once, in ascending order (D. E. Knuth, The Art of Computer Programming 4A, algorithm L). */
function* arrangements(labels: readonly number[]): Generator<readonly number[]> {
  const order = [...labels].sort((a, b) => a - b);
  const at = (i: number): number => order[i] ?? Number.NaN;
  const swap = (i: number, j: number): void => {
    [order[i], order[j]] = [at(j), at(i)];
  };
  for (;;) {
    yield [...order];
    let pivot = order.length - 2;
    while (pivot >= 0 && at(pivot) >= at(pivot + 1)) pivot--;
    if (pivot < 0) return;
    let next = order.length - 1;
    while (at(pivot) >= at(next)) next--;
    swap(pivot, next);
    for (let i = pivot + 1, j = order.length - 1; i < j; i++, j--) swap(i, j);
  }
}

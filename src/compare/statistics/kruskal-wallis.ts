import { midRanks } from './ranks.js';

export interface KruskalWallis {
  /** H, corrected for ties. */
  readonly h: number;
  /** Groups less one. */
  readonly df: number;
  /** Effect size: H / (n − 1), from 0 (groups alike) to 1 (groups apart). */
  readonly epsilonSquared: number;
}

/**
 * Kruskal and Wallis's test of whether groups differ in height, by ranks.
 * Source: W. H. Kruskal and W. A. Wallis, "Use of ranks in one-criterion variance analysis", JASA 47 (1952) 583–621;
 * epsilon squared: T. L. Kelley, PNAS 21 (1935), as in M. Tomczak and E. Tomczak, Trends in Sport Sciences 1 (2014).
 * @param values a value of each case
 * @param groups the group of each case, in the same order of cases
 * @returns null for fewer than two groups, or where all values are equal
 */
export function kruskalWallis(values: readonly number[], groups: readonly number[]): KruskalWallis | null {
  return kruskalWallisOfRanks(midRanks(values), groups);
}

/** The same from mid-ranks; for a permutation test, in which the ranks stay and the groups change places. */
export function kruskalWallisOfRanks(
  ranks: readonly number[],
  groups: readonly number[],
): KruskalWallis | null {
  const n = ranks.length;
  const mean = (n + 1) / 2;
  const sums = new Map<number, { cases: number; deviation: number }>();
  let total = 0;
  ranks.forEach((rank, i) => {
    const group = groups[i] ?? Number.NaN;
    const sum = sums.get(group);
    if (sum) {
      sum.cases++;
      sum.deviation += rank - mean;
    } else {
      sums.set(group, { cases: 1, deviation: rank - mean });
    }
    total += (rank - mean) ** 2;
  });
  if (sums.size < 2 || total === 0) return null;
  let between = 0;
  for (const { cases, deviation } of sums.values()) between += deviation ** 2 / cases;
  // H with the correction for ties is (n − 1) times the share of the ranks' variation that lies between the groups.
  const epsilonSquared = between / total;
  return { h: (n - 1) * epsilonSquared, df: sums.size - 1, epsilonSquared };
}

import { midRanks } from './ranks.js';

/**
 * Cliff's delta: of all pairs of one value of each group, the share in which the first is higher less the share in which
 * it is lower. 1 all higher, 0 alike, −1 all lower. Counted by ranks, in time n log n.
 * Source: N. Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological Bulletin 114 (1993).
 * @returns null where a group is empty
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): number | null {
  const pairs = first.length * second.length;
  if (pairs === 0) return null;
  const rankSum = midRanks([...first, ...second])
    .slice(0, first.length)
    .reduce((sum, rank) => sum + rank, 0);
  const won = rankSum - (first.length * (first.length + 1)) / 2;
  return (2 * won) / pairs - 1;
}

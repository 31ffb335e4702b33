import { midRanks } from './ranks.js';

/**
 * Cliff's delta: of all pairs of one value of each group, the share in which the first is higher less the share in which
 * it is lower. 1 all higher, 0 alike, −1 all lower. Counted by ranks, in time n log n.
 * Source: N. Cliff, "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological Bulletin 114 (1993).
 * @returns null where a group is empty
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): number | null {
  const ranks = midRanks([...first, ...second]);
  return cliffsDeltaOfRanks(ranks, (i) => i < first.length);
}

/**
 * The same from the mid-ranks of all values; for a permutation test, in which the ranks stay and the groups change places.
 * @param isFirst whether the case with this index is of the first group
 */
export function cliffsDeltaOfRanks(ranks: readonly number[], isFirst: (i: number) => boolean): number | null {
  let size = 0;
  let sum = 0;
  ranks.forEach((rank, i) => {
    if (!isFirst(i)) return;
    size++;
    sum += rank;
  });
  const pairs = size * (ranks.length - size);
  if (pairs === 0) return null;
  const won = sum - (size * (size + 1)) / 2;
  return (2 * won) / pairs - 1;
}

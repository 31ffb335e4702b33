import { midRanks } from './ranks.js';

/**
 * Spearman's rank correlation: the product-moment correlation of the mid-ranks. 1 same order, −1 opposite order.
 * It is the rank correlation for features of places against figures of documents: there are as many different values as
 * places, it is the one that readers of such tables know, and a permutation test of it needs ranks only once
 * (`productMoment` of ranks). For severity against level, with few values and many ties, see `kendallTauB`.
 * Source: C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904).
 * @param x,y a value of each case, in the same order of cases
 * @returns null where all x or all y are equal, or where there are fewer than two cases
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  return productMoment(midRanks(x), midRanks(y));
}

/** Pearson's product-moment correlation. Null where all x or all y are equal, or where there are fewer than two cases. */
export function productMoment(x: readonly number[], y: readonly number[]): number | null {
  const meanX = mean(x);
  const meanY = mean(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] ?? meanX) - meanX;
    const dy = (y[i] ?? meanY) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (isConstant(x) || isConstant(y)) return null;
  // Rounding may carry a perfect correlation a last digit beyond 1.
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Asked of the values, since rounding can leave equal ones a little beside their mean. */
function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Tastle and Wierman's consensus of a frequency distribution over ordered categories at equal steps:
 * 1 + Σ p log₂(1 − |x − mean| / width). 1 where all stand in one category, 0 where half stand at each end.
 * Source: W. J. Tastle and M. J. Wierman, "Consensus and dissention: a measure of ordinal dispersion", International
 * Journal of Approximate Reasoning 45 (2007) 531–545.
 * @param frequencies of every category in order, the empty ones too; counts or shares, none below 0.
 * @returns null for fewer than two categories, or where all are empty.
 */
export function consensus(frequencies: readonly number[]): number | null {
  const total = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  if (frequencies.length < 2 || total <= 0) return null;
  const width = frequencies.length - 1;
  const mean = frequencies.reduce((sum, frequency, x) => sum + frequency * x, 0) / total;
  return frequencies.reduce((sum, frequency, x) => {
    // An empty category adds nothing, also where the logarithm has no value.
    return frequency === 0 ? sum : sum + (frequency / total) * Math.log2(1 - Math.abs(x - mean) / width);
  }, 1);
}

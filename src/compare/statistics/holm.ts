/**
 * Holm's correction of the p-values of several tests: each is multiplied by the number of tests that are not yet done,
 * from the smallest on, and none is smaller than the one before it or larger than 1. The chance of any false finding
 * stays at the level of one test.
 * Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979) 65–70.
 * @returns the corrected p-values in the order of the raw ones; [] for none
 */
export function holm(ps: readonly number[]): readonly number[] {
  const corrected = ps.map(() => 1);
  let least = 0;
  const ascending = ps.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  ascending.forEach(({ p, i }, done) => {
    least = Math.min(1, Math.max(least, p * (ps.length - done)));
    corrected[i] = least;
  });
  return corrected;
}

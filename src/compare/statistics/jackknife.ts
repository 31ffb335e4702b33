import type { Interval } from './bootstrap.js';
import { studentT } from './student-t.js';

/**
 * Jackknife interval: from how far the figure moves when one unit after the other is left out. The n pseudo-values
 * n · all − (n − 1) · without one are taken as a sample, with its mean, standard error and Student's t of n − 1 degrees of freedom.
 * Source: J. W. Tukey, "Bias and confidence in not-quite large samples", Annals of Mathematical Statistics 29 (1958); for
 * Krippendorff's alpha J. Hughes, arXiv 2210.13265 (2022), finds it better than the bootstrap where units are few.
 * The interval can go beyond what the figure can be: whoever shows it cuts it there.
 * @param all the figure of all units
 * @param withoutOne the figure without each unit in turn
 * @returns null for fewer than two units, or where a figure is not defined
 */
export function jackknifeInterval(
  all: number,
  withoutOne: readonly (number | null)[],
  coverage = 0.95,
): Interval | null {
  const n = withoutOne.length;
  const defined = withoutOne.filter((figure) => figure !== null);
  if (n < 2 || defined.length < n) return null;
  const pseudo = defined.map((figure) => n * all - (n - 1) * figure);
  const mean = pseudo.reduce((sum, value) => sum + value, 0) / n;
  const variance = pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const reach = studentT(n - 1, coverage) * Math.sqrt(variance / n);
  return { low: mean - reach, high: mean + reach };
}

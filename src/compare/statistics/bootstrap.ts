import { groupedBy } from '../grouped.js';
import { quantile } from './quantiles.js';
import { type Draws, drawnBelow, seeded } from './random.js';

/** Where a figure may lie, as far as chance goes. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Share of the draws that may be without a figure, before the interval is about something else. */
const MOST_UNDEFINED = 0.05;

/**
 * Percentile bootstrap: the figure of many samples of the units, each as large as the data and drawn with replacement; the
 * interval holds the middle share of them.
 * Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979); percentile method.
 * @param n how many units there are. The unit is what was drawn from the world (a situation, a document), never a part of it.
 * @param figure of a sample, given as indices of units, 0 to n − 1; null where it is not defined. The list is used again.
 * @param coverage share of the draws inside, 0 to 1
 * @param groups of the units, where groups are compared: each unit of a sample is drawn from the group of the one in its
 * place, so that every group keeps its size
 * @returns null for fewer than two units, or where more than one draw in twenty has no figure
 */
export function bootstrapInterval(
  n: number,
  figure: (sample: readonly number[]) => number | null,
  { seed, draws }: Draws,
  coverage = 0.95,
  groups: readonly number[] | null = null,
): Interval | null {
  if (n < 2) return null;
  const random = seeded(seed);
  const sample = Array.from({ length: n }, () => 0);
  const pools = poolsOf(n, groups);
  const figures: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    pools.forEach((pool, i) => {
      sample[i] = pool[drawnBelow(pool.length, random)] ?? i;
    });
    const drawn = figure(sample);
    if (drawn !== null) figures.push(drawn);
  }
  if (draws - figures.length > draws * MOST_UNDEFINED) return null;
  const low = quantile(figures, (1 - coverage) / 2);
  const high = quantile(figures, (1 + coverage) / 2);
  return low === null || high === null ? null : { low, high };
}

/** For each place of a sample, the units that may be drawn for it. */
function poolsOf(n: number, groups: readonly number[] | null): readonly (readonly number[])[] {
  const units = Array.from({ length: n }, (_, i) => i);
  if (groups === null) return units.map(() => units);
  const pools = groupedBy(units, (i) => groups[i]);
  return units.map((i) => pools.get(groups[i]) ?? []);
}

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Tables show a median or quartiles of no fewer values than this. */
export const FEWEST_FOR_MEDIAN = 3;

/**
 * The value below which a share `p` (0 to 1) of the values lies, interpolated between neighbours: type 7 of R. J. Hyndman
 * and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996). Of the nine types it is the
 * one that R, NumPy and Excel (QUARTILE.INC) give if nothing else is asked for, so that a reader gets the same figure.
 * Null for no values.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const ascending = [...values].sort((a, b) => a - b);
  return interpolated(ascending.length, (i) => ascending[i], p);
}

/** The middle value; the mean of the two middle ones of an even number. Null for no values. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}

/** Lower quartile, median and upper quartile, each by `quantile`. Null for no values. */
export function quartiles(values: readonly number[]): Quartiles | null {
  const ascending = [...values].sort((a, b) => a - b);
  return quartilesOf(ascending.length, (i) => ascending[i]);
}

/**
 * The quartiles of values 1, 2, 3 …, as severities are, from how often each occurs. Null where none does.
 * @param counts how many values are 1, how many are 2, and so on
 */
export function quantilesOfCounts(counts: readonly number[]): Quartiles | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return quartilesOf(n, (place) => {
    let upTo = 0;
    const category = counts.findIndex((count) => {
      upTo += count;
      return upTo > place;
    });
    return category < 0 ? undefined : category + 1;
  });
}

/** `at` gives the values in ascending order, by their place from 0. */
type Ascending = (place: number) => number | undefined;

function quartilesOf(n: number, at: Ascending): Quartiles | null {
  const [q1 = null, middle = null, q3 = null] = [0.25, 0.5, 0.75].map((p) => interpolated(n, at, p));
  return q1 === null || middle === null || q3 === null ? null : { q1, median: middle, q3 };
}

function interpolated(n: number, at: Ascending, p: number): number | null {
  const place = (n - 1) * p;
  const below = at(Math.floor(place));
  const above = at(Math.ceil(place));
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

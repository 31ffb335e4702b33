/** How far apart two values are held to be: merely different, by the ranks between them, by their difference. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/**
 * What alpha needs of a unit: how often each value occurs in it, and how often each two different values meet.
 * `cells` are places in the totals (see `totalsOf`), `amounts` what the unit adds there.
 */
interface UnitCounts {
  readonly cells: Uint32Array;
  readonly amounts: Float64Array;
}

/** The values of all units, counted once, so that alpha of many samples of units is quick. */
export interface Coincidences {
  /** Every value that occurs in a unit that counts, ascending. */
  readonly values: readonly number[];
  /**
   * For each unit with two values or more, in their order, which of `patterns` it is. A unit with one value can agree with
   * nothing, and is left out.
   */
  readonly units: readonly number[];
  /** The different units: many are alike. */
  readonly patterns: readonly UnitCounts[];
}

/**
 * Counts what meets what in each unit.
 * @param units the values that a unit was given, in any order; a missing value is left out. Values may be ranks as 3.5.
 */
export function coincidencesOf(units: readonly (readonly number[])[]): Coincidences {
  const pairable = units.filter(({ length }) => length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const indexOf = new Map(values.map((value, i) => [value, i]));
  const patterns: UnitCounts[] = [];
  const known = new Map<string, number>();
  const patternOf = (unit: readonly number[]): number => {
    const key = [...unit].sort((a, b) => a - b).join(' ');
    const pattern = known.get(key) ?? patterns.push(countsOf(unit, indexOf)) - 1;
    known.set(key, pattern);
    return pattern;
  };
  return { values, units: pairable.map(patternOf), patterns };
}

/** A unit with m values, of which c has n_c: c meets k in n_c n_k / (m − 1) pairs, each value being weighed once. */
function countsOf(unit: readonly number[], indexOf: ReadonlyMap<number, number>): UnitCounts {
  const counts = new Map<number, number>();
  for (const value of unit) {
    const index = indexOf.get(value) ?? 0;
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const present = [...counts].sort(([a], [b]) => a - b);
  const pairs = present.flatMap(([c, ofC], i) =>
    present.slice(i + 1).map(([k, ofK]) => ({
      cell: indexOf.size * (1 + c) + k,
      amount: (ofC * ofK) / (unit.length - 1),
    })),
  );
  return {
    cells: Uint32Array.from([...present.map(([c]) => c), ...pairs.map(({ cell }) => cell)]),
    amounts: Float64Array.from([...present.map(([, ofC]) => ofC), ...pairs.map(({ amount }) => amount)]),
  };
}

/**
 * Krippendorff's alpha = 1 − observed / expected disagreement, over any number of coders, with missing values: 1 where all
 * values of every unit agree, 0 where they agree as by chance, below 0 where they agree less than that.
 * Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011); ordinal metric as there, section D.
 * @param sample the units to take, as indices into `units` of the coincidences; a unit may be taken several times. All if left out.
 * @returns null where it is not defined: no two values in one unit, or no two different values at all.
 */
export function alphaOf(
  coincidences: Coincidences,
  metric: Metric,
  sample?: readonly number[],
): number | null {
  return alphaOfTotals(totalsOf(coincidences, sample), coincidences.values, metric);
}

/** Alpha of the units as they stand. See `alphaOf`. */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  return alphaOf(coincidencesOf(units), metric);
}

/** Alpha without the first unit, without the second and so on, for a jackknife. See `alphaOf`. */
export function alphasLeavingOneOut(coincidences: Coincidences, metric: Metric): readonly (number | null)[] {
  const { values, units, patterns } = coincidences;
  const all = totalsOf(coincidences);
  const withoutOne = patterns.map((pattern) => {
    const totals = all.slice();
    add(totals, pattern, -1);
    return alphaOfTotals(totals, values, metric);
  });
  return units.map((pattern) => withoutOne[pattern] ?? null);
}

/** For v values: first the v counts, then v × v places of which [c, k] with c < k holds how often c meets k. */
function totalsOf({ values, units, patterns }: Coincidences, sample?: readonly number[]): Float64Array {
  const totals = new Float64Array(values.length * (1 + values.length));
  const times = new Float64Array(patterns.length);
  const take = (pattern: number | undefined): void => {
    if (pattern !== undefined) times[pattern] = (times[pattern] ?? 0) + 1;
  };
  if (sample === undefined) units.forEach(take);
  else for (const i of sample) take(units[i]);
  patterns.forEach((pattern, i) => {
    add(totals, pattern, times[i] ?? 0);
  });
  return totals;
}

function add(totals: Float64Array, { cells, amounts }: UnitCounts, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? 0;
    totals[cell] = (totals[cell] ?? 0) + times * (amounts[i] ?? 0);
  }
}

function alphaOfTotals(totals: Float64Array, values: readonly number[], metric: Metric): number | null {
  const places = placesOf(totals, values, metric);
  let n = 0;
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < values.length; c++) {
    const ofC = totals[c] ?? 0;
    n += ofC;
    for (let k = c + 1; k < values.length; k++) {
      const apart = metric === 'nominal' ? 1 : ((places[k] ?? 0) - (places[c] ?? 0)) ** 2;
      observed += apart * (totals[values.length * (1 + c) + k] ?? 0);
      expected += apart * ofC * (totals[k] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - (observed * (n - 1)) / expected;
}

/**
 * Where the values stand on the line on which their difference is taken. Ordinal: at the middle of their ranks, so that
 * two values are as far apart as half of those that have one of them and all that lie between.
 */
function placesOf(totals: Float64Array, values: readonly number[], metric: Metric): readonly number[] {
  if (metric !== 'ordinal') return values;
  let below = 0;
  return values.map((_, c) => {
    const ofC = totals[c] ?? 0;
    below += ofC;
    return below - ofC / 2;
  });
}

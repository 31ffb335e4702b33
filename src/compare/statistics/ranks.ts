/**
 * The rank of each value among all of them, from 1 for the lowest, in the order of the values. Equal values share the mean
 * of their ranks (mid-ranks). [] for no values.
 */
export function midRanks(values: readonly number[]): readonly number[] {
  const ascending = [...values].sort((a, b) => a - b);
  const ranks = new Map<number, number>();
  for (let first = 0; first < ascending.length; ) {
    const value = ascending[first];
    let end = first;
    while (end < ascending.length && ascending[end] === value) end++;
    if (value !== undefined) ranks.set(value, (first + 1 + end) / 2);
    first = end;
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}

/**
 * The mid-ranks of samples of the values, for a bootstrap: the values are sorted once, and a sample of n cases then takes
 * time n.
 * @returns what gives, for indices of values, the rank of each case among those of the sample. The list is used again.
 */
export function sampleRanks(values: readonly number[]): (sample: readonly number[]) => readonly number[] {
  const places = new Map([...new Set(values)].sort((a, b) => a - b).map((value, place) => [value, place]));
  const placeOf = values.map((value) => places.get(value) ?? 0);
  const ranks = new Float64Array(places.size);
  const drawn: number[] = [];
  return (sample) => {
    ranks.fill(0);
    for (const i of sample) ranks[placeOf[i] ?? 0] = (ranks[placeOf[i] ?? 0] ?? 0) + 1;
    let below = 0;
    for (let place = 0; place < ranks.length; place++) {
      const cases = ranks[place] ?? 0;
      ranks[place] = below + (cases + 1) / 2;
      below += cases;
    }
    drawn.length = sample.length;
    for (let i = 0; i < sample.length; i++) drawn[i] = ranks[placeOf[sample[i] ?? 0] ?? 0] ?? Number.NaN;
    return drawn;
  };
}

/**
 * Data with known answers. V numbers are those of the project's notes on statistics; the sources are named there and here.
 * Coders × units as printed, "." missing.
 */

/** V1: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), example C. */
export const FOUR_OBSERVERS = `
1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 .`;

/** V2: the same, example A. */
export const BINARY = `
0 1 0 0 0 0 0 0 1 0
1 1 1 0 0 1 0 0 0 0`;

/** V3: the same, example B, with a = 1 to e = 5. */
export const NOMINAL = `
1 1 2 2 4 3 3 3 5 4 4 1
2 1 2 2 2 3 3 3 5 4 4 4`;

/** V4: three coders, fifteen units, of the article "Krippendorff's alpha" of Wikipedia. */
export const THREE_CODERS = `
. . . . . 3 4 1 2 1 1 3 3 . 3
1 . 2 1 3 3 4 3 . . . . . . .
. . 2 1 3 4 4 . 2 1 1 3 3 . 4`;

/** Turns coders × units into the values of each unit, without the missing ones. */
export function unitsOf(table: string): number[][] {
  const coders = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  return (coders[0] ?? []).map((_, unit) =>
    coders.map((values) => values[unit] ?? '.').flatMap((value) => (value === '.' ? [] : Number(value))),
  );
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, quantile, quantilesOfCounts, quartiles } from '../../../src/compare/statistics/quantiles.js';

it('by hand: type 7 interpolates between the neighbours', () => {
  // Four values: places 0.75, 1.5 and 2.25 of 0 to 3.
  expect(quartiles([4, 1, 3, 2])).toEqual({ q1: 1.75, median: 2.5, q3: 3.25 });
  expect(quartiles([7])).toEqual({ q1: 7, median: 7, q3: 7 });
  expect(quantile([10, 20, 30], 0.9)).toBeCloseTo(28, 12);
  expect(median([5, 3, 3])).toBe(3);
});

it('is null of nothing', () => {
  expect(quartiles([])).toBeNull();
  expect(median([])).toBeNull();
  expect(quantilesOfCounts([0, 0, 0, 0, 0, 0])).toBeNull();
});

it('is the same from counts as from the values', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const values = counts.flatMap((count, i) => Array.from({ length: count }, () => i + 1));
      expect(quantilesOfCounts(counts)).toEqual(quartiles(values));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { midRanks, sampleRanks } from '../../../src/compare/statistics/ranks.js';
import { productMoment, spearman } from '../../../src/compare/statistics/spearman.js';

it('gives equal values the mean of their ranks', () => {
  expect(midRanks([30, 10, 20, 10, 30, 30])).toEqual([5, 1.5, 3, 1.5, 5, 5]);
  expect(midRanks([])).toEqual([]);
});

it('ranks a sample of the values as if they had been alone', () => {
  const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, fc.array(fc.nat(), { maxLength: 15 }), (some, picks) => {
      const sample = picks.map((pick) => pick % some.length);
      expect(sampleRanks(some)(sample)).toEqual(midRanks(sample.map((i) => some[i] ?? 0)));
    }),
  );
});

it('by hand: without ties 1 − 6 Σ d² / (n³ − n)', () => {
  // Ranks 1 2 3 4 5 against 2 1 4 3 5: d² sums to 4.
  expect(spearman([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(1 - 24 / 120, 12);
});

it('by hand: with ties it is the correlation of the mid-ranks', () => {
  // Mid-ranks 1 2.5 2.5 4 against 1 2 3 4: deviations multiply to 4.5, their squares sum to 4.5 and 5.
  expect(spearman([1, 2, 2, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

it('is 1 of any rising change of the values and −1 of any falling one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), (x) => {
      expect(
        spearman(
          x,
          x.map((value) => value ** 3),
        ),
      ).toBeCloseTo(1, 12);
      expect(
        spearman(
          x,
          x.map((value) => -Math.exp(value / 10)),
        ),
      ).toBeCloseTo(-1, 12);
    }),
  );
});

it('is null where one side does not vary', () => {
  expect(spearman([], [])).toBeNull();
  expect(spearman([1], [1])).toBeNull();
  expect(spearman([2, 2, 2], [1, 2, 3])).toBeNull();
  expect(productMoment([1, 2, 3], [0.1, 0.1, 0.1])).toBeNull();
});

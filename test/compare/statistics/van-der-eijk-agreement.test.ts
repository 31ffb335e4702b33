import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vanDerEijkAgreement } from '../../../src/compare/statistics/van-der-eijk-agreement.js';

const frequencies = fc
  .array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 7 })
  .filter((counts) => counts.some((count) => count > 0));

describe('known answers (V11: van der Eijk 2001, pp. 331-333, and R package agrmt)', () => {
  it.each([
    ['the worked example', [30, 40, 210, 130, 530, 50, 10], '0.6113333'],
    ['layer 1', [1, 1, 1, 1, 1, 1, 1], '0.0000'],
    ['layer 2', [1, 1, 1, 1, 1, 1, 0], '0.1667'],
    ['layer 3', [0, 1, 1, 1, 1, 1, 0], '0.3333'],
    ['layer 4', [0, 0, 1, 1, 1, 1, 0], '0.5000'],
    ['layer 5', [0, 0, 1, 1, 1, 0, 0], '0.6667'],
    ['layer 6', [0, 0, 1, 0, 1, 0, 0], '0.4667'],
    ['layer 7', [0, 0, 0, 0, 1, 0, 0], '1.0000'],
    ['PvdA, shares', [2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], '0.6097236'],
    ['D66, shares', [1.6, 2.6, 8.2, 21, 29.3, 27, 10.3], '0.4823333'],
    ['2 0 1 1', [2, 0, 1, 1], '0.0833333'],
  ])('%s', (_, counts, expected) => {
    const digits = expected.length - 2;
    expect(vanDerEijkAgreement(counts)?.toFixed(digits)).toBe(expected);
  });

  it('is polarisation turned round: (1 − A) / 2 of the worked example', () => {
    const a = vanDerEijkAgreement([30, 40, 210, 130, 530, 50, 10]) ?? Number.NaN;
    expect(((1 - a) / 2).toFixed(7)).toBe('0.1943333');
  });
});

describe('laws', () => {
  it('is 1 of one category, 0 of an even spread, −1 of half at each end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }),
        fc.nat({ max: 8 }),
        fc.integer({ min: 1, max: 99 }),
        (k, at, n) => {
          const only = Array.from({ length: k }, (_, i) => (i === at % k ? n : 0));
          expect(vanDerEijkAgreement(only)).toBe(1);
          expect(vanDerEijkAgreement(only.map(() => n))).toBeCloseTo(0, 12);
          expect(vanDerEijkAgreement(only.map((_, i) => (i === 0 || i === k - 1 ? n : 0)))).toBeCloseTo(
            -1,
            12,
          );
        },
      ),
    );
  });

  it('lies between −1 and 1 and does not change when the scale is turned round or the counts are multiplied', () => {
    fc.assert(
      fc.property(frequencies, fc.double({ min: 0.01, max: 100, noNaN: true }), (counts, times) => {
        const a = vanDerEijkAgreement(counts) ?? Number.NaN;
        expect(Math.abs(a)).toBeLessThanOrEqual(1 + 1e-12);
        expect(vanDerEijkAgreement([...counts].reverse())).toBeCloseTo(a, 9);
        expect(vanDerEijkAgreement(counts.map((count) => count * times))).toBeCloseTo(a, 6);
      }),
    );
  });

  it('is null where it is not defined', () => {
    expect(vanDerEijkAgreement([3, 4])).toBeNull();
    expect(vanDerEijkAgreement([0, 0, 0, 0])).toBeNull();
    expect(vanDerEijkAgreement([])).toBeNull();
  });
});

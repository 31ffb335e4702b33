import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from '../../../src/compare/statistics/holm.js';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

it('by hand', () => {
  // Ascending 0.005 0.01 0.03 0.04 times 4 3 2 1: 0.02 0.03 0.06 0.04, and none below the one before it.
  const [first, second, third, fourth] = holm([0.01, 0.04, 0.03, 0.005]);
  expect(first).toBeCloseTo(0.03, 12);
  expect(second).toBeCloseTo(0.06, 12);
  expect(third).toBeCloseTo(0.06, 12);
  expect(fourth).toBeCloseTo(0.02, 12);
  expect(holm([])).toEqual([]);
  expect(holm([0.6, 0.7])).toEqual([1, 1]);
});

it('is never below the raw p, never above 1, and keeps the order', () => {
  fc.assert(
    fc.property(ps, (raw) => {
      const corrected = holm(raw);
      raw.forEach((p, i) => {
        expect(corrected[i]).toBeGreaterThanOrEqual(p);
        expect(corrected[i]).toBeLessThanOrEqual(1);
        raw.forEach((other, j) => {
          if (p < other) expect(corrected[i]).toBeLessThanOrEqual(corrected[j] ?? 0);
        });
      });
    }),
  );
});

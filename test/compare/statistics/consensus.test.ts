import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus } from '../../../src/compare/statistics/consensus.js';

describe('known answers (V12: R package agrmt, and computed)', () => {
  it.each([
    ['the worked example of van der Eijk', [30, 40, 210, 130, 530, 50, 10], '0.7256876'],
    ['even over five', [1, 1, 1, 1, 1], '0.4339850'],
    ['even over six', [7, 7, 7, 7, 7, 7], '0.4444746'],
    ['two of five', [0, 1, 0, 1, 0], '0.5849625'],
    ['one peak', [10, 20, 30, 15, 4], '0.6238706'],
    ['one category', [0, 0, 5, 0], '1.0000000'],
    ['half at each end', [3, 0, 0, 3], '0.0000000'],
  ])('%s', (_, counts, expected) => {
    expect(consensus(counts)?.toFixed(7)).toBe(expected);
  });
});

describe('laws', () => {
  it('lies between 0 and 1 and does not change when the scale is turned round', () => {
    const counts = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        counts.filter((some) => some.some((n) => n > 0)),
        (some) => {
          const c = consensus(some) ?? Number.NaN;
          expect(c).toBeGreaterThanOrEqual(-1e-12);
          expect(c).toBeLessThanOrEqual(1 + 1e-12);
          expect(consensus([...some].reverse())).toBeCloseTo(c, 9);
        },
      ),
    );
  });

  it('is null where it is not defined', () => {
    expect(consensus([4])).toBeNull();
    expect(consensus([0, 0, 0])).toBeNull();
  });
});

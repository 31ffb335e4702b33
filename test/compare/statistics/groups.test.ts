import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliffsDelta } from '../../../src/compare/statistics/cliffs-delta.js';
import { kruskalWallis } from '../../../src/compare/statistics/kruskal-wallis.js';

/** Values and the group of each, from the values of each group. */
function cases(groups: readonly (readonly number[])[]): [number[], number[]] {
  return [groups.flat(), groups.flatMap((values, group) => values.map(() => group))];
}

const values = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });

describe('Kruskal-Wallis, known answers (V13)', () => {
  it('Hollander and Wolfe 1973, p. 116', () => {
    const groups = [
      [2.9, 3.0, 2.5, 2.6, 3.2],
      [3.8, 2.7, 4.0, 2.4],
      [2.8, 3.4, 3.7, 2.2, 2.0],
    ];
    const result = kruskalWallis(...cases(groups));
    expect(result?.h.toFixed(7)).toBe('0.7714286');
    expect(result?.df).toBe(2);
    // With two degrees of freedom the upper tail of chi-squared is exp(−H / 2).
    expect(Math.exp(-(result?.h ?? 0) / 2).toFixed(7)).toBe('0.6799648');
    expect(result?.epsilonSquared).toBeCloseTo(0.7714286 / 13, 7);
  });

  it('the pair of the SciPy documentation', () => {
    expect(
      kruskalWallis(
        ...cases([
          [1, 3, 5, 7, 9],
          [2, 4, 6, 8, 10],
        ]),
      )?.h.toFixed(7),
    ).toBe('0.2727273');
  });

  it('ties: 7 corrected, 5 before the correction', () => {
    const h =
      kruskalWallis(
        ...cases([
          [1, 1, 1],
          [2, 2, 2],
          [2, 2],
        ]),
      )?.h ?? Number.NaN;
    expect(h).toBeCloseTo(7, 12);
    const correction = 1 - (3 ** 3 - 3 + (5 ** 3 - 5)) / (8 ** 3 - 8);
    expect(h * correction).toBeCloseTo(5, 12);
  });

  it('is null where it is not defined', () => {
    expect(kruskalWallis([], [])).toBeNull();
    expect(kruskalWallis([1, 2, 3], [0, 0, 0])).toBeNull();
    expect(kruskalWallis([4, 4, 4], [0, 1, 2])).toBeNull();
  });
});

describe("Cliff's delta", () => {
  it('V14, from either side', () => {
    expect(cliffsDelta([3, 4, 5, 5], [1, 2, 2, 3])).toBeCloseTo(0.9375, 12);
    expect(cliffsDelta([1, 2, 2, 3], [3, 4, 5, 5])).toBeCloseTo(-0.9375, 12);
  });

  it('is what counting pair by pair gives, and turns its sign with the groups', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const won = first
          .flatMap((a) => second.map((b) => Math.sign(a - b)))
          .reduce((sum, one) => sum + one, 0);
        expect(cliffsDelta(first, second)).toBeCloseTo(won / (first.length * second.length), 12);
        expect(cliffsDelta(second, first)).toBeCloseTo(-won / (first.length * second.length), 12);
      }),
    );
  });

  it('is null where a group is empty', () => {
    expect(cliffsDelta([], [1])).toBeNull();
    expect(cliffsDelta([1], [])).toBeNull();
  });
});

it('epsilon squared lies between 0 and 1, and is 1 where the groups are apart and alike inside', () => {
  fc.assert(
    fc.property(values, values, (first, second) => {
      const squared = kruskalWallis(...cases([first, second]))?.epsilonSquared;
      if (squared !== undefined) expect(squared).toBeLessThanOrEqual(1 + 1e-12);
      expect(kruskalWallis(...cases([first.map(() => 1), second.map(() => 2)]))?.epsilonSquared).toBeCloseTo(
        1,
        12,
      );
    }),
  );
});

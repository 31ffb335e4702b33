import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutationTest } from '../../../src/compare/statistics/permutation-test.js';

const DRAWS = { seed: 1989, draws: 999 };

/** The difference of the means of the cases labelled 0 and 1. */
function differenceOfMeans(values: readonly number[]): (labels: readonly number[]) => number {
  return (labels) => {
    const meanOf = (label: number): number => {
      const own = values.filter((_, i) => labels[i] === label);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    };
    return Math.abs(meanOf(0) - meanOf(1));
  };
}

describe('exact', () => {
  it('V14: four of 70 arrangements', () => {
    const labels = [0, 0, 0, 0, 1, 1, 1, 1];
    const test = permutationTest(labels, differenceOfMeans([1, 2, 2, 3, 3, 4, 5, 5]), DRAWS);
    expect(test).toMatchObject({ exact: true, arrangements: 70 });
    expect(test.p.toFixed(7)).toBe('0.0571429');
    expect(test.p).toBeCloseTo(4 / 70, 12);
  });

  it('says the smallest p that the data could give', () => {
    // Three against three: two of 20 arrangements part the values fully.
    const test = permutationTest([0, 1, 0, 1, 0, 1], differenceOfMeans([1, 2, 3, 4, 5, 6]), DRAWS);
    expect(test.arrangements).toBe(20);
    expect(test.smallest).toBeCloseTo(0.1, 12);
    expect(test.p).toBeGreaterThan(test.smallest);
  });

  it('looks at 20,000 arrangements and no more', () => {
    const first = (labels: readonly number[]): number => labels[0] ?? 0;
    const of = (n: number) =>
      permutationTest(
        Array.from({ length: n }, (_, i) => i),
        first,
        DRAWS,
      );
    expect(of(7)).toMatchObject({ exact: true, arrangements: 5040 });
    expect(of(8)).toMatchObject({ exact: false, arrangements: 999 });
  });
});

describe('drawn', () => {
  const values = Array.from({ length: 40 }, (_, i) => (i * 17) % 40);
  const labels = values.map((_, i) => i % 2);

  it('gives the same p for the same seed, and another for another', () => {
    const by = (seed: number) => permutationTest(labels, differenceOfMeans(values), { seed, draws: 400 }).p;
    expect(by(1)).toBe(by(1));
    expect(new Set([1, 2, 3, 4, 5].map(by)).size).toBeGreaterThan(1);
  });

  it('is (b + 1) / (m + 1): never 0', () => {
    const sorted = [...values].sort((a, b) => a - b);
    const apart = sorted.map((_, i) => (i < 20 ? 0 : 1));
    const test = permutationTest(apart, differenceOfMeans(sorted), { seed: 3, draws: 99 });
    expect(test.p).toBeCloseTo(1 / 100, 12);
    expect(test.smallest).toBeCloseTo(1 / 100, 12);
  });

  it('comes close to the exact p', () => {
    // 9! / (3! 3! 3!) = 1,680 arrangements are looked at; 10 different labels make 3,628,800, of which is drawn.
    const rank = Array.from({ length: 10 }, (_, i) => i);
    const least = (order: readonly number[]): number => order[0] ?? 0;
    expect(
      permutationTest([8, ...rank.filter((i) => i !== 8)], least, { seed: 5, draws: 9999 }).p,
    ).toBeCloseTo(0.2, 1);
  });
});

it('p lies above 0 and is at most 1, whatever the data', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 2,
    maxLength: 18,
  });
  fc.assert(
    fc.property(some, fc.nat(), (cases, seed) => {
      const figure = differenceOfMeans(cases.map(([value]) => value));
      const labels = cases.map(([, label]) => label);
      fc.pre(new Set(labels).size === 2);
      const { p, smallest } = permutationTest(labels, figure, { seed, draws: 50 });
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(p).toBeGreaterThanOrEqual(smallest);
    }),
    { numRuns: 40 },
  );
});

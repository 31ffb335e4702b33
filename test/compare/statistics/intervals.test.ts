import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../../src/compare/statistics/bootstrap.js';
import { agreementWithCodingErrors } from '../../../src/compare/statistics/coding-error.js';
import { jackknifeInterval } from '../../../src/compare/statistics/jackknife.js';
import {
  alphaOf,
  alphasLeavingOneOut,
  coincidencesOf,
} from '../../../src/compare/statistics/krippendorff-alpha.js';
import { studentT } from '../../../src/compare/statistics/student-t.js';
import { vanDerEijkAgreement } from '../../../src/compare/statistics/van-der-eijk-agreement.js';
import { FOUR_OBSERVERS, unitsOf } from './vectors.js';

const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
const meanOf = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
const meanOfSample = (sample: readonly number[]): number => meanOf(sample.map((i) => values[i] ?? 0));
const within = (x: number, { low, high }: { low: number; high: number }): boolean => low <= x && x <= high;

describe('bootstrap', () => {
  it('gives the same interval for the same seed, and another for another', () => {
    const by = (seed: number) => bootstrapInterval(values.length, meanOfSample, { seed, draws: 500 });
    expect(by(7)).toEqual(by(7));
    expect(by(7)).not.toEqual(by(8));
  });

  it('of a mean is as wide as its standard error says', () => {
    const interval = bootstrapInterval(values.length, meanOfSample, { seed: 1, draws: 4000 });
    const variance = meanOf(values.map((value) => (value - meanOf(values)) ** 2));
    const expected = 2 * 1.96 * Math.sqrt(variance / values.length);
    expect(((interval?.high ?? 0) - (interval?.low ?? 0)) / expected).toBeCloseTo(1, 1);
  });

  it('is wider for more coverage', () => {
    const by = (coverage: number) => bootstrapInterval(10, meanOfSample, { seed: 1, draws: 500 }, coverage);
    expect(by(0.99)?.low).toBeLessThan(by(0.8)?.low ?? 0);
    expect(by(0.99)?.high).toBeGreaterThan(by(0.8)?.high ?? 0);
  });

  it('leaves out a draw without a figure, and is null where there are many', () => {
    const withoutFirst = (share: number) => {
      let draw = 0;
      const figure = (sample: readonly number[]) => (draw++ % 100 < share ? null : meanOfSample(sample));
      return bootstrapInterval(values.length, figure, { seed: 1, draws: 500 });
    };
    expect(withoutFirst(5)).not.toBeNull();
    expect(withoutFirst(6)).toBeNull();
    expect(bootstrapInterval(1, () => 1, { seed: 1, draws: 10 })).toBeNull();
  });

  it('keeps the size of every group, where groups are compared', () => {
    const groups = [1, 1, 1, 1, 1, 1, 1, 1, 2, 2];
    const seen = new Set<number>();
    const figure = (sample: readonly number[]): number => {
      const second = sample.filter((i) => groups[i] === 2);
      seen.add(second.length);
      expect(sample.map((i) => groups[i])).toEqual(groups);
      return meanOfSample(second);
    };
    const interval = bootstrapInterval(groups.length, figure, { seed: 1, draws: 200 }, 0.95, groups);
    expect([...seen]).toEqual([2]);
    expect(interval).not.toBeNull();
  });

  it('by unit, holds alpha of the four observers, and goes up to 1 at most', () => {
    const data = coincidencesOf(unitsOf(FOUR_OBSERVERS));
    const interval = bootstrapInterval(data.units.length, (sample) => alphaOf(data, 'ordinal', sample), {
      seed: 1989,
      draws: 2000,
    });
    expect(within(0.815388, interval ?? { low: 2, high: 2 })).toBe(true);
    expect(interval?.high).toBeLessThanOrEqual(1);
    expect(interval?.low).toBeLessThan(0.6);
  });
});

describe('jackknife', () => {
  it('of a mean is the mean and its standard error by Student', () => {
    const mean = meanOf(values);
    const withoutOne = values.map((_, left) => meanOf(values.filter((__, i) => i !== left)));
    const interval = jackknifeInterval(mean, withoutOne);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9;
    const reach = 2.262157 * Math.sqrt(variance / 10);
    expect(interval?.low).toBeCloseTo(mean - reach, 5);
    expect(interval?.high).toBeCloseTo(mean + reach, 5);
  });

  it('holds alpha of the four observers', () => {
    const data = coincidencesOf(unitsOf(FOUR_OBSERVERS));
    const interval = jackknifeInterval(0.815388, alphasLeavingOneOut(data, 'ordinal'));
    expect(within(0.815388, interval ?? { low: 2, high: 2 })).toBe(true);
  });

  it('is null where a figure without one unit is not defined', () => {
    expect(jackknifeInterval(1, [1])).toBeNull();
    expect(jackknifeInterval(1, [1, null, 1])).toBeNull();
  });
});

describe("Student's t", () => {
  it.each([
    [1, 12.706205],
    [2, 4.302653],
    [3, 3.182446],
    [10, 2.228139],
    [30, 2.042272],
    [5000, 1.960439],
  ])('of %i degrees of freedom holds 95 %% within %f', (df, t) => {
    expect(studentT(df, 0.95)).toBeCloseTo(t, 5);
  });
});

describe('coding errors', () => {
  it('show that full agreement of few rests on every code', () => {
    expect(agreementWithCodingErrors([3, 0, 0, 0], { seed: 1989, draws: 200 })?.low).toBeLessThan(1);
    expect(agreementWithCodingErrors([3, 0, 0, 0], { seed: 1989, draws: 200 })?.high).toBe(1);
  });

  it('are the same for the same seed, and hold the A of large numbers of codes nearly', () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.nat(), (some, seed) => {
        const draws = { seed, draws: 40 };
        const interval = agreementWithCodingErrors(some, draws);
        expect(interval).toEqual(agreementWithCodingErrors(some, draws));
        if (vanDerEijkAgreement(some) === null) expect(interval).toBeNull();
        else expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? -2);
      }),
    );
    const many = [0, 500, 300, 100];
    const interval = agreementWithCodingErrors(many, { seed: 4, draws: 100 });
    expect(Math.abs((interval?.low ?? 9) - (vanDerEijkAgreement(many) ?? 0))).toBeLessThan(0.1);
  });

  it('are null where A is', () => {
    expect(agreementWithCodingErrors([0, 0, 0, 0], { seed: 1, draws: 10 })).toBeNull();
  });
});

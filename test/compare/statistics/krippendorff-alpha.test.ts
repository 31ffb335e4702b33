import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alphaOf,
  alphasLeavingOneOut,
  coincidencesOf,
  krippendorffAlpha,
  type Metric,
} from '../../../src/compare/statistics/krippendorff-alpha.js';
import { BINARY, FOUR_OBSERVERS, NOMINAL, THREE_CODERS, unitsOf } from './vectors.js';

const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval'];

/** Units of up to six values among those of a scale with joined levels. */
const someUnits = fc.array(fc.array(fc.constantFrom(0, 1, 1.5, 2, 3, 3.5, 4), { maxLength: 6 }), {
  minLength: 2,
  maxLength: 12,
});

function closeTo(one: number | null, other: number | null): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}

describe('known answers', () => {
  it.each([
    ['V1', FOUR_OBSERVERS, 'nominal', 0.743421],
    ['V1', FOUR_OBSERVERS, 'ordinal', 0.815388],
    ['V1', FOUR_OBSERVERS, 'interval', 0.849107],
    ['V2', BINARY, 'nominal', 0.0952381],
    ['V3', NOMINAL, 'nominal', 0.6919643],
    ['V4', THREE_CODERS, 'nominal', 0.691358],
    ['V4', THREE_CODERS, 'ordinal', 0.806721],
    ['V4', THREE_CODERS, 'interval', 0.810845],
  ] as const)('%s, %#: %s by the %s metric', (_, table, metric, expected) => {
    const digits = String(expected).length - 2;
    expect(krippendorffAlpha(unitsOf(table), metric)?.toFixed(digits)).toBe(expected.toFixed(digits));
  });

  it('V2: two categories are equally far apart by every metric', () => {
    for (const metric of METRICS)
      closeTo(krippendorffAlpha(unitsOf(BINARY), metric), krippendorffAlpha(unitsOf(BINARY), 'nominal'));
  });

  it('V1: leaves out the unit with one value, and finds five values', () => {
    const { units, values } = coincidencesOf(unitsOf(FOUR_OBSERVERS));
    expect(units).toHaveLength(11);
    expect(values).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('where alpha is not defined', () => {
  it.each([
    ['no unit', []],
    ['no unit with two values', [[1], [2], []]],
    [
      'one value throughout',
      [
        [3, 3],
        [3, 3, 3],
      ],
    ],
  ])('is null: %s', (_, units) => {
    for (const metric of METRICS) expect(krippendorffAlpha(units, metric)).toBeNull();
  });
});

describe('laws', () => {
  it('is 1 exactly where every unit agrees', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const alike = units.map((unit) => unit.map(() => unit[0] ?? 0));
        const alpha = krippendorffAlpha(alike, 'ordinal');
        expect(alpha === null || alpha === 1).toBe(true);
        const mixed = krippendorffAlpha(units, 'ordinal');
        if (mixed !== null) expect(mixed).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not change with the order of units or coders', () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...METRICS), (units, metric) => {
        const turned = [...units].reverse().map((unit) => [...unit].reverse());
        closeTo(krippendorffAlpha(turned, metric), krippendorffAlpha(units, metric));
      }),
    );
  });

  it('by ranks, does not change when the values are stretched; by difference, not when they are moved', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const by = (change: (value: number) => number) => units.map((unit) => unit.map(change));
        closeTo(krippendorffAlpha(by(Math.exp), 'ordinal'), krippendorffAlpha(units, 'ordinal'));
        closeTo(
          krippendorffAlpha(
            by((x) => 3 * x - 7),
            'interval',
          ),
          krippendorffAlpha(units, 'interval'),
        );
      }),
    );
  });

  it('of a sample of units is alpha of these units', () => {
    fc.assert(
      fc.property(someUnits, fc.array(fc.nat(), { maxLength: 15 }), (units, picks) => {
        const pairable = units.filter(({ length }) => length > 1);
        fc.pre(pairable.length > 0);
        const sample = picks.map((pick) => pick % pairable.length);
        const drawn = sample.map((i) => pairable[i] ?? []);
        closeTo(alphaOf(coincidencesOf(units), 'ordinal', sample), krippendorffAlpha(drawn, 'ordinal'));
      }),
    );
  });

  it('without one unit is alpha of the others', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const pairable = units.filter(({ length }) => length > 1);
        alphasLeavingOneOut(coincidencesOf(units), 'ordinal').forEach((alpha, left) => {
          closeTo(
            alpha,
            krippendorffAlpha(
              pairable.filter((__, i) => i !== left),
              'ordinal',
            ),
          );
        });
      }),
    );
  });
});

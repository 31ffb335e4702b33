import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTauB } from '../../../src/compare/statistics/kendall-tau-b.js';

/** Pair by pair, as the definition says. */
function byPairs(x: readonly number[], y: readonly number[]): number | null {
  let difference = 0;
  let untiedX = 0;
  let untiedY = 0;
  x.forEach((xi, i) => {
    x.slice(0, i).forEach((xj, j) => {
      const inX = Math.sign(xi - xj);
      const inY = Math.sign((y[i] ?? 0) - (y[j] ?? 0));
      difference += inX * inY;
      untiedX += Math.abs(inX);
      untiedY += Math.abs(inY);
    });
  });
  return untiedX * untiedY === 0 ? null : difference / Math.sqrt(untiedX * untiedY);
}

const cases = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 1, 2, 2.5, 3.5, 4)), {
  maxLength: 30,
});

it('by hand: of six pairs four in order, one against it, one tied in y', () => {
  // (1,1) (2,3) (3,2) (4,3): against: the second and third; tied: the second and fourth.
  expect(kendallTauB([1, 2, 3, 4], [1, 3, 2, 3])).toBeCloseTo((4 - 1) / Math.sqrt(6 * 5), 12);
});

describe('laws', () => {
  it('is what counting pair by pair gives', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const x = some.map(([one]) => one);
        const y = some.map(([, other]) => other);
        const tau = kendallTauB(x, y);
        const expected = byPairs(x, y);
        if (expected === null) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('turns its sign when one order is turned, and is the same from both sides', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const x = some.map(([one]) => one);
        const y = some.map(([, other]) => other);
        const tau = kendallTauB(x, y);
        fc.pre(tau !== null);
        expect(
          kendallTauB(
            x,
            y.map((value) => -value),
          ),
        ).toBeCloseTo(-(tau ?? 0), 12);
        expect(kendallTauB(y, x)).toBeCloseTo(tau ?? 0, 12);
      }),
    );
  });

  it('is null where one side does not vary', () => {
    expect(kendallTauB([], [])).toBeNull();
    expect(kendallTauB([1], [2])).toBeNull();
    expect(kendallTauB([3, 3, 3], [1, 2, 3])).toBeNull();
    expect(kendallTauB([1, 2, 3], [4, 4, 4])).toBeNull();
  });
});

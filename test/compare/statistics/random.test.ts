import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBelow, seeded, shuffled } from '../../../src/compare/statistics/random.js';

describe('the sequence', () => {
  // Printed by the C++ code of sfc32 of PractRand, seeded with the same numbers.
  it.each([
    [1989, [3714192802, 1998530254, 2559767024, 6247859, 1922958827]],
    [0, [1363572419, 145230303, 808754475, 4216505632, 947923937]],
    [20260101123456, [4067495929, 3354815244, 2253948784, 3994610703, 1337070672]],
  ])('of seed %i is that of the published code', (seed, expected) => {
    const random = seeded(seed);
    expect(expected.map(() => random() * 2 ** 32)).toEqual(expected);
  });

  it('falls evenly on 0 to n − 1', () => {
    const random = seeded(11);
    const counts = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 70_000; i++) {
      const drawn = drawnBelow(7, random);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(counts).toHaveLength(7);
    for (const n of counts) expect(Math.abs(n - 10_000)).toBeLessThan(400);
  });
});

describe('shuffling', () => {
  it('keeps every item, changes nothing of what it was given, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const before = [...items];
        const order = shuffled(items, seeded(seed));
        expect(items).toEqual(before);
        expect([...order].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
        expect(shuffled(items, seeded(seed))).toEqual(order);
      }),
    );
  });

  it('makes each of the six orders of three as often as the others', () => {
    const random = seeded(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const n of counts.values()) expect(Math.abs(n - 2000)).toBeLessThan(200);
  });
});

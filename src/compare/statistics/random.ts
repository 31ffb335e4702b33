/** The next of a sequence of pseudo-random numbers, at least 0 and less than 1. */
export type Random = () => number;

/** How a figure that rests on random draws was drawn: the same seed and number of draws give the same figure. */
export interface Draws {
  /** A whole number, at least 0. */
  readonly seed: number;
  /** How many times is drawn. */
  readonly draws: number;
}

const WARM_UP = 12;
const TWO_TO_THE_32 = 2 ** 32;

/**
 * A seeded sequence of pseudo-random numbers in steps of 2⁻³².
 * Source: Chris Doty-Humphrey's sfc32 ("small fast counter", 32 bits) as published in PractRand 0.95 (public domain), with
 * its seeding; it passes the tests of PractRand and TestU01 and its period is at least 2³².
 */
export function seeded(seed: number): Random {
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / TWO_TO_THE_32) >>> 0;
  let counter = 1;
  const next = (): number => {
    const drawn = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn;
  };
  for (let i = 0; i < WARM_UP; i++) next();
  return () => next() / TWO_TO_THE_32;
}

/** A whole number at least 0 and less than `n`; all are equally likely, to within n · 2⁻³². */
export function drawnBelow(n: number, random: Random): number {
  return Math.floor(random() * n);
}

/**
 * The items in an order drawn at random, every order equally likely.
 * Source: R. Durstenfeld, "Algorithm 235: Random permutation", Communications of the ACM 7 (1964).
 */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let left = order.length; left > 1; left--) {
    const chosen = drawnBelow(left, random);
    // Both places exist: `chosen` is at most `left - 1`.
    const item = order[chosen] as T;
    order[chosen] = order[left - 1] as T;
    order[left - 1] = item;
  }
  return order;
}

import { inOrder } from '../labels.js';
import { LIKENESSES, type Likeness, stepsBetween } from './likeness.js';
import type { Sign } from './sign.js';

/** An indicator of the older version and the one that it is in the newer. */
export type Pair = readonly [before: Sign, after: Sign];

/**
 * Which indicators of two versions are the same, each in one pair at most: by the surest likeness first, then by the
 * next among those that are left.
 */
export function pairsOf(before: readonly Sign[], after: readonly Sign[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  for (const likeness of LIKENESSES) {
    for (const [a, b] of bestFirst([...left.before], [...left.after], likeness)) {
      if (!left.before.has(a) || !left.after.has(b)) continue;
      left.before.delete(a);
      left.after.delete(b);
      pairs.push([a, b]);
    }
  }
  return pairs;
}

/**
 * Pairs that are like each other: the most like first, then those at the nearest levels, then those of one section. The
 * last resort are the words themselves, so that neither the order of a list nor the order of the versions decides.
 */
function bestFirst(before: readonly Sign[], after: readonly Sign[], likeness: Likeness): readonly Pair[] {
  const candidates = before.flatMap((a) =>
    after.flatMap((b) => {
      const like = likeness(a, b);
      if (like === null) return [];
      const [first = '', second = ''] = [a.key, b.key].sort(inOrder);
      return [
        {
          pair: [a, b] as const,
          like,
          steps: stepsBetween(a, b),
          elsewhere: Number(a.section !== b.section),
          first,
          second,
        },
      ];
    }),
  );
  candidates.sort(
    (one, other) =>
      other.like - one.like ||
      inSteps(one.steps, other.steps) ||
      one.elsewhere - other.elsewhere ||
      inOrder(one.first, other.first) ||
      inOrder(one.second, other.second),
  );
  return candidates.map(({ pair }) => pair);
}

/** Infinity less itself is no number. */
function inSteps(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

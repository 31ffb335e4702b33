import type { Words } from '../model/coding-guide.js';

/**
 * Words of which at least one must occur for a phrase to match: stems, and beginnings of words. Most phrases are
 * absent from most texts; asking for their anchor first makes that answer cheap.
 */
export interface Anchor {
  readonly stems: readonly string[];
  readonly prefixes: readonly string[];
}

/** The anchor of a choice: any of its branches; null where a branch has none. */
export function anyOf(anchors: readonly (Anchor | null)[]): Anchor | null {
  if (anchors.some((anchor) => anchor === null)) return null;
  const all = anchors.filter((anchor) => anchor !== null);
  return {
    stems: [...new Set(all.flatMap((anchor) => anchor.stems))],
    prefixes: [...new Set(all.flatMap((anchor) => anchor.prefixes))],
  };
}

/** The anchor of a sequence: the one of its parts that has the fewest words. */
export function rarest(anchors: readonly (Anchor | null)[]): Anchor | null {
  return anchors.reduce((a, b) => (a === null || (b !== null && size(b) < size(a)) ? b : a), null);
}

/** Whether one of the words occurs. A prefix is looked for in the encoded text, where "~" stands before each word. */
export function isPresent(anchor: Anchor | null, words: Words): boolean {
  if (anchor === null) return true;
  return (
    anchor.stems.some((stem) => words.stems.has(stem)) ||
    anchor.prefixes.some((prefix) => words.encoded.includes(`~${prefix}`))
  );
}

/** A prefix costs a search through the text, so it counts for more than a stem. */
function size(anchor: Anchor): number {
  return anchor.stems.length + 4 * anchor.prefixes.length;
}

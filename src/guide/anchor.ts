import type { Words } from '../model/coding-guide.js';
import type { PhraseNode } from './phrase-grammar.js';

/**
 * Words of which at least one must occur for a phrase to match. Most phrases are absent from most texts; asking for
 * their anchor first makes that answer cheap.
 */
interface Anchor {
  readonly stems: ReadonlySet<string>;
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

/** Word lists are parts of many phrases; the anchor of each is made once. */
const anchorsOfLists = new WeakMap<PhraseNode, Anchor | null>();

/** The anchor of a part of a phrase; null where nothing in particular must occur. */
export function anchorOf(node: PhraseNode): Anchor | null {
  switch (node.kind) {
    case 'word':
      return node;
    case 'sequence':
      return rarest(node.parts.map(anchorOf));
    case 'choice':
      return anyOf(node.branches.map(anchorOf));
    case 'list': {
      const known = anchorsOfLists.get(node);
      if (known !== undefined) return known;
      const anchor = anchorOf(node.entry);
      anchorsOfLists.set(node, anchor);
      return anchor;
    }
    case 'optional':
    case 'gap':
      return null;
  }
}

function anyOf(anchors: readonly (Anchor | null)[]): Anchor | null {
  const all = anchors.filter((anchor) => anchor !== null);
  if (all.length < anchors.length) return null;
  return {
    stems: new Set(all.flatMap((anchor) => [...anchor.stems])),
    exact: new Set(all.flatMap((anchor) => [...anchor.exact])),
    prefixes: [...new Set(all.flatMap((anchor) => anchor.prefixes))],
  };
}

/** Of the parts of a sequence the one with the fewest words: the least likely to occur. */
function rarest(anchors: readonly (Anchor | null)[]): Anchor | null {
  return anchors.reduce((a, b) => (a === null || (b !== null && size(b) < size(a)) ? b : a), null);
}

const size = (anchor: Anchor): number => anchor.stems.size + anchor.exact.size + anchor.prefixes.length;

/** Whether one of the words occurs. */
export function isPresent(anchor: Anchor | null, words: Words): boolean {
  if (anchor === null) return true;
  return (
    words.stems.some((stem) => anchor.stems.has(stem)) ||
    ((anchor.exact.size > 0 || anchor.prefixes.length > 0) &&
      words.words.some(
        (word) => anchor.exact.has(word) || anchor.prefixes.some((prefix) => word.startsWith(prefix)),
      ))
  );
}

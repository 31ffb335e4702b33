import type { PhraseNode } from './phrase-grammar.js';

/** The words with which a part of a phrase can begin. */
export interface FirstWords {
  readonly stems: readonly string[];
  readonly exact: readonly string[];
  readonly prefixes: readonly string[];
  /** Whether it can begin with any word at all. */
  readonly any: boolean;
  /** Whether it can be left out. */
  readonly empty: boolean;
}

const NO_WORDS: FirstWords = { stems: [], exact: [], prefixes: [], any: false, empty: false };
/** Word lists are parts of many phrases; the first words of each are gathered once. */
const ofLists = new WeakMap<PhraseNode, FirstWords>();

export function firstWordsOf(node: PhraseNode): FirstWords {
  switch (node.kind) {
    case 'word':
      return { ...NO_WORDS, stems: [...node.stems], exact: [...node.exact], prefixes: node.prefixes };
    case 'sequence': {
      const firsts = node.parts.map(firstWordsOf);
      const required = firsts.findIndex((first) => !first.empty);
      return { ...together(required < 0 ? firsts : firsts.slice(0, required + 1)), empty: required < 0 };
    }
    case 'choice':
      return together(node.branches.map(firstWordsOf));
    case 'optional':
      return { ...firstWordsOf(node.part), empty: true };
    case 'gap':
      return { ...NO_WORDS, any: true, empty: true };
    case 'list': {
      const first = ofLists.get(node) ?? firstWordsOf(node.entry);
      ofLists.set(node, first);
      return first;
    }
  }
}

function together(all: readonly FirstWords[]): FirstWords {
  return {
    stems: all.flatMap((one) => one.stems),
    exact: all.flatMap((one) => one.exact),
    prefixes: all.flatMap((one) => one.prefixes),
    any: all.some((one) => one.any),
    empty: all.some((one) => one.empty),
  };
}

import type { Words } from '../model/coding-guide.js';
import { Dispatch } from './dispatch.js';
import type { PhraseNode } from './phrase-grammar.js';

/**
 * Tries a part at a word; gives the words behind its matches, each once, in the order in which they are preferred. That all
 * are given, and each once, keeps the time in line with the text, whatever a guide is made of: trying one way after the
 * other takes time that doubles with each part.
 */
export type Matcher = (words: Words, at: number) => Ends;

type Ends = readonly number[];

const NONE: Ends = [];
/** Marks that may stand between two neighbouring words of a phrase. */
export const GLUE: ReadonlySet<string> = new Set([',', '(', ')']);
/** Marks that no gap crosses. */
const STOP = new Set([';', '.']);
const JOINS = new Set(['or', 'and', ',', '/']);

/** Compiles a parsed phrase to a function that matches it. */
export function matcherOf(node: PhraseNode): Matcher {
  switch (node.kind) {
    case 'word':
      return wordMatcher(node);
    case 'sequence':
      return sequenceMatcher(node.parts);
    case 'choice':
      return choiceMatcher(node.branches);
    case 'optional':
      return optionalMatcher(matcherOf(node.part));
    case 'gap':
      return gapMatcher(node.most);
    case 'list':
      return listMatcher(node);
  }
}

/** The first ends, and those of the others that are not among them. */
function together(first: Ends, others: Ends): Ends {
  if (others.length === 0) return first;
  if (first.length === 0) return others;
  const more = others.filter((end) => !first.includes(end));
  return more.length === 0 ? first : [...first, ...more];
}

/** The list of one end, made once for each place: nearly all matches of a word end so. */
const onlyEnds: Ends[] = [];

function only(end: number): Ends {
  onlyEnds[end] ??= [end];
  return onlyEnds[end];
}

function wordMatcher({ stems, exact, prefixes }: PhraseNode & { kind: 'word' }): Matcher {
  const [stem] = stems;
  // Nearly all words of a guide are of this kind.
  if (stems.size === 1 && exact.size === 0 && prefixes.length === 0)
    return (words, at) => (words.stems[at] === stem ? only(at + 1) : NONE);
  return (words, at) => {
    const word = words.words[at];
    if (word === undefined) return NONE;
    const matches =
      stems.has(words.stems[at] ?? '') ||
      exact.has(word) ||
      prefixes.some((prefix) => word.startsWith(prefix));
    return matches ? only(at + 1) : NONE;
  };
}

function sequenceMatcher(parts: readonly PhraseNode[]): Matcher {
  const steps = parts.map((part, i) => {
    const before = parts[i - 1];
    return { matcher: matcherOf(part), glue: i > 0 && before?.kind !== 'gap' && part.kind !== 'gap' };
  });
  return (words, at) => {
    let ends = only(at);
    for (const { matcher, glue } of steps) {
      let next = NONE;
      for (const end of ends) {
        next = together(next, matcher(words, end));
        for (let skip = end; glue && GLUE.has(words.words[skip] ?? ''); skip++)
          next = together(next, matcher(words, skip + 1));
      }
      if (next.length === 0) return NONE;
      ends = next;
    }
    return ends;
  };
}

/** So few branches are tried sooner than looked up. */
const FEW = 6;

function choiceMatcher(branches: readonly PhraseNode[]): Matcher {
  const matchers = branches.map(matcherOf);
  if (branches.length <= FEW) {
    return (words, at) => {
      let ends = NONE;
      for (const branch of matchers) ends = together(ends, branch(words, at));
      return ends;
    };
  }
  const dispatch = new Dispatch(branches);
  return (words, at) => {
    let ends = NONE;
    for (const branch of dispatch.at(words, at)) ends = together(ends, matchers[branch]?.(words, at) ?? NONE);
    return ends;
  };
}

function optionalMatcher(part: Matcher): Matcher {
  return (words, at) => together(part(words, at), only(at));
}

/** The shortest gap is preferred. */
function gapMatcher(most: number): Matcher {
  return (words, at) => {
    const ends = [at];
    for (let skipped = 0; skipped < most; skipped++) {
      const word = words.words[at + skipped];
      if (word === undefined || STOP.has(word)) break;
      ends.push(at + skipped + 1);
    }
    return ends;
  };
}

/** Word lists are parts of many phrases; the matcher of each is made once. */
const ofLists = new WeakMap<PhraseNode, Matcher>();

function listMatcher(node: PhraseNode & { kind: 'list' }): Matcher {
  const known = ofLists.get(node);
  if (known) return known;
  const entry = matcherOf(node.entry);
  const series: Matcher = (words, at) => {
    const begun = new Set<number>();
    const ends = new Set<number>();
    const read = (from: number): void => {
      // What is behind an entry that was come to before is known already.
      if (begun.has(from)) return;
      begun.add(from);
      for (const behind of entry(words, from)) {
        if (JOINS.has(words.words[behind] ?? '')) read(behind + 1);
        ends.add(behind);
      }
    };
    read(at);
    return ends.size === 0 ? NONE : [...ends];
  };
  ofLists.set(node, series);
  return series;
}

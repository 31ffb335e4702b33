import type { Words } from '../model/coding-guide.js';
import { Dispatch } from './dispatch.js';
import type { PhraseNode } from './phrase-grammar.js';

/** Tries a part at a word; hands the word behind it to `next`; gives the word behind the whole match, or -1. */
export type Matcher = (words: Words, at: number, next: (at: number) => number) => number;

const FAILED = -1;
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
      return node.parts
        .map(matcherOf)
        .reduceRight((rest, part, i) => inSequence(part, rest, needsGlue(node.parts, i)));
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

function wordMatcher({ stems, exact, prefixes }: PhraseNode & { kind: 'word' }): Matcher {
  const [stem] = stems;
  // Nearly all words of a guide are of this kind.
  if (stems.size === 1 && exact.size === 0 && prefixes.length === 0)
    return (words, at, next) => (words.stems[at] === stem ? next(at + 1) : FAILED);
  return (words, at, next) => {
    const word = words.words[at];
    if (word === undefined) return FAILED;
    const matches =
      stems.has(words.stems[at] ?? '') ||
      exact.has(word) ||
      prefixes.some((prefix) => word.startsWith(prefix));
    return matches ? next(at + 1) : FAILED;
  };
}

function needsGlue(parts: readonly PhraseNode[], i: number): boolean {
  return parts[i]?.kind !== 'gap' && parts[i + 1]?.kind !== 'gap';
}

function inSequence(part: Matcher, rest: Matcher, glue: boolean): Matcher {
  return (words, at, next) =>
    part(words, at, (behind) => {
      let end = rest(words, behind, next);
      for (let skip = behind; glue && end === FAILED && GLUE.has(words.words[skip] ?? ''); skip++) {
        end = rest(words, skip + 1, next);
      }
      return end;
    });
}

/** So few branches are tried sooner than looked up. */
const FEW = 6;

function choiceMatcher(branches: readonly PhraseNode[]): Matcher {
  const matchers = branches.map(matcherOf);
  if (branches.length <= FEW) {
    return (words, at, next) => {
      for (const branch of matchers) {
        const end = branch(words, at, next);
        if (end !== FAILED) return end;
      }
      return FAILED;
    };
  }
  const dispatch = new Dispatch(branches);
  return (words, at, next) => {
    for (const branch of dispatch.at(words, at)) {
      const end = matchers[branch]?.(words, at, next) ?? FAILED;
      if (end !== FAILED) return end;
    }
    return FAILED;
  };
}

function optionalMatcher(part: Matcher): Matcher {
  return (words, at, next) => {
    const end = part(words, at, next);
    return end === FAILED ? next(at) : end;
  };
}

/** The shortest gap that lets the rest match. */
function gapMatcher(most: number): Matcher {
  return (words, at, next) => {
    for (let skipped = 0; skipped <= most; skipped++) {
      const end = next(at + skipped);
      if (end !== FAILED) return end;
      const word = words.words[at + skipped];
      if (word === undefined || STOP.has(word)) return FAILED;
    }
    return FAILED;
  };
}

/** Word lists are parts of many phrases; the matcher of each is made once. */
const ofLists = new WeakMap<PhraseNode, Matcher>();

function listMatcher(node: PhraseNode & { kind: 'list' }): Matcher {
  const known = ofLists.get(node);
  if (known) return known;
  const entry = matcherOf(node.entry);
  const series: Matcher = (words, at, next) =>
    entry(words, at, (behind) => {
      const longer = JOINS.has(words.words[behind] ?? '') ? series(words, behind + 1, next) : FAILED;
      return longer === FAILED ? next(behind) : longer;
    });
  ofLists.set(node, series);
  return series;
}

import type { Phrase, Span, Words } from '../model/coding-guide.js';
import { anchorOf, isPresent } from './anchor.js';
import { type PhraseNode, parsePhrase, type WordLists } from './phrase-grammar.js';

/** Tries a part at a token; hands the token behind it to `next`; gives the token behind the whole match, or -1. */
type Matcher = (words: Words, at: number, next: (at: number) => number) => number;

const FAILED = -1;
/** Marks that may stand between two neighbouring words of a phrase. */
const GLUE = new Set([',', '(', ')']);
/** Marks that no gap crosses. */
const STOP = new Set([';', '.']);
const JOINS = new Set(['or', 'and', ',', '/']);

/** Compiles a phrase of the guide; throws `PhraseError` where it cannot be read. */
export function compilePhrase(source: string, lists: WordLists): Phrase {
  const node = parsePhrase(source, lists);
  const anchor = anchorOf(node);
  const matcher = matcherOf(node);
  return { source, findIn: (words) => (isPresent(anchor, words) ? findAll(matcher, words) : []) };
}

function findAll(matcher: Matcher, words: Words): readonly Span[] {
  const found: Span[] = [];
  for (let at = 0; at < words.words.length; at++) {
    // A match begins with a word of the phrase, not with the comma before it.
    const end = GLUE.has(words.words[at] ?? '') ? FAILED : matcher(words, at, (behind) => behind);
    if (end <= at) continue;
    const first = words.spans[at];
    const last = words.spans[end - 1];
    if (first && last) found.push({ start: first.start, end: last.end });
    at = end - 1;
  }
  return found;
}

function matcherOf(node: PhraseNode): Matcher {
  switch (node.kind) {
    case 'word':
      return wordMatcher(node);
    case 'sequence':
      return node.parts
        .map(matcherOf)
        .reduceRight((rest, part, i) => inSequence(part, rest, needsGlue(node.parts, i)));
    case 'choice':
      return choiceMatcher(node.branches.map(matcherOf));
    case 'optional': {
      const part = matcherOf(node.part);
      return (words, at, next) => {
        const end = part(words, at, next);
        return end === FAILED ? next(at) : end;
      };
    }
    case 'gap':
      return gapMatcher(node.most);
    case 'list':
      return listMatcher(node);
  }
}

/** Word lists are parts of many phrases; the matcher of each is made once. */
const matchersOfLists = new WeakMap<PhraseNode, Matcher>();

function listMatcher(node: PhraseNode & { kind: 'list' }): Matcher {
  const known = matchersOfLists.get(node);
  if (known) return known;
  const entry = matcherOf(node.entry);
  const series: Matcher = (words, at, next) =>
    entry(words, at, (behind) => {
      const longer = JOINS.has(words.words[behind] ?? '') ? series(words, behind + 1, next) : FAILED;
      return longer === FAILED ? next(behind) : longer;
    });
  matchersOfLists.set(node, series);
  return series;
}

function wordMatcher(node: PhraseNode & { kind: 'word' }): Matcher {
  return (words, at, next) => {
    const word = words.words[at];
    if (word === undefined) return FAILED;
    const matches =
      node.stems.has(words.stems[at] ?? '') ||
      node.exact.has(word) ||
      node.prefixes.some((prefix) => word.startsWith(prefix));
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

function choiceMatcher(branches: readonly Matcher[]): Matcher {
  return (words, at, next) => {
    for (const branch of branches) {
      const end = branch(words, at, next);
      if (end !== FAILED) return end;
    }
    return FAILED;
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

import type { FoundPhrase, PhraseList, Span, Words } from '../model/coding-guide.js';
import { Dispatch } from './dispatch.js';
import { GLUE, type Matcher, matcherOf } from './matcher.js';
import { follows, type Outline, outlineOf } from './outline.js';
import { type ParsedPhrase, type PhraseNode, parsePhrase, type WordLists } from './phrase-grammar.js';
import { readWords } from './words.js';

/**
 * Parses a phrase of the guide; throws `PhraseError` where it cannot be read. A phrase that is a word list and nothing
 * else is the list's entries one by one, so that a find can be traced to the entry and not only to the list.
 */
export function readPhrase(source: string, lists: WordLists): readonly ParsedPhrase[] {
  const node = parsePhrase(source, lists);
  return node.kind === 'list' ? node.entries : [{ source, node }];
}

interface Compiled {
  readonly outline: Outline;
  readonly matcher: Matcher;
}

function compile(node: PhraseNode): Compiled {
  return { outline: outlineOf(node), matcher: matcherOf(node) };
}

/** Compiles phrases to a list that is searched as one. */
export function compilePhrases(parsed: readonly ParsedPhrase[]): PhraseList {
  // Made when first needed: of the thousand phrases of a guide a run tries a fraction.
  const compiled: Compiled[] = [];
  let dispatch: Dispatch | undefined;
  let last: { readonly words: Words; readonly found: readonly FoundPhrase[] } | undefined;

  /** Hands each place to `onFound`, until it says that it has enough. */
  const search = (words: Words, onFound: (found: FoundPhrase) => boolean): void => {
    let ends: Map<number, number> | undefined;
    dispatch ??= new Dispatch(parsed.map(({ node }) => node));
    for (let at = 0; at < words.words.length; at++) {
      const begun = dispatch.at(words, at);
      // A match begins with a word of the phrase, not with the comma before it.
      if (begun.length === 0 || GLUE.has(words.words[at] ?? '')) continue;
      for (const i of begun) {
        const phrase = parsed[i];
        if (!phrase || (ends?.get(i) ?? 0) > at) continue;
        compiled[i] ??= compile(phrase.node);
        const { outline, matcher } = compiled[i];
        if (!follows(outline, words, at)) continue;
        const [end = -1] = matcher(words, at);
        if (end <= at) continue;
        ends ??= new Map();
        ends.set(i, end);
        if (onFound({ phrase, ...spanOf(words, at, end) })) return;
      }
    }
  };
  return {
    phrases: parsed,
    findIn: (words) => {
      // The same text is asked of again and again: of a negation, once for every word of degree.
      if (last?.words === words) return last.found;
      const found: FoundPhrase[] = [];
      search(words, (one) => found.push(one) === 0);
      last = { words, found };
      return found;
    },
    standsIn: (words) => {
      let stands = false;
      search(words, () => {
        stands = true;
        return stands;
      });
      return stands;
    },
  };
}

function spanOf(words: Words, first: number, behind: number): Span {
  return { start: words.spans[first]?.start ?? 0, end: words.spans[behind - 1]?.end ?? 0 };
}

/** What is the same for phrases that find the same words. */
export function readsAs(phrase: string): string {
  return phrase.includes('=') ? phrase : readWords(phrase).stems.join(' ') + marks(phrase);
}

/** The signs of the phrase grammar in a term: two terms that differ in them are not the same. */
function marks(term: string): string {
  return term.replaceAll(/[^@*?|().\d]/g, '');
}

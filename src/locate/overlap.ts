import type { MatchedTerm } from '../model/analysis.js';
import type { Issue, PhraseList, Span, Words } from '../model/coding-guide.js';

/** The terms of an issue that count in a text, in the order of the text. */
export interface CountingTerms {
  readonly asserted: readonly MatchedTerm[];
  /** Terms that say the thing is absent or in good order. */
  readonly protective: readonly MatchedTerm[];
}

/**
 * Settles what wins where finds overlap, as the guide states it: of terms the longest; a term that touches a longer
 * protective term belongs to it; a term inside an exclusion does not count.
 */
export function countingTerms(words: Words, issue: Issue): CountingTerms {
  const found = findAll(issue.terms, words);
  const protectiveFound = findAll(issue.protective, words);
  if (found.length === 0 && protectiveFound.length === 0) return { asserted: [], protective: [] };
  const excluded = issue.exclusions.findIn(words);
  const counts = (term: MatchedTerm): boolean => !excluded.some((span) => covers(span, term));
  const protective = longest(protectiveFound.filter(counts));
  const asserted = longest(found.filter(counts)).filter(
    (term) => !protective.some((other) => touches(other, term) && length(other) >= length(term)),
  );
  return { asserted, protective };
}

function findAll(phrases: PhraseList, words: Words): readonly MatchedTerm[] {
  return phrases.findIn(words).map(({ phrase, start, end }) => ({ term: phrase.source, start, end }));
}

/** Drops every find that touches a longer one (or an equal one that begins earlier); the rest in the order of the text. */
export function longest(terms: readonly MatchedTerm[]): readonly MatchedTerm[] {
  const byLength = [...terms].sort(
    (a, b) => length(b) - length(a) || a.start - b.start || (a.term < b.term ? -1 : 1),
  );
  const kept: MatchedTerm[] = [];
  for (const term of byLength) if (!kept.some((other) => touches(other, term))) kept.push(term);
  return kept.sort((a, b) => a.start - b.start);
}

const length = (span: Span): number => span.end - span.start;
const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;

import type { LocatedReference, MatchedTerm } from '../model/analysis.js';
import type { CodingGuide, Cue, Issue, Negation, Stance, Theme, Words } from '../model/coding-guide.js';
import { countingTerms, longest } from './overlap.js';

/**
 * Finds the issues that one indicator speaks to: at most one reference an issue, in the order of the guide.
 * Overlaps, exclusions and stance are settled here and nowhere else.
 */
export function locate(text: string, guide: CodingGuide): readonly LocatedReference[] {
  const words = guide.read(text);
  return guide.issues.flatMap((issue) => {
    const reference = locateIssue(words, issue, guide.negation);
    return reference ? [reference] : [];
  });
}

function locateIssue(words: Words, issue: Issue, negation: Negation): LocatedReference | null {
  const { asserted, protective } = countingTerms(words, issue);
  const present = asserted.filter((term) => !negation.reaches(term, words, negation.termReach));
  const stance: Stance = present.length > 0 ? 'asserted' : 'protective';
  const matched: readonly MatchedTerm[] =
    present.length > 0 ? present : longest([...asserted, ...protective]);
  if (matched.length === 0) return null;
  return { issue: issue.id, theme: themeOf(words, issue), text: words.text, matched, stance };
}

/** The first theme whose words stand in the text; the last of the list where none does. */
function themeOf(words: Words, issue: Issue): string {
  const theme = issue.themes.find((candidate) => fits(candidate, words)) ?? issue.themes.at(-1);
  return theme?.id ?? issue.id;
}

function fits(theme: Theme, words: Words): boolean {
  const shown = theme.phrases.standsIn(words) || theme.criteria.some((criterion) => stands(criterion, words));
  return shown && !theme.unless.standsIn(words);
}

function stands({ phrases, unless }: Cue, words: Words): boolean {
  return phrases.standsIn(words) && !unless.standsIn(words);
}

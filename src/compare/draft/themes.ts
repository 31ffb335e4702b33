import type { Reference } from '../../model/analysis.js';
import type { CodingGuide, Cue, Theme, Words } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { ThemeInCorpus } from '../../model/draft-comparison.js';
import { isUnread } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentsOf } from '../level-columns.js';

/**
 * The themes that others refer to and a draft does not, neither as present nor as absent; in the order of the guide.
 * A reference has one theme, the first that fits: here a later one that fits its words counts too, since the draft does
 * speak of it. None where a part of the draft could not be read: its silence says nothing.
 */
export function themesNotReferredTo(
  { document, references }: Pick<DocumentAnalysis, 'document' | 'references'>,
  others: readonly Reference[],
  { issues, read }: CodingGuide,
): readonly ThemeInCorpus[] {
  if (isUnread(document)) return [];
  const own = new Set(references.map(keyOf));
  const said = groupedBy(references, ({ issue }) => issue);
  const asserted = groupedBy(
    others.filter(({ stance }) => stance === 'asserted'),
    keyOf,
  );
  return issues.flatMap(({ id: issue, themes }) => {
    const texts = (said.get(issue) ?? []).map(({ text }) => read(text));
    return themes.flatMap((theme) => {
      const key = keyOf({ issue, theme: theme.id });
      const documents = documentsOf(asserted.get(key) ?? []);
      if (documents.length === 0 || own.has(key) || texts.some((words) => fits(theme, words))) return [];
      return [{ issue, theme: theme.id, documents }];
    });
  });
}

/** As a theme is told from words when references are located, but whatever themes stand before it. */
function fits({ phrases, criteria, unless }: Theme, words: Words): boolean {
  const isShown = phrases.standsIn(words) || criteria.some((cue) => stands(cue, words));
  return isShown && !unless.standsIn(words);
}

function stands({ phrases, unless }: Cue, words: Words): boolean {
  return phrases.standsIn(words) && !unless.standsIn(words);
}

function keyOf({ issue, theme }: { readonly issue: string; readonly theme: string }): string {
  return `${issue}\n${theme}`;
}

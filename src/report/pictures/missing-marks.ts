import type { Column, Missing } from '../../model/table.js';
import type { Row } from './rows.js';

/** What stands where there is no figure, short enough for a narrow cell, and what it means. */
export const MISSING_MARKS: Readonly<Record<Missing, { readonly mark: string; readonly means: string }>> = {
  'not-mentioned': { mark: '–', means: 'the issue is not mentioned' },
  'not-at-level': { mark: 'other level', means: 'mentioned, but not at this level' },
  'only-protective': { mark: 'absent', means: 'only said to be absent' },
  'not-read': { mark: '?', means: 'could not be read' },
  'level-not-described': { mark: 'not described', means: 'the document describes no such level' },
  'level-joined': { mark: 'joined', means: 'the document joins the level with another' },
  'no-level': { mark: 'no level', means: 'the document has no levels, or none that could be told' },
  'too-few': { mark: 'too few', means: 'too few references for a figure' },
  unknown: { mark: 'not known', means: 'the corpus table does not say' },
  'not-applicable': { mark: 'n/a', means: 'the figure has no meaning here' },
};

/** The reasons that occur in the columns, in the order of the list above. */
export function reasonsIn(rows: readonly Row[], columns: readonly Column[]): readonly Missing[] {
  const occurring = new Set(rows.flatMap((row) => columns.map(({ id }) => row.cell(id).missing)));
  return (Object.keys(MISSING_MARKS) as Missing[]).filter((missing) => occurring.has(missing));
}

/** A note that says what the marks mean, of those that occur; none where every cell has a figure. */
export function missingNotes(reasons: readonly Missing[]): readonly string[] {
  const words = reasons.map((missing) => `“${MISSING_MARKS[missing].mark}”: ${MISSING_MARKS[missing].means}`);
  return words.length === 0 ? [] : [`Without a figure: ${words.join('; ')}.`];
}

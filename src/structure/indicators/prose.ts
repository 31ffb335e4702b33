import type { Reading } from '../reading.js';
import { clausesOf, sentencesOf } from '../sentences.js';
import { namesStatute, saysResponse } from './responses.js';

const FEWEST_CLAUSES = 3;
const FEWEST_EXPECTED = 2;
const LONGEST_LINE_OF_A_CELL = 160;

/**
 * Clauses of a paragraph that runs signs on, parted by semicolons; empty where it says what is to be done. Where the
 * document does so under the same heading elsewhere (`expected`), two clauses are enough.
 */
export function signsInProse(text: string, reading: Reading, expected: boolean): readonly string[] {
  const clauses = clausesOf(text);
  if (clauses.length < (expected ? FEWEST_EXPECTED : FEWEST_CLAUSES) || sentencesOf(text).length > 2)
    return [];
  const spoken = clauses.filter(
    (clause) => saysResponse(clause, reading) || namesStatute(clause, reading),
  ).length;
  return spoken * 2 > clauses.length ? [] : trimmedClauses(clauses);
}

/** Without the words that open the list, and without "and" or "or" before the last clause. */
function trimmedClauses(clauses: readonly string[]): readonly string[] {
  return clauses.map((clause, i) => {
    const opened =
      i === 0 ? clause.replace(/^[^:;]{0,160}:\s+/, '') : clause.replace(/^(?:and|or|and\/or)\s+/i, '');
    return i === clauses.length - 1 ? opened.replace(/\.$/, '') : opened;
  });
}

/** A cell that is one long run of signs is prose; any other line of a cell is one indicator, semicolons and all. */
export function textsOfLine(text: string, aloneInItsCell: boolean): readonly string[] {
  const clauses = clausesOf(text);
  const prose = aloneInItsCell && clauses.length > FEWEST_CLAUSES && text.length > LONGEST_LINE_OF_A_CELL;
  return prose ? trimmedClauses(clauses) : [text];
}

import type { Cell, Column, Table } from '../../model/table.js';
import { MISSING_WORDS } from '../cell-text.js';
import { type CsvCell, csvPieces } from '../csv.js';
import { documentsCsv } from '../documents-csv.js';
import { tablesOf } from '../index.js';
import { inPieces } from '../pieces.js';
import { referencePieces } from '../references-csv.js';
import type { ReportFormat } from '../report.js';

/** Every reference, every document, and each table as `tables/NAME.csv`, those of the annex too. */
export const csv: ReportFormat = {
  name: 'csv',
  files: async (report) => [
    { path: 'references.csv', content: referencePieces(report.analysis) },
    { path: 'documents.csv', content: documentsCsv(report.analysis) },
    ...tablesOf(report).map((table) => ({ path: `tables/${table.name}.csv`, content: tablePieces(table) })),
  ],
};

const REASONS: readonly string[] = Object.values(MISSING_WORDS);

/** Where a spreadsheet would begin a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV: the ids of its columns, then its rows. Numbers are written in full, without commas and unrounded. A
 * missing value is written as its reason in words. A text that would be taken for a formula or for such a reason stands
 * behind an apostrophe, so that what is read back is what was written.
 */
export function tableCsv(table: Pick<Table, 'columns' | 'rows'>): string {
  return [...tablePieces(table)].join('');
}

function tablePieces({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Iterable<string> {
  const cells = inPieces(function* () {
    for (const row of rows) yield columns.map((column, i) => csvCell(row[i], column));
  });
  return csvPieces(
    columns.map(({ id }) => id),
    cells,
  );
}

function csvCell(cell: Cell | undefined, { type }: Column): CsvCell {
  if (cell === undefined || cell.value === null) return cell?.missing ? MISSING_WORDS[cell.missing] : null;
  const { value } = cell;
  if (typeof value === 'number') return value;
  const isNumber = type === 'count' || type === 'decimal';
  return !isNumber && needsApostrophe(value) ? `'${value}` : value;
}

/** Whether a text must be marked as one. A formula itself is marked by `csvPieces`, and only once. */
function needsApostrophe(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return REASONS.includes(bare) || (bare !== text && FORMULA.test(bare));
}

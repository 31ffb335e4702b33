import type { Cell as SheetCell } from 'write-excel-file/node';
import type { Analysis } from '../../model/analysis.js';
import type { Cell, CellValue, Column, Missing, Table } from '../../model/table.js';
import { cellText, headingText, isNumeric } from '../cell-text.js';
import { REFERENCE_COLUMNS, referenceRows } from '../references-csv.js';
import { headingCell, numberCell, tableCell, textCell } from './cells.js';
import type { WorkbookSheet } from './sheet.js';

const NARROWEST = 9;
const WIDEST = 60;
/** Room that the arrow of a filter takes from a heading. */
const ARROW = 3;
/** Rows that a column's width is told from: more would change little and take long. */
const SEEN_ROWS = 500;

/**
 * Rows of a sheet at most. A workbook is made in memory, and one of 200,000 rows opens slowly; such a table stands whole
 * among the CSV files.
 */
export const MOST_ROWS = 20_000;

/** The sheet of a table: its headings, then its rows. */
export function tableSheet(name: string, { columns, rows: all }: Table): WorkbookSheet {
  const rows = all.slice(0, MOST_ROWS);
  const cells = columns.map(sharedCells);
  return {
    name,
    headRows: 1,
    links: new Map(),
    widths: columns.map((column, i) =>
      widthOf(
        headingText(column),
        rows.slice(0, SEEN_ROWS).map((row) => (row[i] ? cellText(row[i], column) : '')),
      ),
    ),
    data: [
      columns.map((column) => headingCellOf(column)),
      ...rows.map((row) => cells.map((cellOf, i) => cellOf(row[i]))),
    ],
  };
}

/** So many different cells of a column are held once each. */
const MOST_SHARED = 1000;

/** Makes the cells of a column; what recurs in it (counts, names, reasons why there is no figure) is one cell. */
function sharedCells(column: Column): (cell: Cell | undefined) => SheetCell {
  const known = new Map<CellValue, SheetCell>();
  const missing = new Map<Missing | undefined, SheetCell>();
  return (cell) => {
    if (cell === undefined) return null;
    return cell.value === null
      ? once(missing, cell.missing, () => tableCell(cell, column))
      : once(known, cell.value, () => tableCell(cell, column));
  };
}

function once<K>(known: Map<K, SheetCell>, key: K, make: () => SheetCell): SheetCell {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (known.size < MOST_SHARED) known.set(key, made);
  return made;
}

/** The sheet of the references, with the columns of references.csv. */
export function referencesSheet(name: string, { documents, references }: Analysis): WorkbookSheet {
  const rows = [...referenceRows({ documents, references: references.slice(0, MOST_ROWS) })];
  const cellOf = (value: string | number | null): SheetCell => {
    if (value === null) return null;
    return typeof value === 'number' ? numberCell(value, '0') : textCell(value);
  };
  return {
    name,
    headRows: 1,
    links: new Map(),
    widths: REFERENCE_COLUMNS.map((heading, i) =>
      widthOf(
        heading,
        rows.slice(0, SEEN_ROWS).map((row) => String(row[i] ?? '')),
      ),
    ),
    data: [REFERENCE_COLUMNS.map(headingCell), ...rows.map((row) => row.map(cellOf))],
  };
}

function headingCellOf(column: Column): SheetCell {
  const heading = headingCell(headingText(column));
  return isNumeric(column) ? { ...heading, align: 'right' } : heading;
}

/** As wide as the longest line, within bounds; never narrower than the longest word of the heading and its arrow. */
export function widthOf(heading: string, texts: readonly string[]): number {
  const longest = (parts: readonly string[]): number =>
    parts.reduce((most, part) => Math.max(most, part.length), 0);
  const lines = texts.flatMap((text) => text.split('\n'));
  const needed = Math.max(longest(lines) + 2, longest(heading.split(/[\s-]/)) + ARROW);
  return Math.min(WIDEST, Math.max(NARROWEST, needed));
}

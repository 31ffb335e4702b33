import Papa from 'papaparse';
import { inParts, inPieces } from './pieces.js';

/** A cell of a CSV file; null is an empty cell. */
export type CsvCell = string | number | null;

/** The mark by which Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV that opens in Excel by a double click: UTF-8 with its mark, lines ended by CR LF. A text that a spreadsheet would
 * run as a formula (it begins with = + - @, tab or CR) gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return [...csvPieces(columns, rows)].join('');
}

/** Rows that are put into words at a time. */
const ROWS = 1000;

/** The same in pieces, for tables of which the text would fill the memory. */
export function csvPieces(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): Iterable<string> {
  return inPieces(function* () {
    yield `${BYTE_ORDER_MARK}${lines([columns])}`;
    for (const part of inParts(rows, ROWS)) if (part.length > 0) yield lines(part);
  });
}

function lines(rows: readonly (readonly CsvCell[])[]): string {
  const given = rows.map((row) => [...row]);
  const text = Papa.unparse(given, { newline: '\r\n', escapeFormulae: /^[=+\-@\t\r]/ });
  return `${text}\r\n`;
}

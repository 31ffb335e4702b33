import Papa from 'papaparse';

/** A cell of a CSV file; null is an empty cell. */
export type CsvCell = string | number | null;

/** The mark by which Excel knows that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * CSV that opens in Excel by a double click: UTF-8 with its mark, lines ended by CR LF. A text that a spreadsheet would
 * run as a formula (it begins with = + - @, tab or CR) gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const text = Papa.unparse([[...columns], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: /^[=+\-@\t\r]/,
  });
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

import Papa from 'papaparse';
import type { Diagnostic } from '../model/diagnostic.js';
import { columnName, type RawCell, type RawRecord, type RawTable, readLevels } from './raw-record.js';

/**
 * Reads a table whose first line names the columns; parted by comma, semicolon or tab, whichever the first line has most
 * of. `needsFile`: whether there must be a column "file".
 */
export function readCsvRecords(
  { name: file, text }: { readonly name: string; readonly text: string },
  needsFile: boolean,
): RawTable {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const [first, ...rest] = lines;
  const names = first?.cells.map(columnName) ?? [];
  const diagnostics = first ? checkHeader(names, first.line, file, needsFile) : [empty(file)];
  const records: RawRecord[] = [];
  for (const { line, cells } of rest) {
    if (cells.length > names.length) diagnostics.push(tooMany(file, line, cells.length, names.length));
    const filled = cells.flatMap((written, i): [string, RawCell][] => {
      const name = names[i];
      const value = written.trim();
      if (!name || value === '') return [];
      const column = i + 1;
      return [[name, { value: name === 'levels' ? readLevels(value, line, column) : value, line, column }]];
    });
    records.push({ line, cells: new Map(filled) });
  }
  return { records, diagnostics };
}

/** The rows that are not blank, each with the line on which it begins (a quoted cell may hold line breaks). */
function linesOf(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: readonly string[] }[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += text.slice(read, meta.cursor).split('\n').length - 1;
      read = meta.cursor;
    },
  });
  return rows;
}

function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function checkHeader(names: readonly string[], line: number, file: string, needsFile: boolean): Diagnostic[] {
  const wrong = (column: number, message: string, suggestion: string): Diagnostic => ({
    ...{ file, line, column, severity: 'error', message, suggestion },
  });
  const found = names.flatMap((name, i) => {
    if (name !== '' && names.indexOf(name) < i)
      return [wrong(i + 1, `two columns are called "${name}"`, 'rename one')];
    return [];
  });
  if (!needsFile || names.includes('file')) return found;
  const told = `the first line names no column "file"; it names ${names.map((name) => `"${name}"`).join(', ')}`;
  return [...found, wrong(1, told, 'name the column that holds the file names "file"')];
}

function empty(file: string): Diagnostic {
  const suggestion = 'write a first line that names the columns: file,authority,year,levels';
  return { file, line: 1, column: 1, severity: 'error', message: 'the table is empty', suggestion };
}

function tooMany(file: string, line: number, found: number, expected: number): Diagnostic {
  const message = `the row has ${found} cells, the first line names ${expected} columns`;
  const suggestion = 'put cells that hold a comma between double quotes';
  return { file, line, column: expected + 1, severity: 'error', message, suggestion };
}

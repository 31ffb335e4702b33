import type { Diagnostic } from '../model/diagnostic.js';
import { readCsvRecords } from './csv.js';
import type { RawRecord } from './raw-record.js';
import { type PlacedRow, rowOf } from './row.js';
import { readYamlRecords } from './yaml.js';

export { type FrameLoading, readFrame } from './frame.js';
export { matchRows, type RowMatches } from './match.js';
export type { PlacedRow } from './row.js';

/** A corpus table as text; `name` is the path that diagnostics give, and its ending says whether it is YAML or CSV. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The rows that could be read, and all that is wrong with the table. With an error among them it must not be used. */
export interface CorpusLoading {
  readonly rows: readonly PlacedRow[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a corpus table (README: "The corpus table"). Never throws for what the file holds. */
export function readCorpusTable(file: CorpusFile): CorpusLoading {
  const isYaml = /\.ya?ml$/i.test(file.name);
  const { records, diagnostics: found } = isYaml ? readYamlRecords(file) : readCsvRecords(file, true);
  const diagnostics = [...found];
  const rows: PlacedRow[] = [];
  for (const record of records) {
    const { row, diagnostics: wrong } = rowOf(record, file.name);
    diagnostics.push(...wrong, ...repeated(rows, row, record, file.name));
    if (row) rows.push(row);
  }
  return { rows, diagnostics };
}

function repeated(
  rows: readonly PlacedRow[],
  row: PlacedRow | null,
  record: RawRecord,
  file: string,
): readonly Diagnostic[] {
  const first = row && rows.find((other) => other.file.toLowerCase() === row.file.toLowerCase());
  if (!first) return [];
  const message = `"${row.file}" has a row already, on line ${first.line}`;
  return [
    { file, line: record.line, column: 1, severity: 'error', message, suggestion: 'keep one of the two' },
  ];
}

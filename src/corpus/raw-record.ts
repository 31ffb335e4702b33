import type { Diagnostic } from '../model/diagnostic.js';

/** A cell of the table before it is understood, and where it stands. Lines and columns count from 1. */
export interface RawCell {
  readonly value: string | number | Levels;
  readonly line: number;
  readonly column: number;
}

/** Local level to the letters it stands for, as written; each with its place. */
export type Levels = readonly {
  readonly local: string;
  readonly letters: string;
  readonly line: number;
  readonly column: number;
}[];

/** A row of the table before it is understood: column name (trimmed, lower case for the four known ones) to cell. */
export interface RawRecord {
  readonly line: number;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** What a reader of a table format gives. */
export interface RawTable {
  readonly records: readonly RawRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The columns that mean something; every other column is kept as a feature of the document. */
export const KNOWN_COLUMNS = ['file', 'authority', 'year', 'levels'] as const;

/** The name under which a column is kept. */
export function columnName(written: string): string {
  const name = written.trim();
  const lower = name.toLowerCase();
  return KNOWN_COLUMNS.some((known) => known === lower) ? lower : name;
}

/** Cuts "Level 3=B; Level 4=C+D" into its pairs; a pair without "=" has no letters. */
export function readLevels(written: string, line: number, column: number): Levels {
  return written
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.lastIndexOf('=');
      const [local, letters] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return { local: local.trim(), letters: letters.trim(), line, column };
    });
}

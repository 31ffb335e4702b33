import { resolve } from 'node:path';
import { matchRows, type PlacedRow, readCorpusTable } from '../corpus/index.js';
import type { CorpusRow } from '../model/corpus-table.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { diagnosticText } from './diagnostics.js';
import { readText, shownPath } from './files.js';
import { Problem } from './problem.js';

/** A corpus table that was read; `file` as it is shown. */
export interface ReadCorpus {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly PlacedRow[];
  readonly notes: readonly Diagnostic[];
}

/** Reads a corpus table. Throws `Problem` with all its errors. */
export async function readCorpus(path: string, cwd: string): Promise<ReadCorpus> {
  const file = shownPath(resolve(cwd, path), cwd);
  const text = await readText(resolve(cwd, path));
  if (text === null) {
    throw new Problem({
      where: file,
      found: 'this file cannot be opened',
      expected: 'a corpus table, .csv or .yaml, with a column "file"',
      mend: 'check the path given with --corpus',
    });
  }
  const { rows, diagnostics } = readCorpusTable({ name: file, text });
  refuse(file, diagnostics);
  return { file, text, rows, notes: diagnostics };
}

/** Which document each row speaks of. Throws `Problem` where that cannot be told. */
export function corpusFor(
  table: ReadCorpus | null,
  documents: readonly { readonly id: string; readonly file: string }[],
): { readonly known: ReadonlyMap<string, CorpusRow>; readonly notes: readonly Diagnostic[] } {
  if (!table) return { known: new Map(), notes: [] };
  const { known, diagnostics } = matchRows(table.file, table.rows, documents);
  refuse(table.file, diagnostics);
  return { known, notes: [...table.notes, ...diagnostics] };
}

function refuse(file: string, diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Problem({
    where: file,
    found: `the corpus table cannot be used:\n${errors.map((one) => `    ${diagnosticText(one)}`).join('\n')}`,
    expected: 'one row for each document: file,authority,year,levels and any further columns',
    mend: 'change the table at the places named',
  });
}

import type { CorpusRow } from '../model/corpus-table.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { PlacedRow } from './row.js';

/** Rows by the id of the document they speak of; what does not fit is told. */
export interface RowMatches {
  readonly known: ReadonlyMap<string, CorpusRow>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the document of each row: by its id, its file name, or the end of its path, each with or without the extension
 * and without regard to case. A row that fits several documents is an error, so are two rows for one; a row or a
 * document without its counterpart is a warning.
 */
export function matchRows(
  table: string,
  rows: readonly PlacedRow[],
  documents: readonly { readonly id: string; readonly file: string }[],
): RowMatches {
  const known = new Map<string, PlacedRow>();
  const diagnostics: Diagnostic[] = [];
  const tell = (
    line: number,
    severity: Diagnostic['severity'],
    message: string,
    suggestion: string,
  ): void => {
    diagnostics.push({ file: table, line, column: 1, severity, message, suggestion });
  };
  for (const row of rows) {
    const fitting = documents.filter((document) => fits(row.file, document));
    const exact = fitting.filter((document) => plain(document.id) === plain(row.file));
    const [document, ...others] = exact.length > 0 ? exact : fitting;
    const before = document && known.get(document.id);
    if (!document) {
      tell(
        row.line,
        'warning',
        `no document of this run is called "${row.file}"`,
        'check the name, or give the folder that holds it',
      );
    } else if (others.length > 0) {
      const files = [document, ...others].map(({ file }) => file).join(', ');
      tell(
        row.line,
        'error',
        `"${row.file}" fits several documents: ${files}`,
        'write the folder in front of the name',
      );
    } else if (before) {
      tell(
        row.line,
        'error',
        `${document.file} has a row already, on line ${before.line}`,
        'keep one of the two',
      );
    } else {
      known.set(document.id, row);
    }
  }
  for (const { id, file } of documents.filter((document) => rows.length > 0 && !known.has(document.id))) {
    tell(
      1,
      'warning',
      `there is no row for ${file}`,
      `add a row with "${id}" in the column "file", or leave the document out`,
    );
  }
  return { known, diagnostics };
}

function fits(written: string, document: { readonly id: string; readonly file: string }): boolean {
  const wanted = plain(written);
  const path = plain(document.file);
  return [plain(document.id), path, withoutExtension(path)].some(
    (name) => name === wanted || name.endsWith(`/${wanted}`),
  );
}

const plain = (path: string): string => path.normalize('NFC').toLowerCase();
const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/, '');

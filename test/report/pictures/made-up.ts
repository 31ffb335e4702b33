import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScaleStep, Severity } from '../../../src/model/coding-guide.js';
import type { Cell, CellValue, Column, Missing, Table } from '../../../src/model/table.js';
import type { DrawingTools } from '../../../src/report/pictures/index.js';

const font = (name: string) =>
  fileURLToPath(new URL(`../../../node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`, import.meta.url));

/** The tools that the command line hands in. */
export function builtInTools(): DrawingTools {
  const files = { regular: font('DejaVuSans'), bold: font('DejaVuSans-Bold') };
  return {
    fonts: { regular: readFileSync(files.regular), bold: readFileSync(files.bold) },
    fontFiles: [files.regular, files.bold],
  };
}

const NAMES = ['Precursor', 'Present, low', 'Present, plain', 'Serious', 'Severe', 'Critical'];

export const SCALE: readonly ScaleStep[] = NAMES.map((name, i) => ({
  ...{ score: (i + 1) as Severity, name, test: '', statute: null },
}));

/** A cell of a made-up table: a value, or a reason for none as `{ missing }`. */
export type Given = CellValue | { readonly missing: Missing };

/** A table of columns (an id, or an id with what a test cares about) and rows of values. */
export function tableOf(
  name: string,
  columns: readonly (string | (Partial<Column> & { readonly id: string }))[],
  rows: readonly (readonly Given[])[],
): Table {
  return {
    name,
    title: `Title of ${name}, by issue`,
    columns: columns.map((column): Column => {
      const given = typeof column === 'string' ? { id: column } : column;
      return { label: given.id, type: 'text', ...given };
    }),
    rows: rows.map((row) =>
      row.map((value): Cell => (typeof value === 'object' ? { value: null, ...value } : { value })),
    ),
    notes: [],
    n: { documents: rows.length, references: 0 },
    findings: [],
  };
}

/** Levels described: [document, A, B, C, D, joined, source]; "" where a level is not described. */
export function levelsTable(
  rows: readonly (readonly [string, string, string, string, string, string, string?])[],
): Table {
  return tableOf(
    'levels-described',
    ['document', 'A', 'B', 'C', 'D', 'joined', 'source'],
    rows.map(([document, a, b, c, d, joined, source = 'found in the document']) => [
      document,
      ...[a, b, c, d].map((names): Given => (names === '' ? { missing: 'level-not-described' } : names)),
      joined === '' ? { missing: 'not-applicable' } : joined,
      source,
    ]),
  );
}

/** Severity by level: [issue, level, six numbers of references, quartiles and median]. */
export function severityTable(
  rows: readonly (readonly [string, string, readonly number[], readonly [number, number, number] | null])[],
): Table {
  return tableOf(
    'severity-by-level',
    ['issue', 'level', 's1', 's2', 's3', 's4', 's5', 's6', 'references', 'documents', 'q1', 'median', 'q3'],
    rows.map(([issue, level, counts, quartiles]) => [
      ...[issue, level, ...counts, counts.reduce((sum, n) => sum + n, 0), 1],
      ...(quartiles ?? [0, 0, 0].map((): Given => ({ missing: 'too-few' }))),
    ]),
  );
}

/** Entry severity of documents for housing and bullying: [document, housing, bullying]. */
export function entryTable(rows: readonly (readonly [string, Given, Given])[]): Table {
  const issue = (id: string, label: string): Column => ({ id, label, type: 'count', unit: '1 to 6' });
  const columns = [
    'document',
    issue('housing', 'Housing'),
    issue('bullying', 'Bullying'),
    { id: 'mean-place', type: 'decimal' as const },
  ];
  return tableOf(
    'entry-severity',
    columns,
    rows.map((row) => [...row, 0.5]),
  );
}

/** Threshold order: [issue, rank, document, entry severity, references]. */
export function orderTable(rows: readonly (readonly [string, number, string, number, number])[]): Table {
  return tableOf('threshold-order', ['issue', 'rank', 'document', 'entry-severity', 'references'], rows);
}

/** Situations: [label, issue, severity, documents at U, A, B, C, C+D, D and at no level, levels apart]. */
export function situationsTable(
  rows: readonly (readonly [string, string, number, readonly number[], number])[],
): Table {
  return tableOf(
    'situations',
    ['label', 'issue', 'severity', 'documents', 'U', 'A', 'B', 'C', 'C+D', 'D', 'no-level', 'levels-apart'],
    rows.map(([label, issue, severity, counts, apart]) => [
      ...[label, issue, severity, counts.reduce((sum, n) => sum + n, 0), ...counts, apart],
    ]),
  );
}

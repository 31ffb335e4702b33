import type { Table } from '../../model/table.js';
import { safeJson } from '../json.js';
import { inPieces } from '../pieces.js';
import type { Report, ReportFormat } from '../report.js';

/** All tables with the references behind every figure: docs/schema/tables.schema.json says what stands in it. */
export const json: ReportFormat = {
  name: 'json',
  files: async (report) => [{ path: 'tables.json', content: inPieces(() => pieces(report)) }],
};

/** One table as it stands in the file, ended by a line break. */
export function tableJson(table: Table): string {
  return `${[...tablePieces(table)].join('')}\n`;
}

function* pieces({ title, subtitle, analysis, sections, annex }: Report): Generator<string> {
  const { tool, guide } = analysis.run;
  const run = { tool, guide: { id: guide.id, version: guide.version, sha256: guide.sha256 } };
  yield `{\n${entries({ schema: 'thresholds-tables/1', title, subtitle, run })},\n"sections": [`;
  for (const [i, { tables, ...words }] of sections.entries()) {
    yield `${i === 0 ? '' : ','}\n{\n${entries(words)},\n"tables": [`;
    yield* listed(tables);
    yield ']\n}';
  }
  yield '],\n"annex": [';
  yield* listed(annex);
  yield ']\n}\n';
}

function* listed(tables: readonly Table[]): Generator<string> {
  for (const [i, table] of tables.entries()) {
    yield i === 0 ? '\n' : ',\n';
    yield* tablePieces(table);
  }
}

/**
 * A line for each row, so that two versions can be compared line by line, and no more: a cell can have thousands of
 * references, which on lines of their own would make most of the file blanks.
 */
function* tablePieces({ rows, ...words }: Table): Generator<string> {
  yield `{\n${entries(words)},\n"rows": [\n`;
  for (const [i, row] of rows.entries()) yield `${i === 0 ? '' : ',\n'}${safeJson(row)}`;
  yield '\n]\n}';
}

function entries(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([key, one]) => `${safeJson(key)}: ${safeJson(one)}`)
    .join(',\n');
}

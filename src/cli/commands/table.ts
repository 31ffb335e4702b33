import { resolve } from 'node:path';
import type { Table } from '../../model/table.js';
import { tableCsv } from '../../report/formats/csv.js';
import { tableJson } from '../../report/formats/json.js';
import { tableMarkdown } from '../../report/formats/md.js';
import { reportOf, tablesOf } from '../../report/index.js';
import { terminalTable } from '../../report/terminal-table.js';
import { nearest } from '../choices.js';
import { Problem } from '../problem.js';
import { type ComparisonChoices, comparisons } from '../report.js';
import { readResults } from '../saved-results.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface TableFlags extends ComparisonChoices {
  readonly format: 'table' | 'csv' | 'md' | 'json';
  readonly frame?: string;
  readonly color: boolean;
}

/** The name under which all tables are listed. */
const LIST = 'list';

/** `thresholds table`: 0, or 2 when there is no such table or the results cannot be used. */
export async function tableCommand(
  name: string,
  results: string,
  { format, color, ...choices }: TableFlags,
  { stdout, cwd, env }: Streams,
): Promise<number> {
  const { analysis, sections, chosen } = await comparisons(
    await readResults(results, resolve(cwd)),
    choices,
    resolve(cwd),
  );
  const tables = tablesOf(reportOf(analysis, sections, { choices: chosen }));
  const table = name === LIST ? listOf(tables) : tables.find((one) => one.name === name);
  if (!table) throw noSuchTable(name, tables);
  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
  stdout.write(draw(table, format, look));
  return 0;
}

function draw(
  table: Table,
  format: TableFlags['format'],
  look: { readonly colour: boolean; readonly width: number },
): string {
  switch (format) {
    case 'table':
      return terminalTable(table, look);
    case 'csv':
      // The mark that Excel needs in a file is dirt in a pipe.
      return tableCsv(table).replace('\uFEFF', '');
    case 'md':
      return tableMarkdown(table);
    case 'json':
      return tableJson(table);
    default:
      return format satisfies never;
  }
}

function listOf(tables: readonly Table[]): Table {
  return {
    name: LIST,
    title: 'Tables',
    columns: [
      { id: 'name', label: 'Name', type: 'text' },
      { id: 'title', label: 'What it shows', type: 'text' },
      { id: 'rows', label: 'Rows', type: 'count' },
    ],
    rows: tables.map(({ name, title, rows }) => [{ value: name }, { value: title }, { value: rows.length }]),
    notes: [],
    n: { documents: 0, references: 0 },
    findings: [],
  };
}

function noSuchTable(name: string, tables: readonly Table[]): Problem {
  const names = tables.map((table) => table.name);
  return new Problem({
    where: `table ${name}`,
    found: 'there is no such table',
    expected: names.join(', '),
    mend: nearest(name, names),
  });
}

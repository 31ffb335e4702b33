import { resolve } from 'node:path';
import type { Table } from '../../model/table.js';
import { reportOf, tablesOf } from '../../report/index.js';
import type { TableFormat } from '../options.js';
import { drawTable, tableNamed } from '../print-table.js';
import { type ComparisonChoices, comparisons } from '../report.js';
import { readResults } from '../saved-results.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface TableFlags extends ComparisonChoices {
  readonly format: TableFormat;
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
  const table = name === LIST ? listOf(tables) : tableNamed(name, tables, `table ${name}`);
  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
  stdout.write(drawTable(table, format, look));
  return 0;
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

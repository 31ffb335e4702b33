import type { Table } from '../model/table.js';
import { tableCsv } from '../report/formats/csv.js';
import { tableJson } from '../report/formats/json.js';
import { tableMarkdown } from '../report/formats/md.js';
import type { Look } from '../report/terminal.js';
import { terminalTable } from '../report/terminal-table.js';
import { nearest } from './choices.js';
import type { TableFormat } from './options.js';
import { Problem } from './problem.js';

/** A table as a command prints it. */
export function drawTable(table: Table, format: TableFormat, look: Look): string {
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

/**
 * The table of that name. Throws `Problem` with the names that there are.
 * @param where how the name was given: "table NAME", "--table NAME"
 */
export function tableNamed(name: string, tables: readonly Table[], where: string): Table {
  const table = tables.find((one) => one.name === name);
  if (table) return table;
  const names = tables.map((one) => one.name);
  throw new Problem({
    where,
    found: 'there is no such table',
    expected: names.join(', '),
    mend: nearest(name, names),
  });
}

import type { Cell, CellValue, ComparisonTables, Table } from '../../src/model/table.js';

/** A table of a comparison by its name. */
export function tableOf({ tables }: ComparisonTables, name: string): Table {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new RangeError(`there is no table "${name}"`);
  return table;
}

/** The first row that holds these values, in whatever column, as its cells by column id. */
export function rowOf(table: Table, ...values: readonly CellValue[]): Readonly<Record<string, Cell>> {
  const row = table.rows.find((cells) => values.every((value) => cells.some((cell) => cell.value === value)));
  if (row === undefined) throw new RangeError(`"${table.name}" has no row ${values.join(', ')}`);
  return Object.fromEntries(table.columns.map(({ id }, i) => [id, row[i] ?? { value: null }]));
}

/** The values of a row by column id; "missing: why" where there is none. */
export function valuesOf(table: Table, ...values: readonly CellValue[]): Readonly<Record<string, CellValue>> {
  const cells = Object.entries(rowOf(table, ...values));
  return Object.fromEntries(cells.map(([id, { value, missing }]) => [id, value ?? `missing: ${missing}`]));
}

/** The findings of a table, as text. */
export function sentencesOf({ findings }: Table): readonly string[] {
  return findings.map(({ text }) => text);
}

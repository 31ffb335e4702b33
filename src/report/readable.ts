import type { Table } from '../model/table.js';
import type { Report } from './report.js';

/** A report as people read it: without the columns by which programs join tables. */
export function readableReport(report: Report): Report {
  const { sections, annex } = report;
  return {
    ...report,
    sections: sections.map((section) => ({ ...section, tables: section.tables.map(readableTable) })),
    annex: annex.map(readableTable),
  };
}

export function readableTable(table: Table): Table {
  const { columns, rows } = table;
  if (columns.every(({ forPrograms }) => forPrograms !== true)) return table;
  const isShown = (_: unknown, i: number): boolean => columns[i]?.forPrograms !== true;
  return { ...table, columns: columns.filter(isShown), rows: rows.map((row) => row.filter(isShown)) };
}

import type { Cell, Table } from '../model/table.js';
import { plainText, plainTexts } from './plain-line.js';
import type { Report } from './report.js';

/**
 * A report as people read it: without the columns by which programs join tables, and with no text in it that is a command
 * to what shows it. Quotations of the analysis are left as they are: a format that draws them makes them plain itself.
 */
export function readableReport(report: Report): Report {
  const { title, subtitle, analysis, sections, annex } = report;
  return {
    ...report,
    title: plainText(title),
    subtitle: plainText(subtitle),
    analysis: { ...analysis, run: plainTexts(analysis.run) },
    sections: sections.map((section) => ({ ...section, tables: section.tables.map(readableTable) })),
    annex: annex.map(readableTable),
  };
}

export function readableTable(table: Table): Table {
  const { title, columns, rows, notes, findings } = table;
  const isShown = (_: unknown, i: number): boolean => columns[i]?.forPrograms !== true;
  return {
    ...table,
    title: plainText(title),
    columns: columns.filter(isShown).map((column) => ({ ...column, label: plainText(column.label) })),
    rows: rows.map((row) => row.filter(isShown).map(plainCell)),
    notes: notes.map(plainText),
    findings: findings.map((finding) => ({ ...finding, text: plainText(finding.text) })),
  };
}

/** The same cell where nothing was to be changed. */
function plainCell(cell: Cell): Cell {
  if (typeof cell.value !== 'string') return cell;
  const value = plainText(cell.value);
  return value === cell.value ? cell : { ...cell, value };
}

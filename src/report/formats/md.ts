import type { ComparisonTables, Table } from '../../model/table.js';
import { headingText, isNumeric } from '../cell-text.js';
import { drawnCell } from '../drawn-cell.js';
import { markdownCell, markdownText } from '../markdown-text.js';
import { readableReport, readableTable } from '../readable.js';
import type { Report, ReportFormat } from '../report.js';
import { count } from '../wording.js';

/** Rows of a table that a reader of Markdown scrolls through; the whole table stands in its CSV file. */
const MOST_ROWS = 200;

/** The whole report as `report.md` (GitHub flavour). Nothing of a document's texts is markup in it. */
export const md: ReportFormat = {
  name: 'md',
  files: async (report) => [{ path: 'report.md', content: markdown(readableReport(report)) }],
};

function markdown({ title, subtitle, sections, annex }: Report): string {
  const parts = [
    `# ${markdownText(title)}`,
    markdownText(subtitle),
    ...sections.flatMap(sectionParts),
    ...(annex.length > 0
      ? ['## How this was done', ...annex.flatMap((table) => tableParts(table, MOST_ROWS))]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionParts({ title, question, tables }: ComparisonTables): readonly string[] {
  return [
    `## ${markdownText(title)}`,
    markdownText(question),
    ...tables.flatMap((table) => tableParts(table, MOST_ROWS)),
  ];
}

/** One table by itself, with all of its rows. */
export function tableMarkdown(table: Table): string {
  return `${tableParts(readableTable(table), table.rows.length).join('\n\n')}\n`;
}

function tableParts(table: Table, mostRows: number): readonly string[] {
  const { title, name, rows, findings, notes } = table;
  const left = rows.length - mostRows;
  return [
    `### ${markdownText(title)}`,
    ...findings.map(({ text }) => markdownText(text)),
    tableText({ ...table, rows: rows.slice(0, mostRows) }),
    ...(left > 0 ? [`${count(left, 'more row')} in tables/${markdownText(name)}.csv.`] : []),
    ...(notes.length > 0 ? [notes.map((note) => `- ${markdownText(note)}`).join('\n')] : []),
  ];
}

function tableText({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => markdownCell(headingText(column)))),
    line(columns.map((column) => (isNumeric(column) ? '--:' : '---'))),
    ...rows.map((row) => line(columns.map((column, i) => markdownCell(drawnCell(row[i], column))))),
  ].join('\n');
}

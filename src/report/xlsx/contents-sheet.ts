import type { Table } from '../../model/table.js';
import type { Report } from '../report.js';
import { headingCell, linkCell, numberCell, textCell, titleCell } from './cells.js';
import type { WorkbookSheet } from './sheet.js';
import { MOST_ROWS } from './table-sheets.js';

/** A sheet as the contents name it. */
export interface Entry {
  readonly sheet: string;
  readonly section: string;
  readonly title: string;
  readonly rows: number;
  readonly findings: readonly string[];
  readonly notes: readonly string[];
}

const HEADINGS = ['Sheet', 'Part', 'Title', 'Rows', 'What it shows', 'How to read it'] as const;
const WIDTHS = [30, 24, 44, 9, 60, 60] as const;
const HEAD_ROWS = 4;

/** The entry of a table. */
export function tableEntry(sheet: string, section: string, table: Table): Entry {
  return {
    sheet,
    section,
    title: table.title,
    rows: table.rows.length,
    findings: table.findings.map(({ text }) => text),
    notes: [...cutNotes(table.rows.length, `tables/${table.name}.csv`), ...table.notes],
  };
}

/** What must be said of a sheet that does not hold all rows. */
export function cutNotes(rows: number, file: string): readonly string[] {
  if (rows <= MOST_ROWS) return [];
  return [
    `The sheet holds the first ${MOST_ROWS.toLocaleString('en-GB')} rows; all stand in ${file} (format csv).`,
  ];
}

/** The first sheet: what the report rests on, and each other sheet with its title, its findings and its notes. */
export function contentsSheet(
  name: string,
  { title, subtitle }: Report,
  entries: readonly Entry[],
): WorkbookSheet {
  return {
    name,
    headRows: HEAD_ROWS,
    widths: WIDTHS,
    links: new Map(entries.map(({ sheet }, i) => [`A${HEAD_ROWS + 1 + i}`, sheet])),
    data: [
      [titleCell(title)],
      [{ type: String, value: subtitle }],
      [],
      HEADINGS.map(headingCell),
      ...entries.map(({ sheet, section, title, rows, findings, notes }) => [
        linkCell(sheet),
        textCell(section),
        textCell(title),
        numberCell(rows, '#,##0'),
        textCell(findings.join('\n')),
        textCell(notes.join('\n')),
      ]),
    ],
  };
}

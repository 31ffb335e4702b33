import { type FileChild, Paragraph } from 'docx';
import type { ComparisonTables, Table } from '../../model/table.js';
import type { Picture, Report } from '../report.js';
import { count } from '../wording.js';
import { type Captions, captions } from './caption.js';
import { layoutOf } from './columns.js';
import { ANNEX, heading } from './contents.js';
import type { Orientation } from './page.js';
import { pictureParagraphs } from './picture.js';
import { wordTable } from './table.js';
import { unitsApart } from './units.js';

/** What stands together on pages that lie the same way. */
export interface Block {
  readonly orientation: Orientation;
  readonly children: readonly FileChild[];
}

/** Rows that a page-bound reader looks through, and those of the annex, which must tell all of most runs; the workbook has them all. */
const MOST_ROWS = 40;
const MOST_ROWS_OF_ANNEX = 200;

/** The report between its contents and its end: a chapter for each comparison, then the annex. */
export function bodyBlocks({ sections, annex, pictures }: Report): readonly Block[] {
  const drawn: Drawn = { pictures, caption: captions(), mostRows: MOST_ROWS };
  return [
    ...sections.flatMap((section) => chapter(section, drawn)),
    ...annexBlocks(annex, { ...drawn, mostRows: MOST_ROWS_OF_ANNEX }),
  ];
}

/** What the tables are told with. */
interface Drawn {
  readonly pictures: readonly Picture[];
  readonly caption: Captions;
  readonly mostRows: number;
}

function chapter(section: ComparisonTables, drawn: Drawn): readonly Block[] {
  const opening = [heading('chapter', section), paragraph(section.question, 'Question')];
  return withOpening(opening, section.tables, drawn);
}

function annexBlocks(annex: readonly Table[], drawn: Drawn): readonly Block[] {
  if (annex.length === 0) return [];
  return withOpening([heading('chapter', ANNEX)], annex, drawn);
}

/** The opening stands on the page of the first table. */
function withOpening(
  opening: readonly FileChild[],
  tables: readonly Table[],
  drawn: Drawn,
): readonly Block[] {
  const [first, ...others] = tables.flatMap((table) => tableBlocks(table, drawn));
  if (first === undefined) return [{ orientation: 'portrait', children: opening }];
  return [{ ...first, children: [...opening, ...first.children] }, ...others];
}

/** Findings, pictures, table and notes. Pictures stand upright; a wide table then turns the page for itself alone. */
function tableBlocks(table: Table, { pictures: all, caption, mostRows }: Drawn): readonly Block[] {
  const { headings, notes: units } = unitsApart(table.columns);
  const shown = { columns: table.columns, headings, rows: table.rows.slice(0, mostRows) };
  const layout = layoutOf(shown);
  const { orientation } = layout;
  const pictures = all.filter((picture) => picture.table === table.name);
  const text = [
    heading('table', table),
    ...findings(table),
    ...pictures.flatMap((picture) => pictureParagraphs(picture, pictures.length > 1 ? 2 : 1, caption)),
  ];
  const rows = [
    ...(shown.rows.length > 0
      ? [caption('Table', captionText(table)), wordTable(shown, layout)]
      : [paragraph('There is nothing to show in this table.', 'Finding')]),
    ...leftOut(table, mostRows),
    ...[...(shown.rows.length > 0 ? units : []), ...table.notes].map((note) => paragraph(note, 'Note')),
  ];
  return orientation === 'landscape' && pictures.length > 0
    ? [
        { orientation: 'portrait', children: text },
        { orientation, children: rows },
      ]
    : [{ orientation, children: [...text, ...rows] }];
}

/** Findings that a page-bound reader takes in; the HTML report has them all. */
const MOST_FINDINGS = 15;

function findings(table: Table): readonly Paragraph[] {
  const left = table.findings.length - MOST_FINDINGS;
  return [
    ...table.findings.slice(0, MOST_FINDINGS).map(({ text }) => paragraph(text, 'Finding')),
    ...(left > 0 ? [paragraph(`${count(left, 'more finding')} in the HTML report.`, 'Note')] : []),
  ];
}

/** The title of the table and what it rests on. */
function captionText({ title, n }: Table): string {
  const restsOn = [
    ...(n.documents > 0 ? [count(n.documents, 'document')] : []),
    ...(n.references > 0 ? [count(n.references, 'reference')] : []),
  ];
  return restsOn.length > 0 ? `${title} (${restsOn.join(', ')})` : title;
}

function leftOut({ name, rows }: Table, mostRows: number): readonly Paragraph[] {
  const left = rows.length - mostRows;
  if (left <= 0) return [];
  const rowsLeft = `${count(left, 'more row')} ${left === 1 ? 'stands' : 'stand'}`;
  return [paragraph(`${rowsLeft} in the Excel file, on the sheet “${name}”.`, 'Note')];
}

function paragraph(text: string, style: string): Paragraph {
  return new Paragraph({ text, style });
}

import {
  Bookmark,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Report } from '../report.js';
import { ROOM } from './page.js';

/** The chapters that no comparison makes. */
export const IN_BRIEF = { name: 'in-brief', title: 'In brief' };
export const ANNEX = { name: 'annex', title: 'Annex: how this was done' };

const LEVELS = {
  chapter: { heading: HeadingLevel.HEADING_1, entry: 'TOC1' },
  table: { heading: HeadingLevel.HEADING_2, entry: 'TOC2' },
} as const;

/** What has a heading, and an entry in the contents. */
interface Titled {
  readonly name: string;
  readonly title: string;
}

/** The heading of a chapter or a table, to which its entry in the contents leads. */
export function heading(
  kind: keyof typeof LEVELS,
  { name, title }: Titled,
  pageBreakBefore = false,
): Paragraph {
  return new Paragraph({
    heading: LEVELS[kind].heading,
    pageBreakBefore,
    children: [new Bookmark({ id: anchor(kind, name), children: [new TextRun(title)] })],
  });
}

/**
 * The contents: a line for each heading, with a field that asks for the page where it stands. LibreOffice fills these in
 * when it opens the file, Word after asking. A contents field of Word would stay without pages in LibreOffice, and pages
 * worked out here would be wrong wherever other fonts are used.
 */
export function contents({ sections, annex }: Pick<Report, 'sections' | 'annex'>): readonly Paragraph[] {
  const chapters = [
    { ...IN_BRIEF, tables: [] },
    ...sections,
    ...(annex.length > 0 ? [{ ...ANNEX, tables: annex }] : []),
  ];
  return chapters.flatMap((chapter) => [
    entry('chapter', chapter),
    ...chapter.tables.map((table) => entry('table', table)),
  ]);
}

function entry(kind: keyof typeof LEVELS, { name, title }: Titled): Paragraph {
  const to = anchor(kind, name);
  return new Paragraph({
    style: LEVELS[kind].entry,
    tabStops: [{ type: TabStopType.RIGHT, position: ROOM.portrait.width, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor: to,
        children: [new TextRun({ children: [title, new Tab()] }), new PageReference(to)],
      }),
    ],
  });
}

/** The name of a bookmark: a hidden one, in the letters that Word allows. */
function anchor(kind: string, name: string): string {
  return `_${kind}_${name.replaceAll('-', '_')}`;
}

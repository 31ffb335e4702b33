import Table from 'cli-table3';
import type { AnalysedDocument, Analysis, Reference } from '../model/analysis.js';
import { LEVELS_OF_INTERVENTION, type LevelOfIntervention } from '../model/level.js';
import { mentionsText } from './mentions.js';
import { plainLine } from './plain-line.js';
import { type Look, paint } from './terminal.js';
import { shorten } from './wording.js';

const GAP = 2;
const NARROWEST_NAME = 14;
const WIDEST_NAME = 40;
/** Of the number of documents, and of those at each level. */
const COUNT_WIDTHS = [9, 6, 6, 6, 6] as const;

/**
 * Documents × issues with the levels at which each is mentioned: one table, or several where the issues do not fit beside
 * each other.
 */
export function mentionTables({ run, documents, references }: Analysis, look: Look): string {
  const withUniversal = references.some(({ level }) => level.includes('U'));
  const marks = withUniversal ? 9 : 7;
  const referencesTo = mentionsIn(references);
  const issues = run.guide.issues.map(({ id, label }) => ({ id, words: label.split(' ') }));
  const widths = issues.map(({ words }) =>
    Math.min(Math.max(marks, ...words.map((word) => [...word].length)), 14),
  );
  const tables: string[] = [];
  let start = 0;
  while (start < issues.length) {
    let end = start + 1;
    const taken = () => widths.slice(start, end + 1).reduce((sum, width) => sum + width + GAP, 0);
    while (end < issues.length && taken() + NARROWEST_NAME + GAP <= look.width) end++;
    const shown = issues.slice(start, end);
    const shownWidths = widths.slice(start, end);
    const longest = Math.max(8, ...documents.map(({ id }) => [...id].length));
    const room = look.width - GAP - shownWidths.reduce((sum, width) => sum + width + GAP, 0);
    const nameWidth = Math.max(Math.min(longest, room, WIDEST_NAME), NARROWEST_NAME);
    const table = plainTable([nameWidth, ...shownWidths]);
    table.push(headings(['Document', ...shown.map(({ words }) => words.join('\n'))], look));
    for (const document of documents) {
      const cells = shown.map(({ id }) =>
        mentionsText(document, referencesTo(document.id, id), withUniversal),
      );
      table.push([shortenName(plainLine(document.id), nameWidth), ...rowCells(document, cells, look)]);
    }
    tables.push(drawn(table));
    start = end;
  }
  return tables.join('\n\n');
}

/**
 * Issues × levels with the number of documents that refer to each, for more documents than anybody reads line by line. As in
 * the table `coverage`: a document may count at several levels, and at none of A to D; what is no threshold document, and
 * what is only said to be absent, is not counted.
 */
export function mentionCounts({ run, documents, references }: Analysis, look: Look): string {
  const referencesTo = mentionsIn(references.filter(({ stance }) => stance === 'asserted'));
  const compared = documents.filter(({ kind }) => kind !== 'other');
  const issues = run.guide.issues.map(({ id, label }) => ({ id, label }));
  const longest = Math.max(...issues.map(({ label }) => [...label].length));
  const widths = COUNT_WIDTHS.map((width) => width + GAP);
  const room = look.width - GAP - widths.reduce((sum, width) => sum + width, 0);
  const nameWidth = Math.max(Math.min(longest, room, WIDEST_NAME), NARROWEST_NAME);
  const table = plainTable(
    [nameWidth, ...COUNT_WIDTHS],
    ['left', ...COUNT_WIDTHS.map(() => 'right' as const)],
  );
  table.push(headings(['Issue', 'Documents', ...LEVELS_OF_INTERVENTION], look));
  for (const { id, label } of issues) {
    const mentions = compared.map((document) => referencesTo(document.id, id));
    const at = (level: LevelOfIntervention) =>
      mentions.filter((own) => own.some((reference) => reference.level.includes(level))).length;
    const counts = [mentions.filter(({ length }) => length > 0).length, ...LEVELS_OF_INTERVENTION.map(at)];
    table.push([shorten(label, nameWidth), ...counts.map((n) => n.toLocaleString('en-GB'))]);
  }
  return drawn(table);
}

/** The references of a document to an issue. They are sorted once, since a run may have half a million. */
function mentionsIn(references: readonly Reference[]) {
  const mentions = new Map<string, Map<string, Reference[]>>();
  for (const reference of references) {
    const { document, issue } = reference;
    const own = mentions.get(document) ?? new Map<string, Reference[]>();
    mentions.set(document, own);
    const here = own.get(issue);
    if (here) here.push(reference);
    else own.set(issue, [reference]);
  }
  return (document: string, issue: string): readonly Reference[] => mentions.get(document)?.get(issue) ?? [];
}

function rowCells(document: AnalysedDocument, cells: readonly string[], look: Look): Table.Cell[] {
  if (document.kind !== 'other') return cells.map((cell) => (cell === '–' ? paint(look).dim(cell) : cell));
  return [{ content: paint(look).dim('no threshold document'), colSpan: cells.length }];
}

/** Keeps both ends of a name, because the end often holds the year. */
function shortenName(name: string, width: number): string {
  const characters = [...name];
  if (characters.length <= width) return name;
  const tail = Math.min(6, Math.floor(width / 3));
  return `${shorten(name, width - tail)}${characters.slice(-tail).join('')}`;
}

function headings(words: readonly string[], look: Look): string[] {
  return words.map((word) => paint(look).bold(word));
}

function plainTable(
  widths: readonly number[],
  colAligns: readonly Table.HorizontalAlignment[] = [],
): Table.Table {
  const edges = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => {
    return side === 'left' || side === 'right'
      ? [side, `${side}-mid`]
      : [side, `${side}-mid`, `${side}-left`, `${side}-right`];
  });
  const chars = Object.fromEntries([...edges, 'mid-mid', 'middle'].map((edge) => [edge, '']));
  const style = { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] };
  return new Table({
    chars,
    style,
    colAligns: [...colAligns],
    colWidths: widths.map((width) => width + GAP),
  });
}

function drawn(table: Table.Table): string {
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

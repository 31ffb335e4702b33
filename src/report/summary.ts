import Table from 'cli-table3';
import type { AnalysedDocument, Analysis } from '../model/analysis.js';
import { mentionsText } from './mentions.js';
import { plainLine } from './plain-line.js';
import { type Look, paint, wrap } from './terminal.js';
import { warningLines } from './warning-lines.js';
import { count, shorten } from './wording.js';

const GAP = 2;
const NARROWEST_NAME = 14;
const WIDEST_NAME = 40;

/**
 * What a run found, for a terminal: documents × issues with the levels at which each is mentioned, how much was found,
 * what was not read and why, and which warnings bear on the figures.
 */
export function summary(analysis: Analysis, look: Look): string {
  const { documents, failures } = analysis;
  const parts: string[] = [];
  if (documents.length > 0) parts.push(mentionTables(analysis, look), figures(analysis, look));
  if (failures.length > 0) parts.push(failureLines(analysis, look));
  const warnings = warningLines(documents, look);
  if (warnings !== '') parts.push(warnings);
  return `${parts.join('\n\n')}\n`;
}

/** One table, or several where the issues do not fit beside each other. */
function mentionTables({ run, documents, references }: Analysis, look: Look): string {
  const withUniversal = references.some(({ level }) => level.includes('U'));
  const marks = withUniversal ? 9 : 7;
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
    table.push([
      paint(look).bold('Document'),
      ...shown.map(({ words }) => paint(look).bold(words.join('\n'))),
    ]);
    for (const document of documents) {
      const own = references.filter((reference) => reference.document === document.id);
      const cells = shown.map(({ id }) =>
        mentionsText(
          document,
          own.filter(({ issue }) => issue === id),
          withUniversal,
        ),
      );
      table.push([shortenName(plainLine(document.id), nameWidth), ...rowCells(document, cells, look)]);
    }
    tables.push(
      table
        .toString()
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n'),
    );
    start = end;
  }
  return tables.join('\n\n');
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

function plainTable(widths: readonly number[]): Table.Table {
  const edges = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) => {
    return side === 'left' || side === 'right'
      ? [side, `${side}-mid`]
      : [side, `${side}-mid`, `${side}-left`, `${side}-right`];
  });
  const chars = Object.fromEntries([...edges, 'mid-mid', 'middle'].map((edge) => [edge, '']));
  const style = { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] };
  return new Table({ chars, style, colWidths: widths.map((width) => width + GAP) });
}

function figures({ documents, references, failures }: Analysis, look: Look): string {
  const protective = references.filter(({ stance }) => stance === 'protective').length;
  const indicators = documents.reduce((sum, document) => sum + document.indicators, 0);
  const read =
    failures.length > 0
      ? `${documents.length} of ${count(documents.length + failures.length, 'file')} read`
      : '';
  const found = [
    read || `${count(documents.length, 'document')} read`,
    count(indicators, 'indicator'),
    `${count(references.length, 'reference')}${protective > 0 ? ` (${protective} protective)` : ''}`,
  ].join(', ');
  const legend =
    'A B C D: level at which the issue is mentioned; C+D: one local level for both; small letter: only said to be absent; –: never; n/l: without a level.';
  return `${paint(look).bold(found)}\n${paint(look).dim(wrap(legend, look.width))}`;
}

function failureLines({ failures }: Analysis, look: Look): string {
  const reasons = new Map<string, string[]>();
  for (const { file, code, message } of failures) {
    const reason = plainLine(`${code}: ${message}`);
    reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  }
  const lines = [...reasons].flatMap(([reason, files]) => [
    ...files.map((file) => `  ${paint(look).red(plainLine(file))}`),
    wrap(reason, look.width, '      '),
  ]);
  return [paint(look).bold('Not read'), ...lines].join('\n');
}

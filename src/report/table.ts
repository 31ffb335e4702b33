import CliTable from 'cli-table3';
import { markdownCell, markdownText } from './markdown-text.js';
import { plainText } from './plain-line.js';
import { type Look, paint, wrap } from './terminal.js';

/** A table of plain texts, before it is drawn on a terminal or as Markdown. A line break parts entries of a cell. */
export interface TextTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Cells of more lines than this are told as entries below each other; a grid of them is read by nobody, and slow to draw. */
const MOST_LINES = 12;

/** Draws a table with ruling lines, cells wrapped so that it fits the width. A table without column names has no head. */
export function drawTable(table: TextTable, look: Look): string {
  const { title, columns, rows } = plainTable(table);
  const widths = columnWidths(columns, rows, look.width);
  const isTall = rows.some((row) =>
    row.some((text, i) => linesOf(text, widths[i] ?? look.width) > MOST_LINES),
  );
  if (isTall) return drawEntries({ title, columns, rows }, look);
  const style = { head: [], border: [], compact: false };
  const drawn = new CliTable({ style, colWidths: widths.map((width) => width + 2) });
  const cell = (text: string, i: number): string => {
    const width = widths[i] ?? look.width;
    const lines = text.split('\n').map((line) => wrap(breakable(line, width), width));
    return lines.join('\n');
  };
  if (columns.some((name) => name !== ''))
    drawn.push(columns.map((name, i) => paint(look).bold(cell(name, i))));
  drawn.push(...rows.map((row) => row.map(cell)));
  return `${paint(look).bold(title)}\n${drawn.toString()}`;
}

function plainTable({ title, columns, rows }: TextTable): TextTable {
  return {
    title: plainText(title),
    columns: columns.map(plainText),
    rows: rows.map((row) => row.map(plainText)),
  };
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / width), 0);
}

/** A table as entries: the short cells of a row on one line, its last cell wrapped below them. */
function drawEntries({ title, columns, rows }: TextTable, look: Look): string {
  const bold = paint(look).bold;
  const names = columns.filter((name) => name !== '').join(' · ');
  const entries = rows.map((row) => {
    const words = (row.at(-1) ?? '')
      .split('\n')
      .map((line) => wrap(breakable(line, look.width - 4), look.width, '    '));
    return [`  ${bold(row.slice(0, -1).join(' · '))}`, ...words].join('\n');
  });
  return [bold(title) + (names === '' ? '' : ` (${names})`), ...entries].join('\n');
}

/** The text with blanks inside words that are longer than a line, after a "|" of a phrase where there is one. */
function breakable(text: string, width: number): string {
  const pieces = (word: string): string[] => {
    if ([...word].length <= width) return [word];
    const characters = [...word].slice(0, width);
    const at = characters.lastIndexOf('|') + 1 || width;
    return [characters.slice(0, at).join(''), ...pieces([...word].slice(at).join(''))];
  };
  return text.split(' ').flatMap(pieces).join(' ');
}

/** Draws a table as Markdown (GitHub flavour). */
export function markdownTable({ title, columns, rows }: TextTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [
    `## ${markdownText(title)}`,
    '',
    line(columns),
    `|${' --- |'.repeat(columns.length)}`,
    ...rows.map(line),
  ].join('\n');
}

/**
 * Widths of the columns: as wide as they need to be, and where that is too much, the widest give way first; words are
 * broken only when nothing else is left.
 */
function columnWidths(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] {
  const widest = (of: (text: string) => readonly string[]): readonly number[] =>
    columns.map((name, i) =>
      [name, ...rows.map((row) => row[i] ?? '')]
        .flatMap(of)
        .reduce((most, text) => Math.max(most, [...text].length), 0),
    );
  const room = width - columns.length * 3 - 1;
  const widths = [...widest((text) => text.split('\n'))];
  giveWay(
    widths,
    room,
    widest((text) => text.split(/\s/)),
  );
  giveWay(
    widths,
    room,
    columns.map(() => NARROWEST),
  );
  return widths;
}

/** A column in which no word of a usual text has room is of no use. */
const NARROWEST = 8;

/** Takes from the widest column that is wider than its least, until all fit or none can give. */
function giveWay(widths: number[], room: number, least: readonly number[]): void {
  let excess = widths.reduce((sum, w) => sum + w, 0) - room;
  while (excess > 0) {
    const able = widths.map((w, i) => (w > Math.max(least[i] ?? 0, NARROWEST) ? w : 0));
    const most = Math.max(...able);
    if (most === 0) return;
    widths[able.indexOf(most)] = most - 1;
    excess--;
  }
}

/** Whether a table fits the width without a broken word. */
export function fits({ columns, rows }: TextTable, width: number): boolean {
  const widths = columnWidths(columns, rows, width);
  return [columns, ...rows].every((row) =>
    row.every((text, i) => text.split(/\s/).every((word) => [...word].length <= (widths[i] ?? 0))),
  );
}

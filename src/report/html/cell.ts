import type { Cell, Column } from '../../model/table.js';
import { cellText, isNumeric } from '../cell-text.js';
import { shorten } from '../wording.js';
import { escaped } from './markup.js';
import type { Sources } from './sources.js';

/** From these lengths on, in UTF-16 code units, a text needs a wider column, so that its row stays a row. */
const WORDS = 24;
const PROSE = 90;

/** Longer texts than this, as lists of search terms are, are folded, and show their first characters. */
const LONGEST_TEXT = 600;
const CUT_TEXT = 160;

/** A cell of a row; the first is the head of its row. A figure is a button that opens what it was made from. */
export function cellHtml(
  cell: Cell | undefined,
  column: Column,
  isFirst: boolean,
  { numberOf }: Pick<Sources, 'numberOf'>,
): string {
  const { value = null } = cell ?? {};
  const words = cell ? cellText(cell, column) : '';
  const text = column.type === 'quotation' && value !== null ? `“${words}”` : words;
  const source = cell ? numberOf(cell) : null;
  const content =
    source === null ? foldedHtml(text) : `<button data-source="${source}">${escaped(text)}</button>`;
  const classes = classOf(column, [
    ...(column.type === 'text' ? roomFor(text) : []),
    ...(value === null ? ['missing'] : []),
  ]);
  return isFirst ? `<th scope="row"${classes}>${content}</th>` : `<td${classes}>${content}</td>`;
}

/** The class attribute of a cell or head of a column; "" where it needs none. */
export function classOf(column: Column, more: readonly string[] = []): string {
  const classes = [
    ...(isNumeric(column) ? ['number'] : []),
    ...(column.type === 'level' || column.type === 'quotation' ? [column.type] : []),
    ...more,
  ];
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

function roomFor({ length }: string): readonly string[] {
  if (length >= PROSE) return ['prose'];
  return length >= WORDS ? ['words'] : [];
}

function foldedHtml(text: string): string {
  return text.length <= LONGEST_TEXT
    ? escaped(text)
    : `<details class="folded"><summary>${escaped(shorten(text, CUT_TEXT))}</summary>${escaped(text)}</details>`;
}

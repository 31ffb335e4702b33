import type { Cell, Column, Table } from '../../model/table.js';
import { count } from '../wording.js';
import { cellHtml, classOf } from './cell.js';
import { columnWording } from './column-wording.js';
import { escaped } from './markup.js';
import type { Sources } from './sources.js';

/** Rows of a long table that are seen at once. */
const FIRST_ROWS = 100;

/** Longer tables than this show their first rows only, and the rest on demand: a browser lays out what is seen. */
const LONGEST_WHOLE = 200;

/** Rows that the page holds of a table at most: a browser that must keep 200,000 hardly moves. */
export const MOST_ROWS = 5_000;

/** Longer tables than this scroll inside their region on a large screen, so that their head stays in sight. */
const MOST_ROWS_IN_SIGHT = 40;

/** Tables with more columns than this are printed on landscape pages. */
const PORTRAIT_COLUMNS = 8;

/** A table in a region of its own that scrolls sideways, with its notes; every figure leads to what it came from. */
export function tableHtml(table: Table, number: number, sources: Sources): string {
  const { name, title, columns, rows, notes, n } = table;
  const wording = columnWording(columns);
  const empty = rows.length === 0 ? 'There is nothing to show.' : '';
  const sentences = [restsOn(n), wording.unit, empty].filter((part) => part !== '');
  const isLong = rows.length > LONGEST_WHOLE;
  const first = isLong ? rows.slice(0, FIRST_ROWS) : rows;
  const rest = rows.slice(first.length, MOST_ROWS);
  const long = rows.length > MOST_ROWS_IN_SIGHT ? ' long' : '';
  const parts = [
    `<div class="table${columns.length > PORTRAIT_COLUMNS ? ' wide' : ''}">`,
    `<div class="scroll${long}" role="region" tabindex="0" aria-labelledby="caption-${name}">`,
    `<table data-table="${name}"><caption><span id="caption-${name}">Table ${number}: ${escaped(title)}</span><span class="n">${escaped(sentences.join(' '))}</span></caption>`,
    `<thead><tr>${columns.map((column) => headHtml(column, wording.heading(column))).join('')}</tr></thead>`,
    `<tbody>${rowsHtml(first, columns, sources)}</tbody>`,
    ...(rest.length > 0 ? [`<tbody hidden>${rowsHtml(rest, columns, sources)}</tbody>`] : []),
    '</table></div>',
    rest.length > 0 ? showMoreHtml(table, first.length) : '',
    notesHtml(notes),
    '</div>',
  ];
  return parts.join('');
}

function restsOn({ documents, references }: Table['n']): string {
  const parts = [
    ...(documents > 0 ? [count(documents, 'document')] : []),
    ...(references > 0 ? [count(references, 'reference')] : []),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

function headHtml(column: Column, heading: string): string {
  return `<th scope="col"${classOf(column)}>${escaped(heading)}</th>`;
}

function rowsHtml(rows: readonly (readonly Cell[])[], columns: readonly Column[], sources: Sources): string {
  const cells = (row: readonly Cell[]): string =>
    columns.map((column, i) => cellHtml(row[i], column, i === 0, sources)).join('');
  return rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
}

function showMoreHtml({ name, rows }: Table, shown: number): string {
  const all = rows.length.toLocaleString('en-GB');
  const most = MOST_ROWS.toLocaleString('en-GB');
  const more = rows.length > MOST_ROWS ? `the first ${most} rows` : `all ${all} rows`;
  const whole = rows.length > MOST_ROWS ? ` All rows stand in tables/${escaped(name)}.csv (format csv).` : '';
  return `<p class="shown" id="shown-${name}">The first ${shown} of ${all} rows are shown.${whole} <button class="needs-script" data-show-all="${name}" aria-describedby="caption-${name}">Show ${more}</button></p>`;
}

function notesHtml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  return `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`;
}

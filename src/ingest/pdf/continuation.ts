import { continuesItem } from './cut-items.js';
import { cellAt, isCutRow, labelColumns } from './cut-rows.js';
import { type CellContent, isBanner, type Placed, rowText, type TablePart } from './table-rows.js';

/** Columns of two pages are the same when their widths differ by no more, in points. */
const SAME_WIDTH = { ruled: 4, other: 14 };

/** A table of the document, over all its pages. */
export interface WholeTable {
  readonly columns: number;
  readonly cells: readonly CellContent[];
}

/** Text between tables, with the page that each item begins on. */
export interface Flow {
  readonly kind: 'text';
  readonly items: Placed[];
}

export interface TableFlow {
  readonly kind: 'table';
  readonly parts: readonly TablePart[];
}

/** Whether `part`, the first thing on its page, goes on with the table that ended the page before. */
export function goesOn(table: readonly TablePart[], part: TablePart): boolean {
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last || part.page > last.page + 1) return false;
  if (!sameColumns(last, part)) return false;
  return repeatedHeaders(first, part) > 0 || namingRows(part) === 0 || namingRows(first) === 0;
}

function sameColumns(one: TablePart, other: TablePart): boolean {
  const [xs, others] = [one.piece.xs, other.piece.xs];
  const slack =
    one.piece.source === 'ruled' && other.piece.source === 'ruled' ? SAME_WIDTH.ruled : SAME_WIDTH.other;
  if (xs.length !== others.length) return false;
  // The outer edges of a table without lines are those of its words, so only the places between columns count.
  const inner = slack === SAME_WIDTH.ruled ? xs.length : xs.length - 1;
  const shift = (others[1] ?? 0) - (xs[1] ?? 0);
  return xs.every(
    (x, index) => index === 0 || index >= inner || Math.abs((others[index] ?? 0) - x - shift) <= slack,
  );
}

/** Header rows without those over the whole width, which name rows and not columns. */
function namingRows(part: TablePart): number {
  let count = 0;
  for (let row = 0; row < part.headerRows; row++) if (!isBanner(part, row)) count++;
  return count;
}

/** How many rows at the top of `part` repeat the header of the table's first page. */
function repeatedHeaders(first: TablePart, part: TablePart): number {
  let count = 0;
  while (count < Math.max(1, first.headerRows) && count < part.piece.rows) {
    const text = rowText(part, count);
    if (text.replaceAll('|', '') === '' || text !== rowText(first, count)) break;
    count++;
  }
  return count;
}

/** Puts the parts of a table together: rows count on, repeated headers are left out, a row cut by the page break is one. */
export function wholeTable(parts: readonly TablePart[]): WholeTable {
  const [first] = parts;
  if (!first) return { columns: 0, cells: [] };
  const columns = first.piece.xs.length - 1;
  const cells: CellContent[] = first.cells.map((cell) => ({ ...cell, items: [...cell.items] }));
  let rows = first.piece.rows;
  for (const part of parts.slice(1)) {
    const skip = repeatedHeaders(first, part);
    const opening = part.cells.filter((cell) => cell.row === skip);
    const labels = labelColumns(cells, columns, first.headerRows);
    const cut = isCutRow(cells, rows - 1, opening, { labels, headerRows: first.headerRows });
    const offset = rows - skip - (cut ? 1 : 0);
    for (const cell of part.cells.filter((one) => one.row >= skip)) {
      const atTop = cell.row === skip;
      const goesOn = atTop && (cut || (cell.column < labels && cell.items.length === 0));
      const above = goesOn ? cellAt(cells, rows - 1, cell.column) : undefined;
      if (!above) {
        cells.push({ ...cell, header: false, row: cell.row + offset, items: [...cell.items] });
        continue;
      }
      above.rowSpan = Math.max(above.rowSpan, cell.row + offset + cell.rowSpan - above.row);
      appendItems(above.items, cell.items);
    }
    rows = part.piece.rows + offset;
  }
  return { columns, cells };
}

/** Adds items to those before a page break; one that was cut by the break is made whole. */
function appendItems(before: Placed[], items: readonly Placed[]): void {
  const [next, ...rest] = items;
  const last = before.at(-1);
  if (next && last && continuesItem(last.item, next.item, true)) {
    before[before.length - 1] = {
      ...last,
      item: { ...last.item, lines: [...last.item.lines, ...next.item.lines] },
    };
    before.push(...rest);
  } else before.push(...items);
}

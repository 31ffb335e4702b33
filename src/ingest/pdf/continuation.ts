import { type Item, isFull, itemExtent } from './items.js';
import { lineText } from './lines.js';
import { type CellContent, isBanner, type Placed, rowText, type TablePart } from './table-rows.js';
import { isUnfinished } from './typography.js';

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
export function repeatedHeaders(first: TablePart, part: TablePart): number {
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
  const cells: CellContent[] = first.cells.map((cell) => ({ ...cell, items: [...cell.items] }));
  let rows = first.piece.rows;
  for (const part of parts.slice(1)) {
    const skip = repeatedHeaders(first, part);
    const opening = part.cells.filter((cell) => cell.row === skip);
    const cut = isCutRow(cells, rows - 1, opening, first.headerRows);
    const offset = rows - skip - (cut ? 1 : 0);
    for (const cell of part.cells) {
      if (cell.row < skip) continue;
      const above = cut && cell.row === skip ? cellAt(cells, rows - 1, cell.column) : undefined;
      if (!above) cells.push({ ...cell, header: false, row: cell.row + offset, items: [...cell.items] });
      else {
        above.rowSpan = Math.max(above.rowSpan, cell.row + offset + cell.rowSpan - above.row);
        appendItems(above.items, cell.items);
      }
    }
    rows = part.piece.rows + offset;
  }
  return { columns: first.piece.xs.length - 1, cells };
}

function cellAt(cells: readonly CellContent[], row: number, column: number): CellContent | undefined {
  return cells.findLast(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

/** Whether the first row of a page goes on with the last row of the page before. */
function isCutRow(
  cells: readonly CellContent[],
  last: number,
  opening: readonly CellContent[],
  headerRows: number,
): boolean {
  if (opening.some((cell) => cell.columnSpan > 1 && opening.length === 1)) return false;
  const label = opening.find((cell) => cell.column === 0);
  const empty = !label || label.items.length === 0;
  const labels = cells.filter((cell) => cell.column === 0 && cell.row >= headerRows);
  const named = labels.filter((cell) => cell.items.length > 0).length;
  if (empty && labels.length > 0 && named >= 0.8 * labels.length && labels.some(looksLikeLabel)) return true;
  // A new label begins a new row, unless the break cut the label itself.
  if (!empty && labels.some(looksLikeLabel) && !/^\p{Ll}/u.test(firstText(label.items))) return false;
  return opening.some((cell) => {
    const before = cellAt(cells, last, cell.column)?.items.at(-1)?.item;
    const next = cell.items[0]?.item;
    return before && next ? continuesItem(before, next) : false;
  });
}

function firstText(items: readonly Placed[]): string {
  return lineText(items[0]?.item.lines[0]?.words ?? []);
}

function looksLikeLabel(cell: CellContent): boolean {
  const [first] = cell.items;
  return (
    cell.items.length <= 2 &&
    first !== undefined &&
    first.item.marker === null &&
    first.item.lines.length <= 4
  );
}

/** Adds items to those before a page break; one that was cut by the break is made whole. */
export function appendItems(before: Placed[], items: readonly Placed[]): void {
  const [next, ...rest] = items;
  const last = before.at(-1);
  if (next && last && continuesItem(last.item, next.item)) {
    before[before.length - 1] = {
      ...last,
      item: { ...last.item, lines: [...last.item.lines, ...next.item.lines] },
    };
    before.push(...rest);
  } else before.push(...items);
}

/** Whether `next`, at the top of a page, is the rest of `item`, at the foot of the page before. */
export function continuesItem(item: Item, next: Item): boolean {
  const [last, first] = [item.lines.at(-1), next.lines[0]];
  if (!last || !first || next.marker !== null || next.tagging?.headingLevel || item.tagging?.headingLevel)
    return false;
  if (
    Math.abs(last.size - first.size) > 0.08 * last.size ||
    (last.bold !== first.bold && (first.bold || item.lines.every((line) => line.bold)))
  )
    return false;
  const [end, start] = [lineText(last.words), lineText(first.words)];
  if (/^\p{Ll}/u.test(start)) return !/[.!?]$/.test(end);
  const full = isFull(last, first, item.right);
  if (item.marker !== null) return full && itemExtent(next).left > item.indent + 2;
  return full && (isUnfinished(end) || !/^\p{Lu}/u.test(start));
}

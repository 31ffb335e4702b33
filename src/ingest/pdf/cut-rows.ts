import { continuesItem } from './cut-items.js';
import { lineText } from './lines.js';
import type { CellContent, Placed } from './table-rows.js';

/** The cell that covers a field of the grid. */
export function cellAt(cells: readonly CellContent[], row: number, column: number): CellContent | undefined {
  return cells.findLast(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );
}

/** What is known of the table that a row may go on with. */
interface TableShape {
  /** Columns at the left that name the rows. */
  readonly labels: number;
  readonly headerRows: number;
}

/** Whether the first row of a page goes on with the last row of the page before. */
export function isCutRow(
  cells: readonly CellContent[],
  last: number,
  opening: readonly CellContent[],
  { labels, headerRows }: TableShape,
): boolean {
  if (opening.some((cell) => cell.columnSpan > 1 && opening.length === 1)) return false;
  const joints = opening.flatMap((cell) => {
    const before = cellAt(cells, last, cell.column)?.items.at(-1)?.item;
    const next = cell.items[0]?.item;
    return before && next && continuesItem(before, next, true) ? [{ cell, before, next }] : [];
  });
  if (labels === 0) return joints.length > 0;
  const label = opening.find((cell) => cell.column === labels - 1);
  // A new label begins a new row, unless the break cut the label itself.
  if (!label || label.items.length === 0 || /^\p{Ll}/u.test(firstText(label.items))) return true;
  if (lacksName(label, cells, headerRows)) return true;
  // Beside bullets, text without one that begins in lower case is the rest of the item above, whatever the label.
  return joints.some(
    ({ cell, before, next }) =>
      cell.column >= labels &&
      before.marker !== null &&
      /^\p{Ll}/u.test(lineText(next.lines[0]?.words ?? [])),
  );
}

/** Whether the names at the head of the labels so far are bold, and this one opens with mere text below such a name. */
function lacksName(label: CellContent, cells: readonly CellContent[], headerRows: number): boolean {
  const named = cells.filter(
    (cell) => cell.column === label.column && cell.row >= headerRows && cell.items.length > 0,
  );
  // Where no header row was told, the first bold cell may be one.
  const least = headerRows > 0 ? 1 : 2;
  return named.length >= least && named.every(opensBold) && !opensBold(label);
}

function opensBold({ items: [first] }: CellContent): boolean {
  return first?.item.lines[0]?.bold === true;
}

/** How many columns at the left name the rows: short texts without bullets, in nearly every row. */
export function labelColumns(cells: readonly CellContent[], columns: number, headerRows: number): number {
  let count = 0;
  while (count < columns - 1) {
    const own = cells.filter(
      (cell) => cell.column === count && cell.row >= headerRows && cell.columnSpan < columns,
    );
    const named = own.filter((cell) => cell.items.length > 0);
    if (named.length === 0 || named.length < 0.8 * own.length || !named.every(looksLikeLabel)) break;
    count++;
  }
  return count;
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

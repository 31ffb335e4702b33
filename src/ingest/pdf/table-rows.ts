import { byPlace } from './grid.js';
import { type Item, toItems } from './items.js';
import { lineText } from './lines.js';
import type { PieceCell, TablePiece } from './pieces.js';
import type { Tagging } from './tags.js';

/** An item and the page that it begins on. */
export interface Placed {
  readonly item: Item;
  readonly page: number;
}

/** A cell of a table that may go on over several pages. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly doubtful: boolean;
  readonly items: Placed[];
}

/** The part of a table on one page, its cells cut into items. */
export interface TablePart {
  readonly page: number;
  readonly piece: TablePiece;
  readonly cells: readonly CellContent[];
  /** Rows at the top that name the columns. */
  readonly headerRows: number;
}

/** Cuts the cells of a table into items and tells its header rows. */
export function toTablePart(
  piece: TablePiece,
  page: number,
  tags: ReadonlyMap<number, Tagging>,
  spacing: number,
): TablePart {
  const headerRows = countHeaderRows(piece);
  const cells = piece.cells.map((cell): CellContent => {
    const lines = cell.lines;
    const column = {
      right: rightEdge(cell, piece),
      tags,
      spacing,
      label: lines.length > 0 && lines.every((line) => line.bold),
    };
    return {
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      header: cell.row < headerRows,
      doubtful: cell.doubtful,
      items: toItems(lines, column).map((item) => ({ item, page })),
    };
  });
  return { page, piece, cells: cells.sort(byPlace), headerRows };
}

/** How far lines can reach in a cell: its right border less the padding that its left shows, or the widest line seen. */
function rightEdge(cell: PieceCell, piece: TablePiece): number {
  const widest = Math.max(
    ...piece.cells
      .filter((other) => other.column + other.columnSpan === cell.column + cell.columnSpan)
      .flatMap((other) => other.lines.map((line) => line.right)),
  );
  if (piece.source !== 'ruled') return widest;
  const left = Math.min(...cell.lines.map((line) => line.left));
  const padding = Math.min(Math.max(left - cell.left, 0), 8);
  return Math.max(widest, cell.right - padding);
}

/** Whether all the words of the row are bold, or stand on a colour that the row below has not. */
function countHeaderRows(piece: TablePiece): number {
  const rows = Array.from({ length: piece.rows }, (_, row) =>
    piece.cells.filter((cell) => cell.row === row && cell.lines.length > 0),
  );
  const plain = rows.findIndex(
    (row, index) => row.length > 0 && !looksLikeHeader(row, rows[index + 1] ?? []),
  );
  return plain === -1 ? 0 : plain;
}

function looksLikeHeader(row: readonly PieceCell[], below: readonly PieceCell[]): boolean {
  if (row.length === 0) return true;
  if (row.some((cell) => cell.header !== null) && row.every((cell) => cell.header !== false)) return true;
  const bold = (cells: readonly PieceCell[]): boolean =>
    cells.every((cell) => cell.lines.every((line) => line.bold));
  if (row.length > 1 && bold(row) && !bold(below)) return true;
  if (bold(row) && row.every((cell) => cell.rowSpan === 1)) return row.length > 1 || row[0]?.columnSpan !== 1;
  const coloured = row.filter((cell) => cell.column > 0);
  const fills = new Set(below.filter((cell) => cell.column > 0).map((cell) => cell.fill));
  return coloured.length > 0 && coloured.every((cell) => cell.fill !== null && !fills.has(cell.fill));
}

/** The words of a row, for comparing a repeated header with the first. */
export function rowText(part: TablePart, row: number): string {
  return part.piece.cells
    .filter((cell) => cell.row === row)
    .map((cell) => cell.lines.map((line) => lineText(line.words)).join(' '))
    .join('|');
}

/** Whether the row is one cell over the whole width. */
export function isBanner(part: TablePart, row: number): boolean {
  const columns = part.piece.xs.length - 1;
  return part.cells.some((cell) => cell.row === row && cell.columnSpan === columns);
}

import { hull } from './geometry.js';
import { byPlace } from './grid.js';
import { type Item, isFull, toItems } from './items.js';
import { lineText } from './lines.js';
import { markerKind } from './markers.js';
import type { PieceCell, TablePiece } from './pieces.js';
import type { Tagging } from './tags.js';
import type { Typography } from './typography.js';

/** So many lines broken by hand show that a table sets out its items line by line. */
const LEAST_BROKEN = 3;

/** White space that a table without lines leaves between two columns, in ems. */
const COLUMN_GAP = 2.5;
/** Longest name of a column, in words. */
const LONGEST_NAME = 25;

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
  typography: Typography,
): TablePart {
  const headerRows = countHeaderRows(piece);
  const edges = columnEdges(piece);
  const listed = isListed(piece, headerRows, typography, edges);
  const cells = piece.cells.map((cell): CellContent => {
    const lines = cell.lines;
    const column = {
      right: rightEdge(cell, piece, edges),
      tags,
      typography,
      listed,
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

/** How far the lines of a table reach, column by column. */
interface ColumnEdges {
  /** For each column after a cell, the right edge of the lines in the cells that end before it. */
  readonly right: ReadonlyMap<number, number>;
  /** For each column, the left edge of the lines in the cells that begin with it. */
  readonly left: ReadonlyMap<number, number>;
}

function columnEdges(piece: TablePiece): ColumnEdges {
  const right = new Map<number, number>();
  const left = new Map<number, number>();
  for (const { column, columnSpan, lines } of piece.cells) {
    const end = column + columnSpan;
    for (const line of lines) {
      right.set(end, Math.max(right.get(end) ?? line.right, line.right));
      left.set(column, Math.min(left.get(column) ?? line.left, line.left));
    }
  }
  return { right, left };
}

/** How far lines can reach in a cell: its right border less the padding that its left shows, or the widest line seen. */
function rightEdge(cell: PieceCell, piece: TablePiece, edges: ColumnEdges): number {
  const end = cell.column + cell.columnSpan;
  const widest = edges.right.get(end) ?? 0;
  const own = hull(cell.lines);
  if (piece.source === 'ruled') {
    const padding = Math.min(Math.max((own?.left ?? 0) - cell.left, 0), 8);
    return Math.max(widest, cell.right - padding);
  }
  const size = cell.lines[0]?.size ?? 0;
  return Math.max(widest, (edges.left.get(end) ?? 0) - COLUMN_GAP * size);
}

/** Whether lines that end early and are followed by a capital, without white space, show that each line is an item. */
function isListed(
  piece: TablePiece,
  headerRows: number,
  typography: Typography,
  edges: ColumnEdges,
): boolean {
  let broken = 0;
  for (const cell of piece.cells) {
    if (cell.row < headerRows || cell.lines.every((line) => line.bold)) continue;
    const right = rightEdge(cell, piece, edges);
    cell.lines.slice(1).forEach((line, index) => {
      const before = cell.lines[index];
      if (!before || markerKind(line.words[0], line.words[1]) || before.bold !== line.bold) return;
      const close = line.baseline - before.baseline < 1.3 * typography.spacing * line.size;
      if (close && !isFull(before, line, right) && /^\p{Lu}/u.test(line.words[0]?.text ?? '')) broken++;
    });
  }
  return broken >= LEAST_BROKEN;
}

/** Rows at the top that name the columns: bold or coloured as the rows below are not, or marked so by the tags. */
function countHeaderRows(piece: TablePiece): number {
  const rows = Array.from({ length: piece.rows }, (_, row) =>
    piece.cells.filter((cell) => cell.row === row && cell.lines.length > 0),
  );
  const plain = rows.findIndex(
    (row, index) =>
      row.length > 0 &&
      !looksLikeHeader(row, rows[index + 1] ?? [], piece) &&
      !(index === 0 && namesLists(row, rows.slice(1).flat(), piece.xs.length - 1)),
  );
  // A page may end with the names of the columns alone.
  if (plain === -1) return rows.length <= 2 ? rows.length : 0;
  return plain;
}

function looksLikeHeader(row: readonly PieceCell[], below: readonly PieceCell[], piece: TablePiece): boolean {
  const tagged = row.some((cell) => cell.header !== null) && row.every((cell) => cell.header !== false);
  if (tagged && row.every((cell) => wordCount(cell) <= LONGEST_NAME)) return true;
  const banner = row[0]?.columnSpan === piece.xs.length - 1;
  if (row.every((cell) => cell.lines.every((line) => line.bold))) return row.length > 1 || banner;
  const coloured = row.filter((cell) => cell.column > 0);
  const fills = new Set(below.filter((cell) => cell.column > 0).map((cell) => cell.fill));
  return coloured.length > 0 && coloured.every((cell) => cell.fill !== null && !fills.has(cell.fill));
}

/** A first row of short texts above cells of bullets names them, even where it looks no different. */
function namesLists(row: readonly PieceCell[], below: readonly PieceCell[], columns: number): boolean {
  const bulleted = ({ lines: [first] }: PieceCell): boolean =>
    first !== undefined && markerKind(first.words[0], first.words[1]) !== null;
  const lists = below.filter((cell) => cell.column > 0);
  const named = row.filter((cell) => cell.column > 0);
  const names = named.every(
    (cell) =>
      wordCount(cell) <= LONGEST_NAME / 2 && !bulleted(cell) && /^[\p{Lu}\p{N}]/u.test(firstWord(cell)),
  );
  const spanned = named.reduce((sum, cell) => sum + cell.columnSpan, 0);
  return (
    spanned === columns - 1 &&
    spanned > 1 &&
    names &&
    lists.length > 1 &&
    lists.filter(bulleted).length > 0.6 * lists.length
  );
}

function firstWord(cell: PieceCell): string {
  return cell.lines[0]?.words[0]?.text ?? '';
}

function wordCount(cell: PieceCell): number {
  return cell.lines.reduce((sum, line) => sum + line.words.length, 0);
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

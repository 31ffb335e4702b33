import { hull } from './geometry.js';
import type { Line } from './page-content.js';
import type { PageLayout, Piece, PieceCell, TablePiece, TextPiece } from './pieces.js';
import { textPiece } from './space-table.js';

/** Text may begin this much to the left of its column on the page before, in points (a header beside bullets). */
const SLACK = 6;

/**
 * A table without borders shows on each page only the columns that have text there. Gives the pages with such tables
 * brought into the columns of the page before, where they fit into them.
 */
export function alignColumns(layouts: readonly PageLayout[]): PageLayout[] {
  const aligned: PageLayout[] = [];
  for (const layout of layouts) {
    const last = aligned.at(-1)?.pieces.at(-1);
    const fits =
      last?.kind === 'table' && last.source !== 'ruled' && aligned.at(-1)?.page === layout.page - 1;
    aligned.push(fits ? { ...layout, pieces: alignTo(last, layout.pieces) } : layout);
  }
  return aligned;
}

function alignTo(table: TablePiece, pieces: readonly Piece[]): Piece[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  if (first.kind === 'table') return [remap(first, table) ?? first, ...rest];
  const starts = columnStarts(table);
  const beside = sideBySide(pieces, starts);
  if (beside.length > 1) {
    const lines = beside.flatMap((piece) => piece.lines);
    return [restOfRow(table, lines, starts), ...pieces.slice(beside.length)];
  }
  const at = first.lines.findIndex((line) => !columnFor(line, starts));
  const leading = at === -1 ? first.lines : first.lines.slice(0, at);
  if (leading.length === 0) return [...pieces];
  const others = first.lines.slice(leading.length);
  const after = others.length > 0 ? [textPiece(others), ...rest] : alignTo(table, rest);
  return [restOfRow(table, leading, starts), ...after];
}

/** Columns of text at the top of a page, each within a column of the table. */
function sideBySide(pieces: readonly Piece[], starts: readonly number[]): TextPiece[] {
  const beside: TextPiece[] = [];
  const taken = new Set<number>();
  for (const piece of pieces) {
    const column = columnFor(piece.extent, starts);
    const bottom = beside[0]?.extent.bottom ?? Infinity;
    if (piece.kind !== 'text' || column === null || taken.has(column) || piece.extent.top > bottom) break;
    taken.add(column);
    beside.push(piece);
  }
  return beside;
}

/** Left edge of the text of each column; the first takes all that lies left of the second. */
function columnStarts(table: TablePiece): number[] {
  return table.xs.slice(1).map((_, column) => {
    if (column === 0) return -Infinity;
    const lines = table.cells
      .filter((cell) => cell.column === column && cell.columnSpan === 1)
      .flatMap((cell) => cell.lines);
    return (hull(lines)?.left ?? table.xs[column] ?? 0) - SLACK;
  });
}

/** The column that the extent lies in; null where it crosses into the next. */
function columnFor(extent: { left: number; right: number }, starts: readonly number[]): number | null {
  const column = starts.findLastIndex((start) => extent.left >= start);
  return extent.right <= (starts[column + 1] ?? Infinity) + SLACK ? column : null;
}

/** Lines at the top of a page that stand in later columns only: the rest of the last row. */
function restOfRow(table: TablePiece, lines: readonly Line[], starts: readonly number[]): TablePiece {
  const extent = hull(lines) ?? table.extent;
  const columns = new Map<number, Line[]>();
  for (const line of lines) {
    const column = columnFor(line, starts) ?? 0;
    columns.set(column, [...(columns.get(column) ?? []), line]);
  }
  const cells = [...columns].map(([column, own]): PieceCell => {
    const box = hull(own) ?? extent;
    return {
      ...box,
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      lines: own,
      header: null,
      fill: null,
      doubtful: false,
    };
  });
  return { kind: 'table', source: table.source, sparse: true, extent, xs: table.xs, rows: 1, cells };
}

function remap(piece: TablePiece, table: TablePiece): TablePiece | null {
  if (piece.source === 'ruled') return null;
  const starts = columnStarts(table);
  const target = new Map<number, number>();
  for (let column = 0; column < piece.xs.length - 1; column++) {
    const lines = piece.cells
      .filter((cell) => cell.column === column && cell.columnSpan === 1)
      .flatMap((cell) => cell.lines);
    const extent = hull(lines);
    const home = extent && columnFor(extent, starts);
    if (home === null || [...target.values()].includes(home)) return null;
    target.set(column, home);
  }
  const cells = piece.cells.map((cell) => ({ ...cell, column: target.get(cell.column) ?? cell.column }));
  return { ...piece, xs: table.xs, cells };
}

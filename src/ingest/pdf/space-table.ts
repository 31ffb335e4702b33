import { hull, median } from './geometry.js';
import type { Block } from './gutters.js';
import type { Line, Rule } from './page-content.js';
import type { Piece, PieceCell, TablePiece, TextPiece } from './pieces.js';
import type { Row } from './segments.js';
import { rowStarts } from './space-rows.js';

/** Least width of all columns of running text together, in ems. */
const LEAST_MEASURE = 30;

/** A block of columns is a table, or text set in columns, which is read column by column. */
export function readBlock(block: Block, rules: readonly Rule[]): Piece[] {
  const { rows, gutters } = block;
  if (gutters.length === 0) return [textPiece(rows.map((row) => row.line))];
  const centres = gutters.map((gutter) => (gutter.left + gutter.right) / 2);
  const columns = columnLines(rows, centres);
  const headers = headerRows(rows);
  if (headers === 0 && isRunningText(columns)) return columns.map(textPiece);
  return [tablePiece(block, centres, headers, rules)];
}

export function textPiece(lines: readonly Line[]): TextPiece {
  return { kind: 'text', lines, extent: hull(lines) ?? { left: 0, right: 0, top: 0, bottom: 0 } };
}

function columnOf(line: Line, centres: readonly number[]): number {
  const middle = (line.left + line.right) / 2;
  return centres.filter((centre) => centre < middle).length;
}

function byColumn(row: Row, centres: readonly number[]): (Line | undefined)[] {
  const columns: (Line | undefined)[] = Array.from({ length: centres.length + 1 });
  for (const segment of row.segments) columns[columnOf(segment, centres)] ??= segment;
  return columns;
}

function columnLines(rows: readonly Row[], centres: readonly number[]): Line[][] {
  const columns: Line[][] = Array.from({ length: centres.length + 1 }, () => []);
  for (const row of rows)
    for (const segment of row.segments) columns[columnOf(segment, centres)]?.push(segment);
  return columns;
}

/** How many rows at the top name the columns: all their words are bold, coloured or larger, and those below are not. */
export function headerRows(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.segments.length > 1);
  const sample = rows[first]?.segments[0];
  if (!sample) return 0;
  const body = rows.slice(first + 1).flatMap((row) => row.segments);
  const size = median(body.map((line) => line.size));
  const colour = body.at(-1)?.colour;
  const marked = (line: Line): boolean =>
    line.bold || line.size > size * 1.15 || (line.colour !== colour && !sample.bold);
  if (body.length === 0 || body.every(marked)) return 0;
  let count = 0;
  while (count < rows.length && rows[count]?.segments.every(marked)) count++;
  return rows.slice(0, count).some((row) => row.segments.length > 1) ? count : 0;
}

/** Text set in columns: no column names the rows, and each is wide and long enough to be read on its own. */
function isRunningText(columns: readonly (readonly Line[])[]): boolean {
  const counts = columns.map((lines) => lines.length);
  const most = Math.max(...counts);
  if (columns.length > 3 || counts.some((count) => count < 3 || count < 0.55 * most)) return false;
  return columns.every((lines) => {
    const extent = hull(lines);
    const size = median(lines.map((line) => line.size));
    return extent !== null && extent.right - extent.left > (LEAST_MEASURE / columns.length) * size;
  });
}

function tablePiece(
  block: Block,
  centres: readonly number[],
  headers: number,
  rules: readonly Rule[],
): TablePiece {
  const { rows } = block;
  const extent = hull(rows.map((row) => row.line)) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const xs = [extent.left, ...centres, extent.right];
  const starts = rowStarts(
    rows.map((row) => ({ line: row.line, columns: byColumn(row, centres) })),
    headers,
    rules,
  );
  const cells: PieceCell[] = [];
  starts.forEach((start, row) => {
    const members = rows.slice(start, starts[row + 1] ?? rows.length);
    const band = hull(members.map((member) => member.line)) ?? extent;
    columnLines(members, centres).forEach((lines, column) => {
      if (lines.length === 0) return;
      cells.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        left: xs[column] ?? 0,
        right: xs[column + 1] ?? 0,
        top: band.top,
        bottom: band.bottom,
        lines,
        header: null,
        fill: null,
        doubtful: false,
      });
    });
  });
  return { kind: 'table', source: 'space', sparse: false, extent, xs, rows: starts.length, cells };
}

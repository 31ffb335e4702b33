import { centreInside, type Extent } from './geometry.js';
import type { Grid, GridCell } from './grid.js';
import type { Fill, Word } from './page-content.js';
import type { PieceCell, TablePiece } from './pieces.js';
import { readingLines } from './rotation.js';
import type { Tagging } from './tags.js';

/** The table that a grid and the words in it make; null where no cell holds words. */
export function ruledTable(
  grid: Grid,
  words: readonly Word[],
  fills: readonly Fill[],
  tags: ReadonlyMap<number, Tagging>,
): TablePiece | null {
  const byCell = new Map(grid.cells.map((cell) => [cell, [] as Word[]]));
  for (const word of words) {
    const cell = grid.cells.find((one) => centreInside(one, word, 0.5));
    if (cell) byCell.get(cell)?.push(word);
  }
  const filled = grid.cells.filter((cell) => byCell.get(cell)?.length);
  if (filled.length === 0) return null;
  // Browsers draw the borders of a row that goes on over several pages on each, above the repeated header too.
  const empty = Math.min(...filled.map((cell) => cell.row));
  const shown = grid.cells.filter((cell) => cell.row + cell.rowSpan > empty);
  const cells = shown.map((cell): PieceCell => {
    const members = byCell.get(cell) ?? [];
    const heads = members.flatMap((word) => cellTag(word, tags)?.header ?? []);
    const header = heads.length > 0 ? heads.every((head) => head) : null;
    const place = withoutRows(cell, empty, grid.ys[empty] ?? cell.top);
    return {
      ...place,
      lines: readingLines(members),
      header,
      fill: fillBehind(place, fills),
      doubtful: false,
    };
  });
  const { left, right, bottom, xs, ys } = grid;
  const sparse = new Set(filled.map((cell) => cell.column)).size < 2;
  const extent = { left, right, top: ys[empty] ?? grid.top, bottom };
  return { kind: 'table', source: 'ruled', sparse, extent, xs, rows: ys.length - 1 - empty, cells };
}

/** The cell as it stands when the first `count` rows are left out and the table begins at `top`. */
function withoutRows(cell: GridCell, count: number, top: number): GridCell {
  const lost = Math.max(0, count - cell.row);
  return {
    ...cell,
    row: cell.row + lost - count,
    rowSpan: cell.rowSpan - lost,
    top: Math.max(cell.top, top),
  };
}

function cellTag(word: Word, tags: ReadonlyMap<number, Tagging>): Tagging['cell'] {
  return word.content === null ? null : (tags.get(word.content)?.cell ?? null);
}

/** Colour of the topmost background that reaches over the cell's width and its upper edge; null for none or white. */
function fillBehind(cell: Extent, fills: readonly Fill[]): string | null {
  const behind = fills.findLast(
    (fill) =>
      fill.left <= cell.left + 4 &&
      fill.right >= cell.right - 4 &&
      fill.top <= cell.top + 4 &&
      fill.bottom >= cell.top + 8,
  );
  return behind && behind.colour !== '#ffffff' ? behind.colour : null;
}

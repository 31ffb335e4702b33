import { centreInside, type Extent } from './geometry.js';
import type { Grid } from './grid.js';
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
  const cells = grid.cells.map((cell): PieceCell => {
    const members = byCell.get(cell) ?? [];
    const heads = members.flatMap((word) => cellTag(word, tags)?.header ?? []);
    const header = heads.length > 0 ? heads.every((head) => head) : null;
    return { ...cell, lines: readingLines(members), header, fill: fillBehind(cell, fills), doubtful: false };
  });
  const { left, right, top, bottom, xs, ys } = grid;
  const sparse = new Set(filled.map((cell) => cell.column)).size < 2;
  const extent = { left, right, top, bottom };
  return { kind: 'table', source: 'ruled', sparse, extent, xs, rows: ys.length - 1, cells };
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

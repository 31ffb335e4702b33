import { type Grid, type GridCell, isShortCell } from '../places/table-grid.js';

/** What a table has at one of the places where labels stand: its header row, its first column, or its banner rows. */
export type LabelsOf = (grid: Grid) => readonly string[];

const FEWEST_TABLES = 2;

/**
 * Labels that a document spreads over tables in a row, since the page has no room for all: the first two levels on one
 * page and the others on the next, or on the page that faces it. Tables of the same number of columns belong together;
 * one in which `mayName` sees no series of labels (a directory, a change log) parts them.
 */
export function* seriesOverTables(
  grids: Iterable<Grid>,
  labelsOf: LabelsOf,
  mayName: (labels: readonly string[]) => boolean,
): Generator<readonly string[]> {
  let run: (readonly string[])[] = [];
  let columns = 0;
  for (const grid of grids) {
    const labels = labelsOf(grid);
    const continues = mayName(labels);
    if (run.length > 0 && (!continues || grid.columns !== columns)) {
      if (run.length >= FEWEST_TABLES) yield run.flat();
      run = [];
    }
    if (continues) run.push(labels);
    columns = grid.columns;
  }
  if (run.length >= FEWEST_TABLES) yield run.flat();
}

/**
 * The rows of a table that are one cell wide. A cell across the table is one; where the file does not tell how wide
 * cells are, one that stands alone in its row, unless it heads other rows too: then the cells beside it are only empty.
 */
export function bannersOf({ rows, columns }: Grid): readonly string[] {
  const alone = rows.flatMap(([cell, ...others]) =>
    cell !== undefined && others.length === 0 && isShortCell(cell) ? [cell] : [],
  );
  const wide = alone.filter((cell) => cell.columnSpan >= columns);
  if (wide.length > 0) return wide.map(({ text }) => text);
  const headsRow = new Set(
    rows.flatMap(([cell, ...others]) => (cell && others.length > 0 ? [cell.text] : [])),
  );
  return alone.filter(({ text }) => !headsRow.has(text)).map(({ text }) => text);
}

/** The lowest header cells of each column: the row under a header cell that spans several columns parts it. */
export function headerCells(grid: Grid): readonly GridCell[] {
  const [head = [], below = []] = grid.rows;
  const parts = below.every(isShortCell) ? below : [];
  return head.flatMap((cell) =>
    cell.columnSpan === 1
      ? [cell]
      : parts.filter((one) => one.column >= cell.column && one.column < cell.column + cell.columnSpan),
  );
}

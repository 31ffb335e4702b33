import type { Grid, GridCell } from './grid.js';

/**
 * Tables that follow one another without white space share their outer lines. Where the columns above a line have no
 * edge in common with those below, two tables meet; gives each on its own.
 */
export function splitGrid(grid: Grid): Grid[] {
  const rows = Array.from({ length: grid.ys.length - 1 }, (_, row) => innerEdges(grid, row));
  const starts = [0];
  let above = rows[0] ?? new Set<number>();
  for (let row = 1; row < rows.length; row++) {
    const here = rows[row] ?? new Set<number>();
    if (here.size === 0) continue;
    const spans = grid.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
    if (above.size > 0 && !spans && [...here].every((edge) => !above.has(edge))) starts.push(row);
    above = here;
  }
  if (starts.length === 1) return [grid];
  return starts.map((start, index) => part(grid, start, starts[index + 1] ?? rows.length));
}

/** Numbers of the column edges between cells of a row. */
function innerEdges(grid: Grid, row: number): Set<number> {
  const cells = grid.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  return new Set(cells.map((cell) => cell.column).filter((column) => column > 0));
}

function part(grid: Grid, from: number, to: number): Grid {
  const own = grid.cells.filter((cell) => cell.row >= from && cell.row < to);
  const used = new Set(own.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]));
  const edges = [...used].sort((one, other) => one - other);
  const cells = own.map((cell): GridCell => {
    const column = edges.indexOf(cell.column);
    const columnSpan = edges.indexOf(cell.column + cell.columnSpan) - column;
    return { ...cell, row: cell.row - from, column, columnSpan };
  });
  const ys = grid.ys.slice(from, to + 1);
  const xs = edges.map((edge) => grid.xs[edge] ?? 0);
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, ys, cells };
}

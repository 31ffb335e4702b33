import type { LevelNames } from './level-names.js';
import { labelText } from './level-sites.js';
import { plainForm } from './reading.js';
import { type Grid, type GridCell, isShortCell } from './table-grid.js';

/** The column in which two rows or more are labelled with different levels, or null. */
export function columnOfLabels(grid: Grid, names: LevelNames): number | null {
  const byColumn = new Map<number, Set<number>>();
  for (const row of grid.rows) {
    const labelled = row.filter((cell) => names.find(labelText(cell)) !== null);
    const [cell] = labelled;
    if (labelled.length !== 1 || cell === undefined || row.length < 2) continue;
    const found = names.find(labelText(cell));
    if (found) byColumn.set(cell.column, (byColumn.get(cell.column) ?? new Set()).add(found.position));
  }
  const [best] = [...byColumn].sort((a, b) => b[1].size - a[1].size);
  return best && best[1].size >= 2 ? best[0] : null;
}

/** A leading column of short single lines beside columns that hold lists or say more. */
export function isRowLabelColumn(grid: Grid, column: number): boolean {
  const within = grid.rows.filter((row) => row.length > 1);
  const cells = within.flatMap((row) => row.filter((cell) => cell.column === column));
  const others = within.flatMap((row) => row.filter((cell) => cell.column !== column));
  const lengthOf = (list: readonly GridCell[]) =>
    list.reduce((sum, cell) => sum + cell.text.length, 0) / (list.length || 1);
  const lists = others.filter((cell) => cell.blocks.some((block) => block.kind === 'list-item')).length;
  const short = cells.every((cell) => isShortCell(cell) && cell.blocks.length <= 2);
  const recurring = cells.length - new Set(cells.map((cell) => plainForm(cell.text))).size;
  return (
    short &&
    (recurring * 2 >= cells.length || lists * 2 > others.length || lengthOf(others) > 2 * lengthOf(cells))
  );
}

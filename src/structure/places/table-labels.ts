import { plainForm } from '../../model/plain-form.js';
import type { Found, LevelNames } from '../labels/level-names.js';
import { labelText } from '../labels/level-sites.js';
import { type Grid, type GridCell, isShortCell } from './table-grid.js';

/** The cells of a row that name a level. Bare numbers ("2a") count where two cells of the row are labels. */
export function labelsInRow(row: readonly GridCell[], names: LevelNames): ReadonlyMap<GridCell, Found> {
  const bare = row.filter((cell) => names.findBare(labelText(cell)) !== null).length >= 2;
  const labels = new Map<GridCell, Found>();
  for (const cell of row) {
    const found = bare ? names.findBare(labelText(cell)) : names.find(labelText(cell));
    // A numbered label ("2. Complex") at the head of a row may have been read as an item of a list.
    const headsRow = cell.column === 0 && cell.blocks.length === 1 && found?.rest === '';
    const listed = cell.blocks[0]?.kind === 'list-item' && !headsRow;
    if (found !== null && !listed) labels.set(cell, found);
  }
  return labels;
}

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

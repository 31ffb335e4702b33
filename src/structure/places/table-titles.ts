import { plainForm } from '../../model/plain-form.js';
import type { Reading } from '../reading.js';
import { type Grid, type GridCell, isShortCell } from './table-grid.js';

/** The titles of a table that name no level: of columns, of rows, and of groups of rows. */
export class TableTitles {
  private readonly grid: Grid;
  private columns: string[][] = [];
  /** Row labels by column, with the row that they reach to. */
  private readonly rows = new Map<number, { text: string; until: number }>();
  private group: string | null = null;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  /** A new header row begins: what stood above counts no more. */
  clearColumns(): void {
    this.columns = [];
  }

  addToColumns(cell: GridCell): void {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      const titles = this.columns[column] ?? [];
      if (!titles.map(plainForm).includes(plainForm(cell.text))) titles.push(cell.text);
      this.columns[column] = titles;
    }
  }

  setRow(cell: GridCell): void {
    this.rows.set(cell.column, { text: cell.text, until: cell.row + cell.rowSpan - 1 });
  }

  setGroup(text: string | null): void {
    this.group = text;
  }

  ofColumn(column: number): readonly string[] {
    return this.columns[column] ?? [];
  }

  /** All titles above and before a cell, outermost first. */
  of(cell: GridCell): readonly string[] {
    if (!this.continuesRowAbove(cell)) {
      for (const [column, title] of this.rows) if (title.until < cell.row) this.rows.delete(column);
    }
    const rows = [...this.rows].filter(([column]) => column < cell.column).map(([, title]) => title.text);
    return [...(this.group === null ? [] : [this.group]), ...rows, ...this.ofColumn(cell.column)];
  }

  /** What stands or falls together with a cell: the cells under its column's title, else those beside its row's. */
  unitOf(cell: GridCell): string {
    const column = this.ofColumn(cell.column);
    const titles = column.length > 0 ? column : this.of(cell);
    return `table ${this.grid.table}: ${titles.map(plainForm).join(', ')}`;
  }

  /** A row whose leading cell is empty goes on under the label above it. */
  private continuesRowAbove(cell: GridCell): boolean {
    return !this.grid.rows.some((row) => row[0]?.row === cell.row && row[0].column === 0);
  }
}

/** Whether a row without labels is one of titles: the first of the table, or one that parts the columns of a header row. */
export function isTitleRow(
  row: readonly GridCell[],
  index: number,
  afterHeader: boolean,
  reading: Reading,
): boolean {
  if (!row.every(isShortCell)) return false;
  // The title of a leading column is often left empty.
  const [only] = row;
  if (row.length === 1) return index === 0 && only !== undefined && only.header && only.column > 0;
  const named = (cell: GridCell) => cell.header || isTitle(cell.text, reading);
  return index === 0 ? row.some(named) : afterHeader && row.every(named);
}

function isTitle(text: string, reading: Reading): boolean {
  const known = ['row-titles', 'indicator-titles'].some((list) => reading.isMostly(list, text));
  return known || reading.section(text) !== null;
}

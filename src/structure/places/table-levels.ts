import type { Found, LevelNames } from '../labels/level-names.js';
import type { Reading } from '../reading.js';
import { CellPlaces, type Place } from './cell-places.js';
import { type Grid, type GridCell, isShortCell } from './table-grid.js';
import { columnOfLabels, isRowLabelColumn, labelsInRow } from './table-labels.js';
import { isTitleRow, TableTitles } from './table-titles.js';

/** The levels of a table's columns, as a later part of the table may need them where its header is not repeated. */
export type ColumnLevels = readonly (number | null)[];

export interface PlacedTable {
  readonly places: ReadonlyMap<number, Place>;
  readonly columns: ColumnLevels;
  /** Whether the table names levels itself. */
  readonly labelled: boolean;
}

/**
 * Finds the level of every cell: from a label in the cell, its row, the banner above, its column, or from `outer`, the
 * level that the table as a whole stands under. `inherited` are the columns of a table that this one continues.
 */
export function placeTable(
  grid: Grid,
  names: LevelNames,
  reading: Reading,
  outer: number | null,
  inherited: ColumnLevels,
): PlacedTable {
  return new TablePlacer(grid, names, reading, outer, inherited).place();
}

class TablePlacer {
  private readonly grid: Grid;
  private readonly names: LevelNames;
  private readonly reading: Reading;
  private readonly outer: number | null;
  private readonly cells: CellPlaces;
  private columns: (number | null)[];
  private readonly titles: TableTitles;
  private rowLevel: { level: number; until: number } | null = null;
  private banner: number | null = null;
  private labelled = false;
  private afterHeader = false;
  private readonly labelColumn: number | null;

  constructor(
    grid: Grid,
    names: LevelNames,
    reading: Reading,
    outer: number | null,
    inherited: ColumnLevels,
  ) {
    this.grid = grid;
    this.names = names;
    this.reading = reading;
    this.outer = outer;
    this.columns = [...inherited];
    this.titles = new TableTitles(grid);
    this.cells = new CellPlaces(names, this.titles);
    this.labelColumn = columnOfLabels(grid, names);
  }

  place(): PlacedTable {
    for (const [i, row] of this.grid.rows.entries()) this.placeRow(row, i);
    return { places: this.cells.places, columns: this.columns, labelled: this.labelled };
  }

  private placeRow(row: readonly GridCell[], index: number): void {
    const labels = this.labelsIn(row);
    const distinct = new Set([...labels.values()].map((found) => found.position));
    const header = distinct.size >= 2 || (labels.size === 1 && this.isHeaderOfOne(row, labels, index));
    const titles = labels.size === 0 && isTitleRow(row, index, this.afterHeader, this.reading);
    if (header) this.headerRow(row, labels);
    else if (row.length === 1 && row[0] && this.isBanner(row[0], labels))
      this.bannerRow(row[0], labels.get(row[0]) ?? null);
    else if (titles) this.titleRow(row);
    else this.bodyRow(row, labels);
    this.afterHeader = header || (this.afterHeader && titles);
    if (labels.size > 0) this.labelled = true;
  }

  /** Labels of a row; inside a matrix, one that stands alone in a column of levels is none ("CAMHS – Tier 3"). */
  private labelsIn(row: readonly GridCell[]): ReadonlyMap<GridCell, Found> {
    const labels = labelsInRow(row, this.names);
    const [only] = labels.keys();
    const inside = labels.size === 1 && row.length > 1 && only !== undefined && this.hasLevel(only.column);
    return inside ? new Map() : labels;
  }

  private hasLevel(column: number): boolean {
    return this.columns[column] !== null && this.columns[column] !== undefined;
  }

  /** A single label at the head of its column: "Area | Level 4", and no label further down in the same column. */
  private isHeaderOfOne(
    row: readonly GridCell[],
    labels: ReadonlyMap<GridCell, Found>,
    index: number,
  ): boolean {
    const [cell] = labels.keys();
    if (index !== 0 || cell === undefined || cell.column === this.labelColumn || !row.every(isShortCell))
      return false;
    // The title of a leading column is often left empty.
    return row.length >= 2 || cell.column > 0;
  }

  private isBanner(cell: GridCell, labels: ReadonlyMap<GridCell, Found>): boolean {
    const wide = cell.columnSpan >= this.grid.columns && this.grid.columns > 1;
    return labels.has(cell) ? wide || cell.column === 0 : wide && isShortCell(cell);
  }

  private headerRow(row: readonly GridCell[], labels: ReadonlyMap<GridCell, Found>): void {
    if (!this.afterHeader) {
      this.columns = [];
      this.titles.clearColumns();
    }
    this.banner = null;
    this.rowLevel = null;
    for (const cell of row) {
      const found = labels.get(cell);
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) {
        if (found) this.columns[c] = found.position;
      }
      if (found) this.cells.label(cell, found);
      else {
        this.titles.addToColumns(cell);
        this.cells.assign(cell, null, 'title');
      }
    }
  }

  private bannerRow(cell: GridCell, found: Found | null): void {
    this.rowLevel = null;
    if (found) {
      this.banner = found.position;
      this.titles.setGroup(null);
      this.cells.label(cell, found);
    } else {
      this.titles.setGroup(cell.text);
      this.cells.assign(cell, this.banner, 'title');
    }
  }

  private titleRow(row: readonly GridCell[]): void {
    for (const cell of row) {
      this.titles.addToColumns(cell);
      this.cells.assign(cell, null, 'title');
    }
  }

  private bodyRow(row: readonly GridCell[], labels: ReadonlyMap<GridCell, Found>): void {
    const [labelled] = labels.keys();
    const first = row[0];
    if (labelled) {
      const found = labels.get(labelled);
      if (found) this.rowLevel = { level: found.position, until: labelled.row + labelled.rowSpan - 1 };
    } else if (first && this.endsRowLevel(first)) this.rowLevel = null;
    for (const cell of row) {
      const found = labels.get(cell);
      if (found) this.cells.label(cell, found);
      else if (this.rowLevel !== null && cell.column === this.labelColumn)
        this.cells.assign(cell, this.rowLevel.level, 'definition');
      else if (this.isRowTitle(cell, row)) {
        this.titles.setRow(cell);
        this.cells.assign(cell, null, 'title');
      } else this.cells.assign(cell, this.levelOf(cell), 'body');
    }
  }

  /** Something else in the column of labels ends a level, but not the rest of its definition on the next page. */
  private endsRowLevel(first: GridCell): boolean {
    if (this.rowLevel === null || first.column !== this.labelColumn || first.row <= this.rowLevel.until)
      return false;
    const pages = (row: number) =>
      this.grid.blocks.filter((block) => block.cell?.row === row).map((block) => block.page ?? 0);
    const turned = Math.min(...pages(first.row)) > Math.min(...pages(first.row - 1));
    return !turned || isShortCell(first);
  }

  private levelOf(cell: GridCell): number | null {
    return this.rowLevel?.level ?? this.columns[cell.column] ?? this.banner ?? this.bodyOfOuter(cell);
  }

  /** In a table with level columns, a column beside them has no level; else all stand under the level of the section. */
  private bodyOfOuter(cell: GridCell): number | null {
    return this.columns.some((_, column) => this.hasLevel(column)) && this.columns[cell.column] === undefined
      ? null
      : this.outer;
  }

  /** A short cell before the first cell of a level, or under a title such as "Domain". */
  private isRowTitle(cell: GridCell, row: readonly GridCell[]): boolean {
    if (!isShortCell(cell) || (row.length === 1 && this.grid.columns === 1)) return false;
    const titles = this.titles.ofColumn(cell.column);
    if (
      titles.some(
        (title) => this.reading.isMostly('row-titles', title) && this.reading.section(title) === null,
      )
    ) {
      return cell.column < this.grid.columns - 1;
    }
    const leveled = this.columns.findIndex((_, column) => this.hasLevel(column));
    if (leveled >= 0) return cell.column < leveled;
    if (this.labelColumn !== null) return cell.column < this.labelColumn;
    return (
      cell.column === 0 && this.grid.columns > 1 && titles.length === 0 && isRowLabelColumn(this.grid, 0)
    );
  }
}

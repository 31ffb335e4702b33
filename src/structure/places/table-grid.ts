import type { Block } from '../../model/document.js';

/** One cell with all that stands in it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly blocks: readonly Block[];
  /** The blocks joined by a space. */
  readonly text: string;
}

/** A table as rows of the cells that begin there; empty cells are absent. */
export interface Grid {
  readonly table: number;
  readonly columns: number;
  readonly rows: readonly (readonly GridCell[])[];
  readonly blocks: readonly Block[];
}

/** The tables of a document by their number. */
export function gridsOf(blocks: readonly Block[]): ReadonlyMap<number, Grid> {
  const byTable = new Map<number, Block[]>();
  for (const block of blocks) {
    if (block.cell === null) continue;
    const list = byTable.get(block.cell.table);
    if (list) list.push(block);
    else byTable.set(block.cell.table, [block]);
  }
  return new Map([...byTable].map(([table, list]) => [table, gridOf(table, list)]));
}

function gridOf(table: number, blocks: readonly Block[]): Grid {
  const cells = new Map<string, Block[]>();
  let columns = 0;
  for (const block of blocks) {
    if (block.cell === null) continue;
    const key = `${block.cell.row},${block.cell.column}`;
    const list = cells.get(key);
    if (list) list.push(block);
    else cells.set(key, [block]);
    columns = Math.max(columns, block.cell.column + block.cell.columnSpan);
  }
  const rows: GridCell[][] = [];
  for (const list of cells.values()) {
    const cell = list[0]?.cell;
    if (!cell) continue;
    let row = rows[cell.row];
    if (row === undefined) {
      row = [];
      rows[cell.row] = row;
    }
    const { column, rowSpan, columnSpan } = cell;
    const header = list.some((block) => block.cell?.header === true);
    const text = list.map((block) => block.text).join(' ');
    row.push({ row: cell.row, column, rowSpan, columnSpan, header, blocks: list, text });
  }
  const filled = Array.from(rows, (row) => (row ?? []).sort((a, b) => a.column - b.column));
  return { table, columns, rows: filled.filter((row) => row.length > 0), blocks };
}

/** Whether a cell only names something: a few words, no list. */
export function isShortCell(cell: GridCell): boolean {
  return cell.text.length <= 100 && cell.blocks.every((block) => block.kind !== 'list-item');
}

import { type Element, type Node, textOf } from '../markup.js';
import { type Grid, type GridCell, isTable, readGrid } from './grid.js';

/** A strip across a cell: a row of a table inside it, or what stands above, between and below such tables. */
interface Band {
  readonly cells: readonly BandCell[];
}

interface BandCell {
  /** Left and right edge as fractions of the outer cell. */
  readonly left: number;
  readonly right: number;
  readonly rowSpan: number;
  readonly header: boolean;
  readonly content: readonly Node[];
}

const WRAPPERS = new Set(['div', 'section', 'center', 'span', 'font']);

/**
 * A grid in which tables of several columns inside a cell have become rows and columns of the grid itself, as they
 * look on the page. So an indicator in an inner table still stands under the header of the outer column.
 * An inner table of one column stays where it is.
 * @throws Unreadable `too-many-cells`
 */
export function unnest(grid: Grid, mostCells: number): Grid {
  const bands = new Map(grid.cells.map((cell) => [cell, bandsOf(cell, mostCells)]));
  if ([...bands.values()].every((each) => each.length === 1 && each[0]?.cells.length === 1)) return grid;
  const rows = starts(grid.rows, grid.cells, (cell) => [
    cell.row,
    cell.rowSpan,
    bands.get(cell)?.length ?? 1,
  ]);
  const columns = starts(grid.columns, grid.cells, (cell) => [
    cell.column,
    cell.columnSpan,
    widthOf(bands.get(cell) ?? []),
  ]);
  const cells = grid.cells.flatMap((cell) => {
    const top = rows[cell.row] ?? 0;
    const left = columns[cell.column] ?? 0;
    const height = (rows[cell.row + cell.rowSpan] ?? top) - top;
    const width = (columns[cell.column + cell.columnSpan] ?? left) - left;
    return (bands.get(cell) ?? []).flatMap((band, index, all) =>
      band.cells.map((inner): GridCell => {
        const from = Math.round(inner.left * width);
        const last = index + inner.rowSpan >= all.length;
        return {
          row: top + index,
          column: left + from,
          rowSpan: last ? height - index : inner.rowSpan,
          columnSpan: Math.max(1, Math.round(inner.right * width) - from),
          header: inner.header,
          content: inner.content,
        };
      }),
    );
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { rows: rows.at(-1) ?? 0, columns: columns.at(-1) ?? 0, cells };
}

function bandsOf(cell: GridCell, mostCells: number): Band[] {
  const whole = { left: 0, right: 1, rowSpan: 1, header: cell.header };
  const bands: Band[] = [];
  let plain: Node[] = [];
  const closePlain = () => {
    if (plain.some((node) => textOf(node).trim() !== ''))
      bands.push({ cells: [{ ...whole, content: plain }] });
    plain = [];
  };
  for (const node of unwrap(cell.content)) {
    const inner =
      typeof node !== 'string' && isTable(node) ? unnest(readGrid(node, mostCells), mostCells) : null;
    if (inner === null || inner.columns < 2) {
      plain.push(node);
      continue;
    }
    closePlain();
    for (const band of rowsOf(inner)) bands.push(band);
  }
  closePlain();
  return bands.length === 0 ? [{ cells: [{ ...whole, content: [] }] }] : bands;
}

function rowsOf(grid: Grid): Band[] {
  const rows = Array.from({ length: grid.rows }, (): BandCell[] => []);
  for (const { row, column, columnSpan, rowSpan, header, content } of grid.cells) {
    const left = column / grid.columns;
    const right = (column + columnSpan) / grid.columns;
    rows[row]?.push({ left, right, rowSpan, header, content });
  }
  return rows.map((cells) => ({ cells }));
}

function unwrap(nodes: readonly Node[]): readonly Node[] {
  const filled = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const only = filled[0];
  const wrapped =
    filled.length === 1 && only !== undefined && typeof only !== 'string' && WRAPPERS.has(only.name);
  return wrapped ? unwrap((only as Element).children) : nodes;
}

function widthOf(bands: readonly Band[]): number {
  const widths = bands.flatMap((band) => band.cells.map((cell) => cell.right - cell.left));
  const narrowest = widths.reduce((least, width) => Math.min(least, width), 1);
  return Math.round(1 / narrowest);
}

/**
 * Where each row (or column) of the old grid begins in the new one, and where the last ends.
 * @param need for a cell: its first row, how many rows it spans, and how many new rows it must have
 */
function starts(
  count: number,
  cells: readonly GridCell[],
  need: (cell: GridCell) => [number, number, number],
): number[] {
  const sizes = new Array<number>(count).fill(1);
  const needs = cells.map(need).sort((a, b) => a[1] - b[1]);
  for (const [first, span, size] of needs) {
    const has = sizes.slice(first, first + span).reduce((sum, each) => sum + each, 0);
    const last = first + span - 1;
    if (has < size) sizes[last] = (sizes[last] ?? 1) + size - has;
  }
  let at = 0;
  return [0, ...sizes.map((size) => (at += size))];
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, toGrid } from '../../../src/ingest/pdf/grid.js';
import { splitGrid } from '../../../src/ingest/pdf/grid-split.js';
import type { Rule } from '../../../src/ingest/pdf/page-content.js';
import { connectRules, joinRules } from '../../../src/ingest/pdf/ruling.js';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const ROW = 20;
const COLUMN = 60;

/** The four borders of each cell, drawn cell by cell as programs do. */
function borders(cells: readonly Cell[]): Rule[] {
  return cells.flatMap(({ row, column, rowSpan, columnSpan }) => {
    const [left, right] = [column * COLUMN, (column + columnSpan) * COLUMN];
    const [top, bottom] = [row * ROW, (row + rowSpan) * ROW];
    return [
      { horizontal: true, at: top, from: left, to: right },
      { horizontal: true, at: bottom, from: left, to: right },
      { horizontal: false, at: left, from: top, to: bottom },
      { horizontal: false, at: right, from: top, to: bottom },
    ];
  });
}

function grids(rules: readonly Rule[]): Grid[] {
  return connectRules(joinRules(rules)).flatMap((ruling) => toGrid(ruling) ?? []);
}

function places(grid: Grid | undefined): Cell[] {
  return (grid?.cells ?? []).map(({ row, column, rowSpan, columnSpan }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
  }));
}

/** Cells of a table of which two neighbours may be merged, so that every row and column edge stays visible. */
const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 6 }),
    merge: fc.nat(),
    down: fc.boolean(),
  })
  .map(({ rows, columns, merge, down }): Cell[] => {
    const cells: Cell[] = [];
    const row = merge % (rows - 1);
    const column = merge % (columns - 1);
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const first = r === row && c === column;
        const second = down ? r === row + 1 && c === column : r === row && c === column + 1;
        if (!second)
          cells.push({
            row: r,
            column: c,
            rowSpan: first && down ? 2 : 1,
            columnSpan: first && !down ? 2 : 1,
          });
      }
    return cells;
  });

describe('toGrid', () => {
  it('finds the cells that borders were drawn around, merged ones with their spans', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const found = grids(borders(cells));
        expect(found).toHaveLength(1);
        expect(places(found[0])).toEqual(cells);
      }),
    );
  });

  it('bears borders that are a little askew or doubled', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.double({ min: -0.7, max: 0.7, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (cells, shifts) => {
          const askew = borders(cells).map((rule, index) => ({
            ...rule,
            at: rule.at + (shifts[index % 8] ?? 0),
          }));
          expect(places(grids(askew)[0])).toEqual(cells);
        },
      ),
    );
  });

  it('closes a table whose lowest border is missing at a page break', () => {
    const cells = [0, 1].flatMap((row) =>
      [0, 1, 2].map((column) => ({ row, column, rowSpan: 1, columnSpan: 1 })),
    );
    const open = borders(cells).filter((rule) => !(rule.horizontal && rule.at === 2 * ROW));
    expect(places(grids(open)[0])).toEqual(cells);
  });

  it('keeps tables apart that do not touch', () => {
    const cells = [0, 1].map((column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 }));
    const lower = borders(cells).map((rule) =>
      rule.horizontal
        ? { ...rule, at: rule.at + 100 }
        : { ...rule, from: rule.from + 100, to: rule.to + 100 },
    );
    expect(grids([...borders(cells), ...lower])).toHaveLength(2);
  });
});

describe('splitGrid', () => {
  it('parts two tables that share a line and no column edge', () => {
    const upper = borders([0, 1].map((column) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 })));
    const lower: Rule[] = [
      { horizontal: true, at: 2 * ROW, from: 0, to: 2 * COLUMN },
      ...[0, 0.5 * COLUMN, 2 * COLUMN].map((at) => ({ horizontal: false, at, from: ROW, to: 2 * ROW })),
    ];
    const parts = grids([...upper, ...lower]).flatMap(splitGrid);
    expect(parts.map((part) => part.cells.length)).toEqual([2, 2]);
    expect(parts.map((part) => part.cells.map((cell) => cell.columnSpan))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('leaves a table whole that has rows over its whole width', () => {
    const cells = [
      { row: 0, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 0, rowSpan: 1, columnSpan: 2 },
      { row: 2, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
    ];
    expect(grids(borders(cells)).flatMap(splitGrid)).toHaveLength(1);
  });
});

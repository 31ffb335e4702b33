import { describe, expect, it } from 'vitest';
import { toGrid } from '../../../src/ingest/pdf/grid.js';
import type { Rule, Word } from '../../../src/ingest/pdf/page-content.js';
import { ruledTable } from '../../../src/ingest/pdf/ruled-table.js';
import { connectRules, joinRules } from '../../../src/ingest/pdf/ruling.js';
import { lineOf } from './lines-of-type.js';

/** Three columns from x = 50 to 350; the borders of the first row reach above the page. */
const RULES: readonly Rule[] = [
  ...[40, 70, 200].map((at) => ({ horizontal: true, at, from: 50, to: 350 })),
  ...[50, 150, 250, 350].map((at) => ({ horizontal: false, at, from: -280, to: 200 })),
];

const cells = (words: readonly Word[]): unknown[] =>
  connectRules(joinRules(RULES)).map((ruling) => {
    const grid = toGrid(ruling);
    const table = grid && ruledTable(grid, words, [], new Map());
    return (
      table && [
        table.rows,
        table.extent.top,
        ...table.cells.flatMap(({ row, column, lines }) => (lines.length > 0 ? [[row, column]] : [])),
      ]
    );
  });

const header = [60, 160, 260].flatMap((left) => lineOf('Level', { left, baseline: 55 }).words);
const { words: body } = lineOf('Often ill', { left: 160, baseline: 90 });

describe('ruledTable', () => {
  it('begins at the first row with text, so that borders drawn above a repeated header make no row', () => {
    expect(cells([...header, ...body])).toEqual([[2, 40, [0, 0], [0, 1], [0, 2], [1, 1]]]);
  });

  it('keeps a row without an upper border that holds text', () => {
    const rest = lineOf('Rest of it', { left: 60, baseline: 30 }).words;
    expect(cells([...rest, ...header, ...body])).toEqual([[3, -280, [0, 0], [1, 0], [1, 1], [1, 2], [2, 1]]]);
  });
});

import { describe, expect, it } from 'vitest';
import { isCutRow } from '../../../src/ingest/pdf/cut-rows.js';
import { toItems } from '../../../src/ingest/pdf/items.js';
import type { Line } from '../../../src/ingest/pdf/page-content.js';
import type { CellContent } from '../../../src/ingest/pdf/table-rows.js';
import { lineOf, linesOf } from './lines-of-type.js';

const HEADED = { labels: 1, headerRows: 1 };

function cell(row: number, column: number, lines: readonly Line[]): CellContent {
  const typography = { spacing: 1.2, names: new Set<string>() };
  const items = toItems(lines, { right: 200, tags: new Map(), typography, listed: false, label: false });
  const shape = { rowSpan: 1, columnSpan: 1, header: false, doubtful: false };
  return { ...shape, row, column, items: items.map((item) => ({ item, page: row })) };
}

const name = (text: string): Line => lineOf(text, { bold: true });

describe('isCutRow', () => {
  const above = [cell(1, 0, [name('Targeted')]), cell(1, 1, [lineOf('• Regular cannabis use')])];

  it('takes text below a label whose name stayed on the page before for the rest of that label', () => {
    const described = [
      cell(0, 0, linesOf(['Children with several needs', 'who need a plan'])),
      cell(0, 1, [lineOf('• Teenage pregnancy')]),
    ];
    expect(isCutRow(above, 1, described, HEADED)).toBe(true);
    const named = [cell(0, 0, [name('Statutory')]), cell(0, 1, [lineOf('• Teenage pregnancy')])];
    expect(isCutRow(above, 1, named, HEADED)).toBe(false);
  });

  it('asks for more than one bold label where no header row is known', () => {
    const described = [cell(0, 0, [lineOf('Children with several needs')])];
    expect(isCutRow(above, 1, described, { labels: 1, headerRows: 0 })).toBe(false);
  });

  it('knows a cut row by the rest of an item beside bullets, whatever the label', () => {
    const plain = [
      cell(1, 0, [lineOf('Safety')]),
      cell(1, 1, [lineOf('• Several accidents at home for which lack')]),
    ];
    const rest = [cell(0, 0, [lineOf('Home')]), cell(0, 1, [lineOf('of supervision seems to blame')])];
    expect(isCutRow(plain, 1, rest, HEADED)).toBe(true);
    const next = [cell(0, 0, [lineOf('Home')]), cell(0, 1, [lineOf('• of no fixed abode')])];
    expect(isCutRow(plain, 1, next, HEADED)).toBe(false);
  });

  it('begins a row at a new label where no cell has bullets, though its items begin in lower case', () => {
    const plain = [cell(1, 0, [lineOf('Safety')]), cell(1, 1, [lineOf('is often injured')])];
    const next = [cell(0, 0, [lineOf('Home')]), cell(0, 1, [lineOf('lives in a hostel')])];
    expect(isCutRow(plain, 1, next, HEADED)).toBe(false);
  });
});

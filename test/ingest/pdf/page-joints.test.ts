import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/ingest/pdf/page-content.js';
import { alignColumns } from '../../../src/ingest/pdf/page-joints.js';
import type { PageLayout, PieceCell, TablePiece } from '../../../src/ingest/pdf/pieces.js';
import { textPiece } from '../../../src/ingest/pdf/space-table.js';
import { lineOf } from './lines-of-type.js';

const STARTS = [50, 200, 350];

function table(columns: readonly (readonly Line[])[]): TablePiece {
  const cells = columns.map(
    (lines, column): PieceCell => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      lines,
      header: null,
      fill: null,
      doubtful: false,
    }),
  );
  const extent = { left: 50, right: 500, top: 90, bottom: 120 };
  return { kind: 'table', source: 'space', sparse: false, extent, xs: [50, 190, 340, 500], rows: 1, cells };
}

const first: PageLayout = {
  page: 1,
  width: 595,
  pieces: [table(STARTS.map((left) => [lineOf('Often ill', { left })]))],
};

const columnsOf = (layout: PageLayout | undefined): string[] =>
  (layout?.pieces ?? []).flatMap((piece) =>
    piece.kind === 'table' ? piece.cells.map((cell) => String(cell.column)) : ['text'],
  );

describe('alignColumns', () => {
  it('takes text at the top of a page that stands in later columns for the rest of the table', () => {
    const lines = [lineOf('Rest of it', { left: 200 }), lineOf('New heading', { left: 50, baseline: 130 })];
    const [, second] = alignColumns([first, { ...first, page: 2, pieces: [textPiece(lines)] }]);
    expect(columnsOf(second)).toEqual(['1', 'text']);
  });

  it('gives a table that shows fewer columns its place in those of the page before', () => {
    const pieces = [table([[lineOf('Injured', { left: 200 })], [lineOf('Absent', { left: 350 })]])];
    const [, second] = alignColumns([
      first,
      { ...first, page: 2, pieces: pieces.map((piece) => ({ ...piece, xs: [200, 340, 500] })) },
    ]);
    expect(columnsOf(second)).toEqual(['1', '2']);
  });

  it('leaves text at the left, and pages that do not follow, as they are', () => {
    const text = textPiece([lineOf('A new paragraph', { left: 50 })]);
    const pages = alignColumns([first, { ...first, page: 2, pieces: [text] }]);
    expect(pages[1]?.pieces).toEqual([text]);
    const later = textPiece([lineOf('Rest of it', { left: 200 })]);
    expect(columnsOf(alignColumns([first, { ...first, page: 3, pieces: [later] }])[1])).toEqual(['text']);
  });
});

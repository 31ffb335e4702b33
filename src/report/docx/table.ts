import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
  TableCell as WordTableCell,
} from 'docx';
import type { Cell, Column } from '../../model/table.js';
import { isNumeric } from '../cell-text.js';
import { drawnCell } from '../drawn-cell.js';
import { shorten } from '../wording.js';
import { CELL_MARGIN, type Layout, type Shown, uprightHeight } from './columns.js';

/** A row with a cell longer than this may break across pages; a shorter row stays whole. */
const LONG_CELL = 700;
/** What is longer than this is read in the workbook: in a page's column it would run over several pages. */
const LONGEST_CELL = 1500;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 8, color: '1F3A5F' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table of Word with a header row that is marked as one and stands on every page. */
export function wordTable(shown: Shown, layout: Layout): WordTable {
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: layout.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: layout.widths,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
    tableLook: { firstRow: true, noVBand: true },
    borders: {
      top: STRONG_LINE,
      bottom: STRONG_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: LINE,
      insideVertical: NO_LINE,
    },
    rows: [headRow(shown, layout), ...shown.rows.map((row) => bodyRow(row, shown.columns, layout))],
  });
}

function headRow({ columns, headings }: Shown, { widths, dense }: Layout): TableRow {
  const isUpright = (column: Column): boolean => dense && isNumeric(column);
  const highest = Math.max(
    ...columns.map((column, i) => (isUpright(column) ? uprightHeight(headings[i] ?? '') : 0)),
  );
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(highest > 0 ? { height: { value: highest, rule: HeightRule.ATLEAST } } : {}),
    children: columns.map(
      (column, i) =>
        new WordTableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: 'E3EAF2', color: 'auto' },
          verticalAlign: VerticalAlignTable.BOTTOM,
          ...(isUpright(column) ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
          children: [
            paragraphOf(
              headings[i] ?? '',
              styleOf('TableHeading', dense),
              isNumeric(column) && !isUpright(column),
            ),
          ],
        }),
    ),
  });
}

function bodyRow(row: readonly Cell[], columns: readonly Column[], { widths, dense }: Layout): TableRow {
  const texts = columns.map((column, i) => shorten(drawnCell(row[i], column), LONGEST_CELL));
  return new TableRow({
    cantSplit: texts.every(({ length }) => length <= LONG_CELL),
    children: columns.map((column, i) => {
      const style = styleOf(row[i]?.value === null ? 'TableMissing' : 'TableText', dense);
      return new WordTableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        children: [paragraphOf(texts[i] ?? '', style, isNumeric(column))],
      });
    }),
  });
}

const styleOf = (style: 'TableHeading' | 'TableText' | 'TableMissing', dense: boolean): string =>
  dense ? `${style}Small` : style;

function paragraphOf(text: string, style: string, toTheRight: boolean): Paragraph {
  return new Paragraph({
    style,
    alignment: toTheRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: text.split('\n').map((line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}) })),
  });
}

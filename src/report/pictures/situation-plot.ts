import { CONTENT_WIDTH, type DrawingMeans, type Layer, type Plot } from './drawing.js';
import { type Lettering, LINE_HEIGHT } from './lettering.js';
import { type Across, discs, labels, strokes } from './marks.js';
import type { LevelColumn, Row } from './rows.js';
import { INK, inkOn, LINE, PAPER, QUIET_INK } from './shades.js';

const LEFT = 340;
const WORDS_WIDTH = LEFT - 16;
const HEADS = 24;
/** To the right of the levels: documents whose level could not be told. */
const UNTOLD_ROOM = 74;
const LEAST_RADIUS = 8;
const GREATEST_RADIUS = 13;
const ROW_GAP = 8;
const DOT = '#28649e';

/** A situation with the lines of its words and where it stands. */
interface Block {
  readonly row: Row;
  readonly lines: readonly string[];
  readonly top: number;
  /** Where its dots stand. */
  readonly middle: number;
  readonly bottom: number;
}

/**
 * A row for each situation: its words to the left, dots at the levels, and to the right the documents without a level.
 * A dot grows with its documents; a joined level stands between its parts, in white.
 */
export function situationPlot(
  rows: readonly Row[],
  levels: readonly LevelColumn[],
  { lettering }: DrawingMeans,
): Plot {
  const hasUntold = rows.some((row) => documentsAt(row, 'no-level') > 0);
  const right = CONTENT_WIDTH - LEFT;
  const width = hasUntold ? right - UNTOLD_ROOM : right;
  const ranks = levels.map(({ rank }) => rank);
  const across: Across = [Math.floor(Math.min(...ranks)) - 0.5, Math.ceil(Math.max(...ranks)) + 0.5];
  const blocks = blocksOf(rows, lettering);
  const height = blocks.at(-1)?.bottom ?? 0;
  const untold = blocks.flatMap(({ row, middle }) => {
    const documents = documentsAt(row, 'no-level');
    return documents === 0
      ? []
      : [{ text: figure(documents), x: right - UNTOLD_ROOM / 2, y: middle, ink: QUIET_INK }];
  });
  const untoldHead = { text: 'No level', x: right - UNTOLD_ROOM / 2, y: 11 - HEADS, ink: QUIET_INK };
  return {
    left: LEFT,
    top: HEADS,
    height,
    view: {
      width,
      height,
      layer: [
        strokes(
          [0, ...blocks.map(({ bottom }) => bottom)].map((y) => ({ x: -LEFT, x2: right, y, y2: y })),
          { ink: LINE, width: 0.5 },
        ),
        ...levelHeads(levels, height, across),
        ...dots(blocks, levels, across, lettering),
        labels(hasUntold ? [untoldHead, ...untold] : [], { align: 'center' }),
        labels(blocks.flatMap(wordsOf)),
      ],
    },
  };
}

/** "“Overcrowded housing”" in at most three lines, and beneath it "Housing, severity 3". */
function blocksOf(rows: readonly Row[], lettering: Lettering): readonly Block[] {
  let top = 0;
  return rows.map((row) => {
    const severity = row.number('severity');
    const detail = severity === null ? row.text('issue') : `${row.text('issue')}, severity ${severity}`;
    const wording = lettering.lines(`“${row.text('label')}”`, WORDS_WIDTH, 3);
    const lines = [...wording, lettering.fitted(detail, WORDS_WIDTH)];
    const height = Math.max(lines.length * LINE_HEIGHT, 2 * GREATEST_RADIUS) + ROW_GAP;
    const block = { row, lines, top, middle: top + height / 2, bottom: top + height };
    top += height;
    return block;
  });
}

function wordsOf({ lines, middle }: Block) {
  const first = middle - (lines.length * LINE_HEIGHT) / 2;
  return lines.map((text, i) => ({
    text,
    x: -LEFT,
    y: first + LINE_HEIGHT * (i + 0.5),
    ink: i === lines.length - 1 ? QUIET_INK : INK,
  }));
}

/** The letters of the levels, those of joined ones smaller, and a line down each of the others. */
function levelHeads(levels: readonly LevelColumn[], height: number, across: Across): readonly Layer[] {
  const whole = levels.filter((level) => !isJoined(level));
  const head = ({ id, rank }: LevelColumn) => ({ text: id, x: rank, y: 11 - HEADS });
  return [
    strokes(
      whole.map(({ rank }) => ({ x: rank, x2: rank, y: 0, y2: height })),
      { ink: LINE, across },
    ),
    labels(whole.map(head), { align: 'center', bold: true, size: 13, across }),
    labels(levels.filter(isJoined).map(head), { align: 'center', across }),
  ];
}

function dots(
  blocks: readonly Block[],
  levels: readonly LevelColumn[],
  across: Across,
  lettering: Lettering,
): readonly Layer[] {
  const placed = blocks.flatMap(({ row, middle }) =>
    levels.flatMap((level) => {
      const documents = documentsAt(row, level.id);
      return documents === 0 ? [] : [{ documents, level, x: level.rank, y: middle }];
    }),
  );
  const most = Math.max(...placed.map(({ documents }) => documents));
  const spans = blocks.flatMap(({ row, middle }) => {
    const ranks = levels.flatMap(({ id, rank }) => (documentsAt(row, id) > 0 ? [rank] : []));
    return ranks.length === 0
      ? []
      : [{ x: Math.min(...ranks), x2: Math.max(...ranks), y: middle, y2: middle }];
  });
  return [
    strokes(spans, { ink: DOT, width: 2, across }),
    discs(
      placed.map(({ documents, level, x, y }) => {
        const fill = isJoined(level) ? PAPER : DOT;
        return { x, y, size: sizeOf(documents, most, lettering), fill, stroke: DOT };
      }),
      { across },
    ),
    labels(
      placed.map(({ documents, level, x, y }) => {
        return { text: figure(documents), x, y: y + 0.5, ink: isJoined(level) ? INK : inkOn(DOT) };
      }),
      { align: 'center', bold: true, across },
    ),
  ];
}

/** The size of a dot grows with the documents; it is never too small for its figure. */
function sizeOf(documents: number, most: number, lettering: Lettering): number {
  const share = most === 1 ? 0 : (documents - 1) / (most - 1);
  const square = LEAST_RADIUS ** 2 + share * (GREATEST_RADIUS ** 2 - LEAST_RADIUS ** 2);
  const forFigure = lettering.widthOf(figure(documents), { bold: true }) / 2 + 3;
  return Math.PI * Math.max(square, forFigure ** 2);
}

export function isJoined({ id }: LevelColumn): boolean {
  return id.includes('+');
}

export function documentsAt(row: Row, column: string): number {
  return row.number(column) ?? 0;
}

function figure(n: number): string {
  return n.toLocaleString('en-GB');
}

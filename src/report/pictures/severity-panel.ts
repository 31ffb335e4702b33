import { bars, NUMBER_ROOM } from './bars.js';
import type { Layer } from './drawing.js';
import type { Lettering } from './lettering.js';
import { discs, labels, strokes } from './marks.js';
import type { Row } from './rows.js';
import { INK, LINE, PAPER, QUIET_INK, SEVERITIES, SEVERITY_SHADES } from './shades.js';

/** Issue and severities above the rows of a panel, in pixels. */
export const PANEL_HEAD = 36;
/** Below the line that bars stand on: quartiles and median. */
const SPREAD_ROOM = 10;
/** What a row needs besides its bars. */
export const ROW_REST = NUMBER_ROOM + SPREAD_ROOM;
const LEVEL_ROOM = 34;
const COUNT_ROOM = 56;
const MEDIAN_SIZE = 30;

/** What the panels of a picture have in common. */
export interface PanelMeasures {
  readonly width: number;
  /** Levels from top to bottom. */
  readonly levels: readonly string[];
  /** Height of a bar of the greatest share. */
  readonly bar: number;
  readonly greatest: number;
  /** Whether shares are printed instead of numbers, which would be too long. */
  readonly inPercent: boolean;
  readonly lettering: Lettering;
}

/** The rows of one issue: at each level six bars, and beneath them a line between the quartiles with a dot at the median. */
export function severityPanel(
  issue: string,
  rows: readonly Row[],
  { x, y }: { readonly x: number; readonly y: number },
  { width, levels, bar, greatest, inPercent, lettering }: PanelMeasures,
): readonly Layer[] {
  const left = x + LEVEL_ROOM;
  const step = (width - LEVEL_ROOM - COUNT_ROOM) / SEVERITIES.length;
  const right = left + step * SEVERITIES.length;
  const centre = (severity: number): number => left + step * (severity - 0.5);
  const lines = levels.map((level, i) => ({
    level,
    row: rows.find((row) => row.text('level') === level),
    base: y + PANEL_HEAD + (bar + ROW_REST) * (i + 1) - SPREAD_ROOM,
  }));
  const placed = lines.flatMap(({ row, base }) => (row === undefined ? [] : [{ row, base }]));
  const values = placed.flatMap(({ row, base }) =>
    SEVERITIES.map((severity) => ({
      x: centre(severity),
      y: base,
      figure: inPercent ? percent(shareAt(row, severity)) : String(row.number(`s${severity}`) ?? 0),
      share: shareAt(row, severity) / greatest,
      fill: SEVERITY_SHADES[severity],
    })),
  );
  const spread = placed.flatMap(({ row, base }) => {
    const [q1, median, q3] = [row.number('q1'), row.number('median'), row.number('q3')];
    const isWhole = q1 !== null && median !== null && q3 !== null;
    return isWhole ? [{ q1, median, q3, y: base + SPREAD_ROOM / 2 }] : [];
  });
  const counts = lines.map(({ row, base }) => ({
    text: (row?.number('references') ?? 0).toLocaleString('en-GB'),
    x: right + COUNT_ROOM - 14,
    y: base - 6,
    ink: QUIET_INK,
  }));
  const heads = SEVERITIES.map((severity) => ({
    ...{ text: String(severity), x: centre(severity), y: y + 26, ink: QUIET_INK },
  }));
  const title = { size: 12, bold: true };
  return [
    labels([{ text: lettering.fitted(issue, width - 14, title), x, y: y + 8 }], title),
    labels(heads, { align: 'center' }),
    labels([{ text: 'n', x: right + COUNT_ROOM - 14, y: y + 26, ink: QUIET_INK }, ...counts], {
      align: 'right',
    }),
    labels(
      lines.map(({ level, base }) => ({ text: level, x, y: base - 6 })),
      { bold: true },
    ),
    strokes(
      lines.map(({ base }) => ({ x: left, x2: right, y: base, y2: base })),
      { ink: LINE },
    ),
    ...bars(values, step * 0.72, bar),
    strokes(
      spread.map(({ q1, q3, y: at }) => ({ x: centre(q1), x2: centre(q3), y: at, y2: at })),
      { ink: QUIET_INK, width: 2 },
    ),
    discs(
      spread.map(({ median, y: at }) => ({
        ...{ x: centre(median), y: at, size: MEDIAN_SIZE, fill: INK, stroke: PAPER },
      })),
    ),
  ];
}

/** The part of a row's references that has a severity, 0 to 1. */
export function shareAt(row: Row, severity: number): number {
  const all = row.number('references') ?? 0;
  return all === 0 ? 0 : (row.number(`s${severity}`) ?? 0) / all;
}

function percent(share: number): string {
  return share < 0.005 ? '<1' : String(Math.round(share * 100));
}

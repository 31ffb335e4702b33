import type { Column, Missing } from '../../model/table.js';
import { bars, NUMBER_ROOM } from './bars.js';
import { CONTENT_WIDTH, type DrawingMeans, type Plot } from './drawing.js';
import { LINE_HEIGHT } from './lettering.js';
import { labels, strokes } from './marks.js';
import { MISSING_MARKS } from './missing-marks.js';
import type { Row } from './rows.js';
import { nameOf } from './severity-axis.js';
import { LINE, SEVERITIES, SEVERITY_SHADES } from './shades.js';

const NAME_ROOM = 120;
const HIGHEST_BAR = 52;
const ROW = HIGHEST_BAR + NUMBER_ROOM + 14;
const WIDEST_BAR = 46;
/** Documents without an entry severity have bars of another hue, so that they are no seventh severity. */
const NO_SEVERITY = '#b8b8b8';

/** One column: a severity, or a reason why there is none. */
interface Answer {
  readonly head: readonly string[];
  readonly fill: string;
  readonly isGiven: (row: Row, issue: string) => boolean;
}

/** How many documents have each entry severity, and how many have none and why, by issue. */
export function entrySeverityCounts(
  rows: readonly Row[],
  issues: readonly Column[],
  reasons: readonly Missing[],
  { lettering, scale }: DrawingMeans,
): Plot {
  const width = CONTENT_WIDTH - NAME_ROOM;
  const step = width / (SEVERITIES.length + reasons.length);
  const inLines = (words: string): readonly string[] => lettering.lines(words, step - 4, 2);
  const answers: readonly Answer[] = [
    ...SEVERITIES.map((severity) => ({
      head: [String(severity), ...inLines(nameOf(severity, scale))],
      fill: SEVERITY_SHADES[severity],
      isGiven: (row: Row, issue: string) => row.number(issue) === severity,
    })),
    ...reasons.map((missing) => ({
      head: inLines(MISSING_MARKS[missing].mark),
      fill: NO_SEVERITY,
      isGiven: (row: Row, issue: string) => row.cell(issue).missing === missing,
    })),
  ];
  const base = (issue: number): number => ROW * (issue + 1) - 4;
  const counts = issues.flatMap(({ id }, i) =>
    answers.map(({ fill, isGiven }, j) => {
      return { i, j, fill, documents: rows.filter((row) => isGiven(row, id)).length };
    }),
  );
  const most = Math.max(...counts.map(({ documents }) => documents));
  const values = counts.map(({ i, j, fill, documents }) => ({
    x: step * (j + 0.5),
    y: base(i),
    figure: documents.toLocaleString('en-GB'),
    share: documents / most,
    fill,
  }));
  const heads = answers.map(({ head }) => head);
  return {
    left: NAME_ROOM,
    top: Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 4,
    height: ROW * issues.length,
    view: {
      width,
      height: ROW * issues.length,
      layer: [
        strokes(
          issues.map((_, i) => ({ x: -NAME_ROOM, x2: width, y: base(i), y2: base(i) })),
          { ink: LINE },
        ),
        ...bars(values, Math.min(step * 0.7, WIDEST_BAR), HIGHEST_BAR),
        labels(
          issues.flatMap(({ label }, i) => {
            const lines = lettering.lines(label, NAME_ROOM - 12, 3, { bold: true });
            return lines.map((text, j) => ({
              text,
              x: -NAME_ROOM,
              y: base(i) - 8 - LINE_HEIGHT * (lines.length - j - 1),
            }));
          }),
          { bold: true },
        ),
        labels(
          heads.flatMap((head, i) =>
            head.map((text, j) => ({
              text,
              x: step * (i + 0.5),
              y: -4 - LINE_HEIGHT * (head.length - j - 0.5),
            })),
          ),
          { align: 'center' },
        ),
      ],
    },
  };
}

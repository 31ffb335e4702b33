import type { Severity } from '../../model/coding-guide.js';
import type { Cell, Column } from '../../model/table.js';
import { CONTENT_WIDTH, type DrawingMeans, type Plot } from './drawing.js';
import { LINE_HEIGHT } from './lettering.js';
import { type Across, areas, labels, strokes } from './marks.js';
import { MISSING_MARKS } from './missing-marks.js';
import type { Row } from './rows.js';
import { INK, inkOn, LINE, QUIET_INK, SEVERITY_SHADES, severityOf } from './shades.js';
import { rowHeight } from './sizes.js';

const WIDEST_NAME = 190;
const WIDEST_COLUMN = 130;
const NAME_GAP = 12;

/** What stands in a cell: a severity on its shade, or the mark of a reason. */
interface Mark {
  readonly severity: Severity | null;
  readonly text: string;
  readonly ink: string;
}

/** Documents by issues, each severity printed on its shade. */
export function heatMap(rows: readonly Row[], issues: readonly Column[], { lettering }: DrawingMeans): Plot {
  const names = rows.map((row) => lettering.fittedName(row.text('document'), WIDEST_NAME));
  const left = Math.ceil(Math.max(...names.map((name) => lettering.widthOf(name)))) + NAME_GAP;
  const column = Math.min((CONTENT_WIDTH - left) / issues.length, WIDEST_COLUMN);
  const width = column * issues.length;
  const across: Across = [0, issues.length];
  const heads = issues.map(({ label }) => lettering.lines(label, column - 6, 3, { bold: true }));
  const step = rowHeight(rows.length, 200);
  const height = step * rows.length;
  const places = rows.flatMap((row, i) =>
    issues.map(({ id }, x) => ({ ...markOf(row.cell(id)), x, top: step * i })),
  );
  const shaded = places.flatMap(({ severity, x, top }) =>
    severity === null
      ? []
      : [{ x, x2: x + 1, y: top + 1, y2: top + step - 1, fill: SEVERITY_SHADES[severity] }],
  );
  return {
    left,
    top: Math.max(...heads.map(({ length }) => length)) * LINE_HEIGHT + 6,
    height,
    view: {
      width,
      height,
      layer: [
        strokes(
          [...rows.keys(), rows.length].map((i) => ({ x: -left, x2: width, y: step * i, y2: step * i })),
          { ink: LINE, width: 0.5 },
        ),
        areas(shaded, { across, inset: 1 }),
        labels(
          places.map(({ text, ink, x, top }) => ({
            text: lettering.fitted(text, column - 6),
            x: x + 0.5,
            y: top + step / 2 + 0.5,
            ink,
          })),
          { align: 'center', across },
        ),
        labels(
          names.map((text, i) => ({ text, x: -NAME_GAP, y: step * (i + 0.5) + 0.5 })),
          { align: 'right' },
        ),
        labels(
          heads.flatMap((lines, i) =>
            lines.map((text, j) => ({ text, x: i + 0.5, y: -6 - LINE_HEIGHT * (lines.length - j - 0.5) })),
          ),
          { align: 'center', bold: true, across },
        ),
      ],
    },
  };
}

function markOf({ value, missing }: Cell): Mark {
  const severity = typeof value === 'number' ? severityOf(value) : null;
  if (severity !== null) return { severity, text: String(severity), ink: inkOn(SEVERITY_SHADES[severity]) };
  const text = missing === undefined ? '' : MISSING_MARKS[missing].mark;
  return { severity, text, ink: missing === 'not-read' ? INK : QUIET_INK };
}

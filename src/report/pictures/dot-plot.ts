import type { Severity } from '../../model/coding-guide.js';
import { count } from '../wording.js';
import { CONTENT_WIDTH, type DrawingMeans, type Layer, type Plot } from './drawing.js';
import { LINE_HEIGHT } from './lettering.js';
import { discs, labels, strokes } from './marks.js';
import { SEVERITY_ACROSS, severityHeads } from './severity-axis.js';
import { inkOn, LINE, QUIET_INK, SEVERITIES, SEVERITY_SHADES } from './shades.js';
import { rowHeight } from './sizes.js';

const WIDEST_NAME = 170;
/** To the left of the names: ranks. To the right of the dots: numbers of references. */
const RANK_ROOM = 32;
const REFERENCES_ROOM = 84;
const NAME_GAP = 12;
const GREATEST_RADIUS = 8.5;

/** A line of the plot: a document, or those between the named ones, counted at each severity from 1 to 6. */
export type DotLine =
  | {
      readonly kind: 'document';
      readonly rank: string;
      readonly name: string;
      readonly severity: Severity;
      readonly references: number | null;
    }
  | { readonly kind: 'between'; readonly documents: number; readonly counts: readonly number[] };

interface PlacedDocument {
  readonly severity: Severity;
  readonly y: number;
}

/** A dot for each document at its severity, with rank and name to the left and its number of references to the right. */
export function dotPlot(
  lines: readonly DotLine[],
  referencesHead: string,
  { lettering, scale }: DrawingMeans,
): Plot {
  const names = lines.map((line) =>
    line.kind === 'document'
      ? lettering.fittedName(line.name, WIDEST_NAME)
      : `… ${count(line.documents, 'document')} between`,
  );
  const left = Math.ceil(Math.max(...names.map((name) => lettering.widthOf(name)))) + NAME_GAP + RANK_ROOM;
  const width = CONTENT_WIDTH - left - REFERENCES_ROOM;
  const right = width + REFERENCES_ROOM;
  const step = rowHeight(lines.length, 200);
  const height = step * lines.length;
  const heads = severityHeads(width, scale, lettering);
  const referencesLines = lettering.lines(referencesHead, REFERENCES_ROOM - 8, 2);
  const placed = lines.map((line, i) => ({ line, name: names[i] ?? '', y: step * (i + 0.5) }));
  const documents = placed.flatMap(({ line, y }) => (line.kind === 'document' ? [{ ...line, y }] : []));
  const between = placed.flatMap(({ line, y }) => (line.kind === 'between' ? [{ ...line, y }] : []));
  return {
    left,
    top: Math.max(heads.height, referencesLines.length * LINE_HEIGHT + 6),
    height,
    view: {
      width,
      height,
      layer: [
        ...guides(documents, height),
        ...dots(documents, Math.min(step / 2 - 0.5, GREATEST_RADIUS)),
        labels(
          between.flatMap(({ counts, y }) =>
            counts.map((n, i) => ({ text: n.toLocaleString('en-GB'), x: i + 1, y, ink: QUIET_INK })),
          ),
          { align: 'center', across: SEVERITY_ACROSS },
        ),
        labels(
          placed.map(({ name, y }) => ({ text: name, x: -NAME_GAP, y })),
          { align: 'right' },
        ),
        labels(
          documents.map(({ rank, y }) => ({ text: rank, x: RANK_ROOM - 10 - left, y, ink: QUIET_INK })),
          { align: 'right' },
        ),
        labels(
          [
            ...referencesLines.map((text, i) => ({
              text,
              x: right,
              y: -6 - LINE_HEIGHT * (referencesLines.length - i - 0.5),
            })),
            ...documents.map(({ references, y }) => ({
              text: references?.toLocaleString('en-GB') ?? '',
              x: right,
              y,
            })),
          ],
          { align: 'right' },
        ),
        heads.layer,
      ],
    },
  };
}

/** A line down each severity, and a dotted one from each name to its dot. */
function guides(documents: readonly PlacedDocument[], height: number): readonly Layer[] {
  return [
    strokes(
      SEVERITIES.map((severity) => ({ x: severity, x2: severity, y: 0, y2: height })),
      { ink: LINE, across: SEVERITY_ACROSS },
    ),
    strokes(
      documents.map(({ severity, y }) => ({ x: SEVERITY_ACROSS[0], x2: severity, y, y2: y })),
      { ink: QUIET_INK, width: 0.5, dash: [1, 3], across: SEVERITY_ACROSS },
    ),
  ];
}

function dots(documents: readonly PlacedDocument[], radius: number): readonly Layer[] {
  return [
    discs(
      documents.map(({ severity, y }) => ({
        x: severity,
        y,
        size: Math.PI * radius ** 2,
        fill: SEVERITY_SHADES[severity],
        stroke: SEVERITY_SHADES[6],
      })),
      { across: SEVERITY_ACROSS },
    ),
    labels(
      documents.map(({ severity, y }) => ({
        text: String(severity),
        x: severity,
        y: y + 0.5,
        ink: inkOn(SEVERITY_SHADES[severity]),
      })),
      { align: 'center', bold: true, across: SEVERITY_ACROSS },
    ),
  ];
}

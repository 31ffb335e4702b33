import { LEVELS_OF_INTERVENTION, type LevelOfIntervention } from '../../model/level.js';
import { CONTENT_WIDTH, type DrawingMeans, type Layer, type Plot } from './drawing.js';
import { type Lettering, LINE_HEIGHT } from './lettering.js';
import type { Stretch } from './level-pattern.js';
import { type Across, areas, labels, strokes } from './marks.js';
import { INK, inkOn, LINE, QUIET_INK } from './shades.js';
import { rowHeight } from './sizes.js';

const WIDEST_NAME = 150;
const GROUP_ROOM = 88;
const ALONE = '#cfdfee';
const JOINED = '#1f5487';

/** From the left edge of A to the right edge of D. */
const ACROSS: Across = [0, LEVELS_OF_INTERVENTION.length];
/** Pixels between a bar and the edge of its levels, and between words and the ends of their bar. */
const INSET = 2;
const WORDS_INSET = 6;

/** What each level answers with. METHOD section 2. */
const RESPONSES: Readonly<Record<LevelOfIntervention, string>> = {
  A: 'early help, universal services',
  B: 'early help, children’s services',
  C: 'child in need (section\u00a017)',
  D: 'child protection (section\u00a047)',
};

/** A line of the grid. */
export interface GridLine {
  readonly name: string;
  readonly stretches: readonly Stretch[];
  /** Levels of which it is not known whether they are described. */
  readonly unread: readonly string[];
  /** Words at the first line of a group, "" for a group without words; null at its other lines. */
  readonly group: string | null;
}

interface PlacedLine extends GridLine {
  readonly top: number;
  readonly height: number;
}

/** Lines by A to D, each stretch of levels one bar; what overlaps stands in lanes beneath each other. */
export function levelGrid(lines: readonly GridLine[], { lettering }: DrawingMeans): Plot {
  const lanes = lines.map(({ stretches }) => Math.max(0, ...stretches.map(({ lane }) => lane)) + 1);
  const step = rowHeight(
    lanes.reduce((sum, n) => sum + n, 0),
    220,
  );
  const tops = lanes.map((_, i) => step * lanes.slice(0, i).reduce((sum, n) => sum + n, 0));
  const placed = lines.map(
    (line, i): PlacedLine => ({ ...line, top: tops[i] ?? 0, height: step * (lanes[i] ?? 1) }),
  );
  const height = step * lanes.reduce((sum, n) => sum + n, 0);
  const names = lines.map(({ name }) => lettering.fittedName(name, WIDEST_NAME));
  const left = Math.ceil(Math.max(...names.map((name) => lettering.widthOf(name)))) + 12;
  const hasGroups = lines.some(({ group }) => group !== null && group !== '');
  const width = CONTENT_WIDTH - left - (hasGroups ? GROUP_ROOM : 0);
  const column = width / LEVELS_OF_INTERVENTION.length;
  const heads = headings(column, lettering);
  const rules = [...placed.filter(({ group }) => group !== null).map(({ top }) => top), height];
  return {
    left,
    top: heads.height,
    height,
    view: {
      width,
      height,
      layer: [
        strokes(
          rules.map((y) => ({ x: -left, x2: CONTENT_WIDTH - left, y, y2: y })),
          { ink: LINE },
        ),
        ...bars(placed, step, column, lettering),
        ...emptyPlaces(placed),
        labels(
          placed.map(({ top, height: own }, i) => ({ text: names[i] ?? '', x: -12, y: top + own / 2 + 0.5 })),
          { align: 'right' },
        ),
        labels(
          placed.flatMap(({ group, top }) =>
            group === null ? [] : [{ text: group, x: width + 8, y: top + step / 2 + 0.5, ink: QUIET_INK }],
          ),
        ),
        ...heads.layers,
      ],
    },
  };
}

function bars(
  lines: readonly PlacedLine[],
  step: number,
  column: number,
  lettering: Lettering,
): readonly Layer[] {
  const places = lines.flatMap(({ stretches, top }) =>
    stretches.map(({ levels, names, from, to, lane }) => ({
      words: names.length === 0 ? levels.replaceAll('+', ' and ') : names.join('; '),
      fill: levels.includes('+') ? JOINED : ALONE,
      x: from,
      x2: to,
      y: top + step * lane + 1,
      y2: top + step * (lane + 1) - 1,
    })),
  );
  return [
    areas(places, { across: ACROSS, inset: INSET, cornerRadius: 2 }),
    labels(
      places.map(({ words, fill, x, x2, y, y2 }) => ({
        text: lettering.fitted(words, (x2 - x) * column - 2 * WORDS_INSET),
        x: (x + x2) / 2,
        y: (y + y2) / 2 + 0.5,
        ink: inkOn(fill),
      })),
      { align: 'center', across: ACROSS },
    ),
  ];
}

/** A line without any level says so; a level that may stand on an unread page is a question. */
function emptyPlaces(lines: readonly PlacedLine[]): readonly Layer[] {
  const middle = ({ top, height }: PlacedLine): number => top + height / 2 + 0.5;
  const without = lines.filter(({ stretches, unread }) => stretches.length === 0 && unread.length === 0);
  return [
    labels(
      without.map((line) => ({
        text: 'no levels of intervention',
        x: LEVELS_OF_INTERVENTION.length / 2,
        y: middle(line),
        ink: QUIET_INK,
      })),
      { align: 'center', across: ACROSS },
    ),
    labels(
      lines.flatMap((line) =>
        LEVELS_OF_INTERVENTION.flatMap((level, i) =>
          line.unread.includes(level) ? [{ text: '?', x: i + 0.5, y: middle(line), ink: INK }] : [],
        ),
      ),
      { align: 'center', across: ACROSS },
    ),
  ];
}

/** The letter of each level and what it answers with. */
function headings(
  column: number,
  lettering: Lettering,
): { readonly layers: readonly Layer[]; readonly height: number } {
  const responses = LEVELS_OF_INTERVENTION.map((level) => lettering.lines(RESPONSES[level], column - 8, 3));
  const lines = Math.max(...responses.map(({ length }) => length));
  const height = LINE_HEIGHT * (lines + 1) + 10;
  const layers = [
    labels(
      LEVELS_OF_INTERVENTION.map((text, i) => ({ text, x: i + 0.5, y: 8 - height })),
      { align: 'center', bold: true, size: 13, across: ACROSS },
    ),
    labels(
      responses.flatMap((response, i) =>
        response.map((text, j) => ({ text, x: i + 0.5, y: 24 - height + LINE_HEIGHT * j })),
      ),
      { align: 'center', across: ACROSS },
    ),
  ];
  return { layers, height };
}

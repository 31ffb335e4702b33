import type { TopLevelSpec } from 'vega-lite';
import { CONTENT_WIDTH, type Drawing, type DrawingMeans, type Layer, MARGIN, PAGE_WIDTH } from './drawing.js';
import { FONT_FAMILY, LINE_HEIGHT, SUBTITLE_SIZE, TEXT_SIZE, TITLE_SIZE } from './lettering.js';
import { areas, labels } from './marks.js';
import { nameOf } from './severity-axis.js';
import { INK, inkOn, QUIET_INK, SEVERITIES, SEVERITY_SHADES } from './shades.js';

/** A drawing with its title, key and notes, laid out on a page. */
export interface Page {
  readonly spec: TopLevelSpec;
  readonly width: number;
  readonly height: number;
  readonly padding: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

const TITLE_LINE = 21;
const KEY_HEIGHT = 26;
const SWATCH = 18;
const GAP = 12;

/** Puts title, marks, key and notes one beneath the other. Takes no measure from Vega, which only guesses at widths of text. */
export function page(drawing: Drawing, { lettering, scale }: DrawingMeans): Page {
  const { left, top, notes, hasSeverityShades } = drawing;
  const titleStyle = { size: TITLE_SIZE, bold: true };
  const title = lettering.lines(drawing.title, CONTENT_WIDTH, 3, titleStyle);
  const subtitle = lettering.lines(drawing.subtitle, CONTENT_WIDTH, 6, { size: SUBTITLE_SIZE });
  const noteLines = notes.flatMap((note) => lettering.lines(note, CONTENT_WIDTH));
  const titleHeight = title.length * TITLE_LINE;
  const headHeight = titleHeight + subtitle.length * LINE_HEIGHT + GAP + top;
  const keyHeight = hasSeverityShades ? KEY_HEIGHT : 0;
  const footHeight = GAP + keyHeight + noteLines.length * LINE_HEIGHT;

  const head = [
    labels(
      title.map((text, i) => ({ text, x: -left, y: TITLE_LINE * i + 9 })),
      titleStyle,
    ),
    labels(
      subtitle.map((text, i) => ({ text, x: -left, y: titleHeight + LINE_HEIGHT * i + 7, ink: QUIET_INK })),
      { size: SUBTITLE_SIZE },
    ),
  ];
  const foot = [
    ...(hasSeverityShades ? severityKey(scale, -left, GAP) : []),
    labels(
      noteLines.map((text, i) => ({
        text,
        x: -left,
        y: GAP + keyHeight + LINE_HEIGHT * i + 7,
        ink: QUIET_INK,
      })),
    ),
  ];
  const spec: TopLevelSpec = {
    bounds: 'flush',
    spacing: 0,
    vconcat: [
      { width: CONTENT_WIDTH - left, height: headHeight, layer: head },
      drawing.view,
      { width: CONTENT_WIDTH - left, height: footHeight, layer: foot },
    ],
    config: {
      font: FONT_FAMILY,
      aria: false,
      view: { stroke: null },
      concat: { spacing: 0 },
      text: { fontSize: TEXT_SIZE, baseline: 'middle', fill: INK },
    },
  };
  const height = Math.ceil(2 * MARGIN + headHeight + drawing.height + footHeight);
  return {
    spec,
    width: PAGE_WIDTH,
    height,
    padding: { left: MARGIN + left, top: MARGIN, right: MARGIN, bottom: MARGIN },
  };
}

/** Six shades with number and name: "1 Precursor" to "6 Critical". */
function severityKey(scale: DrawingMeans['scale'], left: number, top: number): readonly Layer[] {
  const step = CONTENT_WIDTH / SEVERITIES.length;
  const steps = SEVERITIES.map((severity, i) => ({
    severity,
    x: left + step * i,
    name: nameOf(severity, scale),
  }));
  return [
    areas(
      steps.map(({ severity, x }) => ({
        x,
        x2: x + SWATCH,
        y: top,
        y2: top + SWATCH,
        fill: SEVERITY_SHADES[severity],
      })),
    ),
    labels(
      steps.map(({ severity, x }) => ({
        text: String(severity),
        x: x + SWATCH / 2,
        y: top + SWATCH / 2 + 0.5,
        ink: inkOn(SEVERITY_SHADES[severity]),
      })),
      { align: 'center' },
    ),
    labels(steps.map(({ name, x }) => ({ text: name, x: x + SWATCH + 5, y: top + SWATCH / 2 + 0.5 }))),
  ];
}

import { hull } from './geometry.js';
import type { RawPage } from './interpreter.js';
import { apart, toLines } from './lines.js';
import type { Line, Word } from './page-content.js';

type Turned = Pick<Word, 'left' | 'right' | 'top' | 'bottom' | 'baseline'>;

/** The word as it lies when the page is turned so that text of this angle reads from left to right. */
function upright(word: Word, angle: Word['angle'], width: number, height: number): Word {
  const { left, right, top, bottom, baseline } = word;
  const turned: Record<Word['angle'], Turned> = {
    0: { left, right, top, bottom, baseline },
    90: { left: top, right: bottom, top: width - right, bottom: width - left, baseline: width - baseline },
    180: {
      left: width - right,
      right: width - left,
      top: height - bottom,
      bottom: height - top,
      baseline: height - baseline,
    },
    270: { left: height - bottom, right: height - top, top: left, bottom: right, baseline },
  };
  return { ...word, ...turned[angle], angle: ((word.angle - angle + 360) % 360) as Word['angle'] };
}

/** Turns a page whose text mostly reads sideways (a wide table on a tall sheet), so that it reads from left to right. */
export function turnUpright(page: RawPage): RawPage {
  const { width, height } = page;
  const angles = [0, 90, 180, 270] as const;
  const counts = angles.map((angle) => page.words.filter((word) => word.angle === angle).length);
  const angle = angles[counts.indexOf(Math.max(...counts))] ?? 0;
  if (angle === 0) return page;
  const swapped = angle !== 180;
  const corner = (x: number, y: number): [number, number] =>
    angle === 90 ? [y, width - x] : angle === 180 ? [width - x, height - y] : [height - y, x];
  const turnExtent = <T extends { left: number; right: number; top: number; bottom: number }>(
    extent: T,
  ): T => {
    const [[x1, y1], [x2, y2]] = [corner(extent.left, extent.top), corner(extent.right, extent.bottom)];
    return {
      ...extent,
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    };
  };
  return {
    page: page.page,
    width: swapped ? height : width,
    height: swapped ? width : height,
    words: page.words.map((word) => upright(word, angle, width, height)),
    rules: page.rules.map((rule) => {
      const [start, end] = rule.horizontal
        ? [corner(rule.from, rule.at), corner(rule.to, rule.at)]
        : [corner(rule.at, rule.from), corner(rule.at, rule.to)];
      const horizontal = swapped ? !rule.horizontal : rule.horizontal;
      const [along, across] = horizontal ? [0, 1] : [1, 0];
      const [from, to] = [start[along] ?? 0, end[along] ?? 0];
      return { horizontal, at: start[across] ?? 0, from: Math.min(from, to), to: Math.max(from, to) };
    }),
    fills: page.fills.map(turnExtent),
    dots: page.dots.map(turnExtent),
  };
}

/** Upright lines, and one line for each stretch of sideways text. */
export function readingLines(words: readonly Word[]): Line[] {
  const lines = toLines(words.filter((word) => word.angle === 0));
  for (const angle of [90, 180, 270] as const) {
    const line = sidewaysLine(
      words.filter((word) => word.angle === angle),
      angle,
    );
    if (line) lines.push(line);
  }
  return lines;
}

/** Sideways words (a row label that reads upwards) as one line, in reading order, at their place on the page. */
function sidewaysLine(words: readonly Word[], angle: Word['angle']): Line | null {
  const extent = hull(words);
  const [first] = words;
  if (!extent || !first) return null;
  const places = new Map<Word, Word>();
  for (const word of words) places.set(upright(word, angle, 0, 0), word);
  const ordered = toLines([...places.keys()]).flatMap((line) =>
    line.words.map((word, index): Word => {
      const next = line.words[index + 1];
      return { ...(places.get(word) ?? word), text: word.text, spaced: !next || apart(word, next) };
    }),
  );
  return {
    ...extent,
    words: ordered,
    baseline: extent.top + first.size,
    size: first.size,
    bold: words.every((word) => word.bold),
    colour: first.colour,
  };
}

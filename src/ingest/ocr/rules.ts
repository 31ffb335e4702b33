import type { Extent } from '../pdf/geometry.js';
import type { Rule } from '../pdf/page-content.js';
import type { Bitmap } from './bitmap.js';

/** A line is at most so thick, in points. */
const THICKEST = 3;
/** A line is at least so long, in points; strokes of letters are shorter. */
const LONG = 20;
/** Between two cells of a low row a line may be as short as a letter, in points; then it ends at other lines. */
const SHORT = 8;
/** Lines that meet leave at most so much between them, in points. */
const TOUCH = 2;
/** A line differs from the paper on both of its sides by so many shades of grey (of 256). */
const CONTRAST = 16;
/** It differs by so many times the grain of the picture. */
const GRAIN = 5;
/** The grain is told from one of so many pixels. */
const SAMPLE = 7;
/** Pixels of a line are taken together over so many points on both sides. */
const BLUR = 1;
/** Share of a line that is found, between what dirt and crossing lines hide. */
const WHOLE = 0.6;
/** Pixels of a line that dirt or a weak copy may have taken away. */
const GAP = 3;
/** Shades of grey within which a line stays where another crosses it. */
const CROSSING = 60;

/** A row of letters reaches at most so far beyond its words as they are placed, in points. */
const AROUND = 1.5;
/** Share of a line that lies on words if it is made of their letters; of a short one, which their tall letters may lead on to a line. */
const ON_WORDS = { long: 0.85, short: 0.4 };

/**
 * The lines of tables in a picture, dark or light, level or upright. A line that is several pixels thick is given once
 * for each row of pixels; the layout joins what lies so near. Letters that stand in a row look like a line, too, so what
 * lies on the words of the page is none.
 */
export function findRules({ width, height, grey, point }: Bitmap, words: readonly Extent[]): Rule[] {
  const lengths = {
    reach: Math.ceil(THICKEST / point) + 1,
    shortest: SHORT / point,
    blur: Math.round(BLUR / point),
  };
  const toRule =
    (horizontal: boolean) =>
    ({ at, from, to }: Run): Rule => ({
      horizontal,
      at: (at + 0.5) * point,
      from: from * point,
      to: to * point,
    });
  const drawn = (rule: Rule): boolean => !isOfLetters(rule, words);
  const level = runs(grey, width, height, lengths).map(toRule(true)).filter(drawn);
  const upright = runs(transposed(grey, width, height), height, width, lengths)
    .map(toRule(false))
    .filter(drawn);
  const [longLevel, longUpright] = [level.filter(isLong), upright.filter(isLong)];
  return [
    ...level.filter((rule) => isLong(rule) || joins(rule, longUpright)),
    ...upright.filter((rule) => isLong(rule) || joins(rule, longLevel)),
  ];
}

/** Whether most of the line lies on words. A long line between columns may come near to them. */
function isOfLetters(rule: Rule, words: readonly Extent[]): boolean {
  const { horizontal, at, from, to } = rule;
  const long = isLong(rule);
  const near = horizontal || !long ? AROUND : 0;
  let on = 0;
  for (const { left, right, top, bottom } of words) {
    const [low, high, start, end] = horizontal ? [top, bottom, left, right] : [left, right, top, bottom];
    if (at < low - near || at > high + near) continue;
    on += Math.max(0, Math.min(to, end + AROUND) - Math.max(from, start - AROUND));
  }
  return on > (long ? ON_WORDS.long : ON_WORDS.short) * (to - from);
}

function isLong({ from, to }: Rule): boolean {
  return to - from >= LONG;
}

/** Whether the line leads from one of these, which cross its direction, to another. */
function joins({ at, from, to }: Rule, others: readonly Rule[]): boolean {
  const meets = (end: number): boolean =>
    others.some(
      (other) => Math.abs(other.at - end) <= TOUCH && other.from - TOUCH <= at && at <= other.to + TOUCH,
    );
  return meets(from) && meets(to);
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Lengths {
  readonly reach: number;
  readonly shortest: number;
  readonly blur: number;
}

/** Stretches of a row of pixels that differ, all darker or all lighter, from the rows `reach` above and below. */
function runs(sharp: Uint8Array, width: number, height: number, lengths: Lengths): Run[] {
  const { reach, shortest, blur } = lengths;
  // A line keeps its shade along its length, and what a scanner adds to it does not.
  const grey = blurred(sharp, width, blur);
  const contrast = Math.max(CONTRAST, GRAIN * grainOf(grey, width));
  const found: Run[] = [];
  for (let at = reach; at < height - reach; at++) {
    let from = 0;
    let last = 0;
    let sign = 0;
    let tone = 0;
    let hits = 0;
    const end = (): void => {
      // Taking pixels together has made it longer at both ends.
      const run = { at, from: from + blur, to: last + 1 - blur };
      const length = run.to - run.from;
      if (sign !== 0 && length >= shortest && hits >= WHOLE * length) found.push(run);
      sign = 0;
    };
    for (let x = 0; x < width; x++) {
      const here = at * width + x;
      const shade = grey[here] ?? 0;
      const above = (grey[here - reach * width] ?? 0) - shade;
      const below = (grey[here + reach * width] ?? 0) - shade;
      const now = above > contrast && below > contrast ? 1 : above < -contrast && below < -contrast ? -1 : 0;
      // Where another line crosses, this one does not differ from its sides, but keeps its shade.
      const gap = Math.abs(shade - tone) <= CROSSING ? 2 * reach : GAP;
      if (sign !== 0 && (now === -sign || x - last > gap)) end();
      if (now === 0) continue;
      if (sign === 0) [from, hits, tone] = [x, 0, shade];
      tone = now > 0 ? Math.min(tone, shade) : Math.max(tone, shade);
      sign = now;
      last = x;
      hits++;
    }
    end();
  }
  return found;
}

/** Each pixel as the mean of those up to `reach` before and behind it in its row. */
function blurred(grey: Uint8Array, width: number, reach: number): Uint8Array {
  const means = new Uint8Array(grey.length);
  for (let start = 0; start < grey.length; start += width) {
    let [sum, count] = [0, 0];
    for (let x = -reach; x < width; x++) {
      if (x + reach < width) [sum, count] = [sum + (grey[start + x + reach] ?? 0), count + 1];
      if (x > reach) [sum, count] = [sum - (grey[start + x - reach - 1] ?? 0), count - 1];
      if (x >= 0) means[start + x] = sum / count;
    }
  }
  return means;
}

/** How much neighbouring pixels of one shade differ: the usual step from one row to the next, in shades of grey. */
function grainOf(grey: Uint8Array, width: number): number {
  const steps = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at + width < grey.length; at += SAMPLE) {
    const step = Math.abs((grey[at] ?? 0) - (grey[at + width] ?? 0));
    steps[step] = (steps[step] ?? 0) + 1;
    all++;
  }
  let below = 0;
  return steps.findIndex((count) => {
    below += count;
    return below * 2 >= all;
  });
}

function transposed(grey: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = grey[y * width + x] ?? 0;
  return turned;
}

import type { Rule } from '../pdf/page-content.js';
import type { Bitmap } from './bitmap.js';

/** A line is at most so thick, in points. */
const THICKEST = 3;
/** A line is at least so long, in points; strokes of letters are shorter. */
const SHORTEST = 20;
/** A line differs from the paper on both of its sides by so many shades of grey (of 256). */
const CONTRAST = 16;
/** Pixels of a line that dirt or a weak copy may have taken away. */
const GAP = 3;
/** Shades of grey within which a line stays where another crosses it. */
const CROSSING = 60;

/**
 * The lines of tables in a picture, dark or light, level or upright. A line that is several pixels thick is given once
 * for each row of pixels; the layout joins what lies so near.
 */
export function findRules({ width, height, grey, point }: Bitmap): Rule[] {
  const lengths = { reach: Math.ceil(THICKEST / point) + 1, shortest: SHORTEST / point };
  const level = runs(grey, width, height, lengths);
  const upright = runs(transposed(grey, width, height), height, width, lengths);
  const toRule =
    (horizontal: boolean) =>
    ({ at, from, to }: Run): Rule => ({
      horizontal,
      at: (at + 0.5) * point,
      from: from * point,
      to: to * point,
    });
  return [...level.map(toRule(true)), ...upright.map(toRule(false))];
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Stretches of a row of pixels that differ, all darker or all lighter, from the rows `reach` above and below. */
function runs(
  grey: Uint8Array,
  width: number,
  height: number,
  { reach, shortest }: { readonly reach: number; readonly shortest: number },
): Run[] {
  const found: Run[] = [];
  for (let at = reach; at < height - reach; at++) {
    let from = 0;
    let last = 0;
    let sign = 0;
    let tone = 0;
    const end = (): void => {
      if (sign !== 0 && last + 1 - from >= shortest) found.push({ at, from, to: last + 1 });
      sign = 0;
    };
    for (let x = 0; x < width; x++) {
      const here = at * width + x;
      const shade = grey[here] ?? 0;
      const above = (grey[here - reach * width] ?? 0) - shade;
      const below = (grey[here + reach * width] ?? 0) - shade;
      const now = above > CONTRAST && below > CONTRAST ? 1 : above < -CONTRAST && below < -CONTRAST ? -1 : 0;
      // Where another line crosses, this one does not differ from its sides, but keeps its shade.
      const gap = Math.abs(shade - tone) <= CROSSING ? 2 * reach : GAP;
      if (sign !== 0 && (now === -sign || x - last > gap)) end();
      if (now === 0) continue;
      if (sign === 0) from = x;
      sign = now;
      last = x;
      tone = shade;
    }
    end();
  }
  return found;
}

function transposed(grey: Uint8Array, width: number, height: number): Uint8Array {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = grey[y * width + x] ?? 0;
  return turned;
}

import type { Item } from './items.js';
import type { Line } from './page-content.js';

/** Longest heading, in words. */
const LONGEST = 24;
/** A line this much larger than the body text is a heading. */
const LARGER = 1.12;
const LEADERS = /\.{4,}|…{2,}|(\. ){4,}|_{4,}/;
const ADDRESS = /@|https?:|www\./i;

/** Whether the text is an entry of a contents page, with dots that lead to its page number. */
export function hasLeaders(text: string): boolean {
  return LEADERS.test(text);
}

/** How most letters of the document look. */
export interface BodyLook {
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

export function bodyLook(lines: Iterable<Line>): BodyLook {
  const counts = new Map<string, { look: BodyLook; letters: number }>();
  for (const line of lines)
    for (const word of line.words) {
      const look = { size: Math.round(word.size * 2) / 2, bold: word.bold, colour: word.colour };
      const key = `${look.size} ${look.bold} ${look.colour}`;
      const count = counts.get(key) ?? { look, letters: 0 };
      counts.set(key, count);
      count.letters += word.text.length;
    }
  let best: { look: BodyLook; letters: number } | null = null;
  for (const count of counts.values()) if (!best || count.letters > best.letters) best = count;
  return best?.look ?? { size: 10, bold: false, colour: '#000000' };
}

/** Whether an item names what follows it. `text` is its text; `inCell` tells that it stands in a table. */
export function isHeading(item: Item, text: string, body: BodyLook, inCell: boolean): boolean {
  if (!/\p{L}/u.test(text) || hasLeaders(text) || item.tagging?.role === 'TOCI') return false;
  if (item.tagging?.headingLevel) return text.length <= 250;
  if (item.marker === 'bullet' || item.marker === 'dash') return false;
  if (text.split(' ').length > LONGEST || /[.;,]$/.test(text) || ADDRESS.test(text)) return false;
  const [first] = item.lines;
  if (!first || item.lines.length > 4) return false;
  const larger = item.lines.every((line) => line.size >= LARGER * body.size);
  const bold = !body.bold && item.lines.every((line) => line.bold);
  if (larger || bold) return true;
  if (inCell || item.marker !== null || item.lines.length > 2 || /^\p{Ll}/u.test(text)) return false;
  return (
    (isCapitals(text) && text.split(' ').length <= 12) ||
    (isColoured(item, body) && text.split(' ').length <= 12)
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && text.replace(/[^\p{L}]/gu, '').length >= 6;
}

function isColoured(item: Item, body: BodyLook): boolean {
  if (item.lines.some((line) => line.size < 0.95 * body.size)) return false;
  return item.lines.every((line) =>
    line.words.every((word) => word.colour !== body.colour && saturation(word.colour) > 40),
  );
}

/** Distance between the strongest and the weakest of red, green and blue, 0 to 255; 0 for black, grey and white. */
function saturation(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts);
}

/** Ranks the looks of headings: larger before smaller, bold before light. Tagged headings keep the level of their tag. */
export class HeadingRanks {
  readonly #ranks: readonly string[];
  readonly #tagged = new Map<string, number>();

  constructor(headings: readonly Item[]) {
    const untagged = new Map<string, readonly [number, number]>();
    for (const item of headings) {
      const level = item.tagging?.headingLevel;
      if (level) this.#tagged.set(styleOf(item), level);
      untagged.set(styleOf(item), weightOf(item));
    }
    this.#ranks = [...untagged]
      .sort(([, [size, bold]], [, [other, light]]) => other - size || light - bold)
      .map(([style]) => style);
  }

  /** From 1, the outermost. */
  level(item: Item): number {
    const tagged = item.tagging?.headingLevel;
    if (tagged) return tagged;
    const style = styleOf(item);
    const alike = this.#tagged.get(style);
    if (alike !== undefined) return alike;
    const rank = this.#ranks.indexOf(style);
    if (this.#tagged.size === 0) return rank + 1;
    const above = this.#ranks.slice(0, rank).flatMap((one) => this.#tagged.get(one) ?? []);
    return Math.max(0, ...above) + 1;
  }
}

function weightOf(item: Item): readonly [number, number] {
  const [first] = item.lines;
  return [Math.round((first?.size ?? 0) * 2) / 2, first?.bold ? 1 : 0];
}

function styleOf(item: Item): string {
  return weightOf(item).join(' ');
}

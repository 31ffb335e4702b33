import { cluster } from './geometry.js';
import { toLine } from './lines.js';
import { isParagraphNumber, markerKind } from './markers.js';
import type { Line, Word } from './page-content.js';

/** A gap this wide, in ems, always parts two columns. */
const WIDE_GAP = 1.7;
/** A gap this wide, in ems, parts two columns where other lines begin at the same place. */
const NARROW_GAP = 0.45;
/** Gaps from this width, in ems, are looked at to find where columns begin. */
const START_GAP = 0.8;
/** So many lines must begin a column at one place for it to be a column. */
const LEAST_STARTS = 3;
const ALIGNED = 1.6;

/** Words of one baseline with no column gap between them. */
export interface Row {
  readonly line: Line;
  /** Left to right; each is a line of its own column. */
  readonly segments: readonly Line[];
}

/** Cuts lines where a gap between words may be the gap between two columns. */
export function toRows(lines: readonly Line[]): Row[] {
  const starts = columnStarts(lines);
  return lines.map((line) => {
    const parts = cut(line, starts);
    return { line, segments: parts.length === 1 ? [line] : parts.map(toLine) };
  });
}

/** Places where lines begin, or words after a wide gap, or bullets stand, in several lines. */
function columnStarts(lines: readonly Line[]): number[] {
  const inside = lines.flatMap((line) =>
    gaps(line).flatMap(({ at, gap }) =>
      gap >= START_GAP * line.size || isBullet(line, at) ? [line.words[at]?.left ?? 0] : [],
    ),
  );
  const all = [...inside, ...lines.map((line) => line.left)];
  const near = (places: readonly number[], start: number): number =>
    places.filter((place) => Math.abs(place - start) <= ALIGNED).length;
  return cluster(inside, ALIGNED).filter((start) => near(all, start) >= LEAST_STARTS);
}

function cut(line: Line, starts: readonly number[]): (readonly Word[])[] {
  const cuts = [0];
  for (const { at, gap } of gaps(line)) {
    const [word, next] = [line.words[at - 1], line.words[at]];
    if (!word || !next) continue;
    const afterMark = at - 1 === cuts.at(-1) && (markerKind(word, next) !== null || isParagraphNumber(word));
    const aligned = starts.some((start) => Math.abs(start - next.left) <= ALIGNED);
    const parts =
      gap >= WIDE_GAP * line.size || (gap >= NARROW_GAP * line.size && aligned) || isBullet(line, at);
    if (parts && !(afterMark && gap < 5 * line.size) && !leaders(word, next)) cuts.push(at);
  }
  return cuts.map((from, index) => line.words.slice(from, cuts[index + 1]));
}

/** Dots that lead from an entry of a contents page to its number belong to the entry. */
function leaders(word: Word, next: Word): boolean {
  const dots = /(\.\s?){3,}|…|_{3,}|^\.+$/;
  return dots.test(word.text) || dots.test(next.text);
}

function isBullet(line: Line, at: number): boolean {
  return markerKind(line.words[at], line.words[at + 1]) === 'bullet';
}

/** Gaps wider than a usual space: the number of the word after it, and its width in points. */
function gaps(line: Line): { at: number; gap: number }[] {
  const found: { at: number; gap: number }[] = [];
  for (let at = 1; at < line.words.length; at++) {
    const gap = (line.words[at]?.left ?? 0) - (line.words[at - 1]?.right ?? 0);
    if (gap > 0.3 * line.size) found.push({ at, gap });
  }
  return found;
}

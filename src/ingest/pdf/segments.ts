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
  return lines.map((line) => ({ line, segments: cut(line, starts).map(toLine) }));
}

/** Places where words begin after a wide gap, or a bullet stands, in several lines. */
function columnStarts(lines: readonly Line[]): number[] {
  const places = lines.flatMap((line) =>
    gaps(line).flatMap(({ next, after, gap }) =>
      gap >= START_GAP * line.size || (gap > 0.3 * line.size && isBullet(next, after)) ? [next.left] : [],
    ),
  );
  return cluster(places, ALIGNED).filter(
    (start) => places.filter((place) => Math.abs(place - start) <= ALIGNED).length >= LEAST_STARTS,
  );
}

function cut(line: Line, starts: readonly number[]): Word[][] {
  const segments: Word[][] = [line.words.slice(0, 1)];
  for (const { word, next, after, gap } of gaps(line)) {
    const current = segments.at(-1) ?? [];
    const afterMark = current.length === 1 && (markerKind(word, next) !== null || isParagraphNumber(word));
    const aligned = starts.some((start) => Math.abs(start - next.left) <= ALIGNED);
    const parts =
      gap >= WIDE_GAP * line.size ||
      (gap >= NARROW_GAP * line.size && aligned) ||
      (gap > 0.3 * line.size && isBullet(next, after));
    if (parts && !(afterMark && gap < 5 * line.size) && !leaders(word, next)) segments.push([next]);
    else current.push(next);
  }
  return segments;
}

/** Dots that lead from an entry of a contents page to its number belong to the entry. */
function leaders(word: Word, next: Word): boolean {
  const dots = /(\.\s?){3,}|…|_{3,}|^\.+$/;
  return dots.test(word.text) || dots.test(next.text);
}

function isBullet(word: Word, after: Word | undefined): boolean {
  return markerKind(word, after) === 'bullet';
}

function gaps(line: Line): { word: Word; next: Word; after: Word | undefined; gap: number }[] {
  return line.words.slice(1).flatMap((next, index) => {
    const word = line.words[index];
    return word ? [{ word, next, after: line.words[index + 2], gap: next.left - word.right }] : [];
  });
}

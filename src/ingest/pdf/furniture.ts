import { median } from './geometry.js';
import { whiteBetween } from './gutters.js';
import type { RawPage } from './interpreter.js';
import { lineText, toLines } from './lines.js';
import type { Line, Word } from './page-content.js';
import { type Row, toRows } from './segments.js';

/** Share of the page's height, at the top and at the bottom, in which running headers and footers stand. */
const MARGIN = 0.14;
/** Distance in points within which two lines stand at the same place: of the same text, and of changing text. */
const SAME_PLACE = { same: 3, changing: 8 };
/** Pages that must carry a line for it to be a running one; fewer pages do in a short document. */
const LEAST_PAGES = 3;

/** A running header or footer of one page. */
export interface Running {
  readonly page: number;
  readonly place: 'header' | 'footer';
  readonly text: string;
  readonly words: readonly Word[];
}

interface Candidate extends Running {
  readonly line: Line;
  /** Distance from the top edge (header) or the bottom edge (footer) of the page. */
  readonly depth: number;
  readonly key: string;
  /** White space parts it from the next line towards the body. */
  readonly parted: boolean;
  /** It is the outermost line of its page, and parted. */
  readonly detached: boolean;
}

/** Finds running headers, footers and page numbers: text that stands at the same place on page after page. */
export function findRunning(pages: readonly RawPage[]): Running[] {
  // A file that marks what is no part of its text, and tags the rest, leaves little to guess.
  const marked =
    pages.filter((page) => page.words.some((word) => word.artifact)).length >= 0.6 * pages.length;
  const all = pages.flatMap(candidatesOf);
  const sure = new Set(all.filter((candidate) => candidate.words.some(isUntagged)).map(({ key }) => key));
  const candidates = marked ? all.filter(({ key }) => sure.has(key)) : all;
  const bodySize = median(pages.flatMap((page) => page.words.map((word) => word.size)));
  const least = pages.length < 2 * LEAST_PAGES ? 2 : LEAST_PAGES;
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    byKey.set(candidate.key, [...(byKey.get(candidate.key) ?? []), candidate]);
  const byPage = new Map<number, Candidate[]>();
  for (const candidate of candidates)
    byPage.set(candidate.page, [...(byPage.get(candidate.page) ?? []), candidate]);
  const detached = candidates.filter((candidate) => candidate.detached);
  const found = new Set<Candidate>();
  // From the body outwards, so that the outer lines of a header of several lines are found by the inner ones.
  for (const candidate of candidates.toSorted((one, other) => other.depth - one.depth)) {
    const within = (byPage.get(candidate.page) ?? []).some(
      (other) => found.has(other) && isBeside(other, candidate),
    );
    if (isRunning(candidate, within)) found.add(candidate);
  }
  return candidates.filter((candidate) => found.has(candidate));

  function isRunning(candidate: Candidate, within: boolean): boolean {
    if (candidate.line.words.every((word) => word.artifact)) return true;
    const page = pages.find((one) => one.page === candidate.page);
    if (page && looksLikeHeading(candidate.line, page, bodySize)) return false;
    const repeated = samePlace(byKey.get(candidate.key) ?? [], candidate, SAME_PLACE.same);
    const count = new Set(repeated.map((other) => other.page)).size;
    if (count >= least && (candidate.parted || within || count >= 0.6 * pages.length)) return true;
    if (!candidate.detached || pages.length < LEAST_PAGES) return false;
    return changesBySection(candidate, samePlace(detached, candidate, SAME_PLACE.changing), pages, bodySize);
  }
}

/** Whether the other line of the page is of the same header or footer, one or two lines further in. */
function isBeside(other: Candidate, candidate: Candidate): boolean {
  if (other.place !== candidate.place) return false;
  return other.depth > candidate.depth && other.depth - candidate.depth < 2.5 * candidate.line.size;
}

function isUntagged(word: Word): boolean {
  return word.artifact || word.content === null;
}

/** Whether a word stands in a margin, or near enough to show what follows the margin. */
function nearEdge(word: Word, page: RawPage): boolean {
  return word.baseline < 2 * MARGIN * page.height || word.baseline > (1 - 2 * MARGIN) * page.height;
}

function candidatesOf(page: RawPage): Candidate[] {
  const rows = toRows(toLines(page.words.filter((word) => word.angle === 0 && nearEdge(word, page))));
  return rows.flatMap(({ line }, index): Candidate[] => {
    const middle = (line.top + line.bottom) / 2;
    const place =
      middle < MARGIN * page.height ? 'header' : middle > (1 - MARGIN) * page.height ? 'footer' : null;
    if (!place || page.rules.some((rule) => !rule.horizontal && rule.from < middle && rule.to > middle))
      return [];
    if (place === 'header' && headsColumns(rows, index)) return [];
    const text = lineText(line.words);
    const next = rows[place === 'header' ? index + 1 : index - 1]?.line;
    const gap = next ? (place === 'header' ? next.top - line.bottom : line.top - next.bottom) : Infinity;
    const outermost = place === 'header' ? index === 0 : index === rows.length - 1;
    return [
      {
        page: page.page,
        place,
        text,
        words: line.words,
        line,
        depth: place === 'header' ? line.baseline : page.height - line.baseline,
        key: text.replace(/\d+/g, '#').replace(/\b[ivxl]+$/i, '#'),
        parted: gap > 0.8 * line.size,
        detached: outermost && gap > line.size,
      },
    ];
  });
}

/** The header row of a table that goes on over pages stands at one place too, but over columns of text. */
function headsColumns(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  if (!row || row.segments.length < 2) return false;
  const near = rows
    .slice(index + 1, index + 9)
    .filter((other) => other.line.top - row.line.bottom < 12 * row.line.size);
  const split = near.filter((other) => other.segments.length > 1);
  return (
    row.segments.length > 3 ||
    (split.length > 1 && whiteBetween([row, ...near]).length >= row.segments.length - 1)
  );
}

/** Whether the line looks like the headings of the body: its look is not the body's, and other lines share it. */
function looksLikeHeading(line: Line, page: RawPage, bodySize: number): boolean {
  if (!line.bold && line.size < 1.1 * bodySize) return false;
  const alike = page.words.filter((word) => word.bold === line.bold && Math.abs(word.size - line.size) < 0.2);
  return new Set(alike.map((word) => Math.round(word.baseline))).size > 2;
}

/** Those that stand where the candidate does, in type of its size. */
function samePlace(others: readonly Candidate[], candidate: Candidate, slack: number): Candidate[] {
  return others.filter(
    (other) =>
      other.place === candidate.place &&
      Math.abs(other.depth - candidate.depth) <= slack &&
      Math.abs(other.line.size - candidate.line.size) < 0.5,
  );
}

/**
 * A header may name the section that its page belongs to, so its text changes. It is told by its place: no larger
 * than the body, detached, at one height and in one look on many pages, and no page has body text at that height.
 */
function changesBySection(
  candidate: Candidate,
  alike: readonly Candidate[],
  pages: readonly RawPage[],
  bodySize: number,
): boolean {
  if (candidate.line.size > bodySize * 1.15) return false;
  const sameWeight = alike.filter((other) => other.line.bold === candidate.line.bold);
  const carrying = new Set(sameWeight.map((other) => other.page));
  if (carrying.size < LEAST_PAGES || carrying.size < 0.4 * pages.length) return false;
  const { top, bottom } = candidate.line;
  return pages.every(
    (page) =>
      carrying.has(page.page) ||
      !page.words.some((word) => word.top < bottom && word.bottom > top && word.angle === 0),
  );
}

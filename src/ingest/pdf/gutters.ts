import { lineText } from './lines.js';
import { isPageReference, markerKind } from './markers.js';
import type { Line } from './page-content.js';
import type { Row } from './segments.js';

/** White space from `left` to `right` that runs down between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Consecutive rows that share the same gutters. A block without gutters is ordinary text. */
export interface Block {
  readonly rows: readonly Row[];
  readonly gutters: readonly Gutter[];
}

/** Least width of a gutter, in ems: of few rows, and of rows enough to rule out chance. */
const GUTTER = { few: 0.6, many: 0.4, enough: 4 };
/** White space between two rows, in ems, across which no block goes on. */
const FARTHEST = 6;

/** Cuts the rows of a page, top to bottom, into blocks of columns and blocks of ordinary text. */
export function findBlocks(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let plain: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const block = opensColumns(rows, index) ? grow(rows, index) : null;
    if (!block || block.gutters.length === 0) {
      const own = block?.rows ?? rows.slice(index, index + 1);
      plain.push(...own);
      index += own.length;
      continue;
    }
    const lead = leadIn(plain, block);
    if (lead.length < plain.length)
      blocks.push({ rows: plain.slice(0, plain.length - lead.length), gutters: [] });
    blocks.push({ rows: [...lead, ...block.rows], gutters: block.gutters });
    plain = [];
    index += block.rows.length;
  }
  if (plain.length > 0) blocks.push({ rows: plain, gutters: [] });
  return blocks;
}

/** Whether columns may begin here: text beside text, at one height or nearly so. */
function opensColumns(rows: readonly Row[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  if (!row) return false;
  if (row.segments.length > 1) return true;
  if (!next || next.line.baseline - row.line.baseline > 0.8 * row.line.size) return false;
  const apart = Math.max(row.line.left, next.line.left) - Math.min(row.line.right, next.line.right);
  return apart > GUTTER.few * row.line.size;
}

/**
 * The longest run of rows from `first` on that leaves its gutters white; null where that is no column layout. A contents
 * page comes out whole, without gutters.
 */
function grow(rows: readonly Row[], first: number): Block | null {
  let taken: Row[] = [];
  let gutters: Gutter[] = [];
  let print: Stretch[] = [];
  for (let index = first; index < rows.length; index++) {
    const row = rows[index];
    const before = taken.at(-1);
    if (!row) break;
    if (before && row.line.top - before.line.bottom > FARTHEST * row.line.size) break;
    const printed = join(print, row.segments);
    const next = gaps([...taken, row], printed);
    if (
      taken.length > 0 &&
      (lost(gutters, next) || opensAnother(row, rows[index + 1], taken, gutters.length + 1))
    )
      break;
    taken = [...taken, row];
    gutters = next;
    print = printed;
  }
  taken = dropTail(taken, gutters);
  const edge = gutters[0]?.right ?? Infinity;
  const alone = taken.filter((row) => row.segments.length === 1);
  const later = alone.filter((row) => row.line.left >= edge - 1).length;
  // Columns whose lines stand at different heights are told by lines of each kind between one another.
  const split = taken.length - alone.length + Math.min(later, alone.length - later);
  const bulleted = taken.some((row) => row.segments.length > 1 && row.segments.every(isBulleted));
  const [names] = taken;
  const atFoot = first + taken.length === rows.length && taken.every(isBold);
  const named = atFoot || (names !== undefined && names.segments.length > 3 && isBold(names));
  const least = bulleted || named ? 1 : gutters.length === 1 ? 3 : 2;
  if (gutters.length === 0 || split < least) return null;
  return { rows: taken, gutters: isContents(taken, gutters) ? [] : gutters };
}

/** Entries of a contents page with their page numbers at the right. */
function isContents(rows: readonly Row[], gutters: readonly Gutter[]): boolean {
  const edge = gutters.at(-1);
  if (!edge || gutters.length > 2) return false;
  const right = rows.flatMap((row) => row.segments.filter((segment) => segment.left >= edge.right - 1));
  const texts = right.map((segment) => lineText(segment.words));
  if (texts.every((text) => /^[ivxl]+$/.test(text))) return true;
  // Where nearly all are ranges, they are no pages but ages, weeks or scores.
  if (texts.filter((text) => /^\d+$/.test(text)).length < 0.5 * texts.length) return false;
  const pages = texts
    .filter((text) => /^\d/.test(text) && isPageReference(text))
    .map((text) => Number.parseInt(text, 10));
  const rising = pages.filter((page, index) => page >= (pages[index - 1] ?? 0));
  return rising.length >= 0.9 * texts.length;
}

/** A heading that stands off, above a new row of names for all columns: another block with the same columns begins. */
function opensAnother(row: Row, below: Row | undefined, taken: readonly Row[], columns: number): boolean {
  const before = taken.at(-1);
  if (!before || row.segments.length > 1 || below?.segments.length !== columns || !isBold(below))
    return false;
  const apart = row.line.baseline - before.line.baseline > 1.5 * row.line.size;
  const body = taken.some((one) => !isBold(one));
  return apart && body && (row.line.bold || row.line.size > below.line.size * 1.1);
}

function isBold(row: Row): boolean {
  return row.segments.every((segment) => segment.bold);
}

function isBulleted(line: Line): boolean {
  return markerKind(line.words[0], line.words[1]) === 'bullet';
}

/** White stretches that no segment of the rows crosses, with text on both sides. */
export function whiteBetween(rows: readonly Row[]): Gutter[] {
  return gaps(
    rows,
    join(
      [],
      rows.flatMap((row) => row.segments),
    ),
  );
}

/** Print across the page without any white in it. */
type Stretch = Gutter;

/** All print together, left to right, what overlaps or touches joined. */
function join(print: readonly Stretch[], segments: readonly Stretch[]): Stretch[] {
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of [...print, ...segments].sort((one, other) => one.left - other.left)) {
    const last = joined.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** The gaps in the print of the rows that are wide enough for gutters. */
function gaps(rows: readonly Row[], print: readonly Stretch[]): Gutter[] {
  const size = rows[0]?.line.size ?? 10;
  const split = rows.filter((row) => row.segments.length > 1).length;
  const least = (split >= GUTTER.enough ? GUTTER.many : GUTTER.few) * size;
  return print.slice(1).flatMap(({ left }, index) => {
    const right = print[index]?.right ?? left;
    return left - right >= least ? [{ left: right, right: left }] : [];
  });
}

/** Whether one of the gutters has been closed. */
function lost(before: readonly Gutter[], after: readonly Gutter[]): boolean {
  return before.some((gutter) => !after.some((one) => one.left < gutter.right && one.right > gutter.left));
}

/** Lines of the first column alone, after the last row of several columns, that stand off: they are text after it. */
function dropTail(rows: readonly Row[], gutters: readonly Gutter[]): Row[] {
  const kept = [...rows];
  const edge = gutters[0]?.left ?? Infinity;
  const lastFull = kept.findLastIndex((row) => row.segments.some((segment) => segment.left > edge));
  for (let index = lastFull + 1; index < kept.length; index++) {
    const [row, before] = [kept[index], kept[index - 1]];
    if (!row || !before) break;
    if (isBulleted(row.line) && kept.slice(0, index).some((other) => sameBullet(other, row.line))) continue;
    const pitch = row.line.baseline - before.line.baseline;
    if (pitch > 1.45 * row.line.size || differs(row.line, before.segments[0] ?? before.line))
      return kept.slice(0, index);
  }
  return kept;
}

/** Whether the row has a bullet right above that of the line. */
function sameBullet(row: Row, line: Line): boolean {
  return row.segments.some((segment) => isBulleted(segment) && Math.abs(segment.left - line.left) < 2);
}

function differs(line: Line, other: Line): boolean {
  return line.bold !== other.bold || Math.abs(line.size - other.size) > 0.5;
}

/** Rows right above a block up to one that stands in a later column: the columns need not begin at one height. */
function leadIn(plain: readonly Row[], block: Block): Row[] {
  const lead: Row[] = [];
  let below = block.rows[0];
  const edge = block.gutters[0]?.right ?? 0;
  for (const row of plain.toReversed()) {
    if (!below || lead.length === 4) break;
    const crosses = block.gutters.some(
      (gutter) => row.line.right > gutter.left + 1 && row.line.left < gutter.right - 1,
    );
    if (crosses || below.line.baseline - row.line.baseline > 1.5 * below.line.size) break;
    lead.unshift(row);
    below = row;
  }
  const highest = lead.findIndex((row) => row.line.left >= edge - 1);
  return highest === -1 ? [] : lead.slice(highest);
}

import { type Extent, hull, median } from './geometry.js';
import { lineText } from './lines.js';
import { isPageReference, isParagraphNumber, type MarkerKind, markerKind } from './markers.js';
import type { Line } from './page-content.js';
import type { Tagging } from './tags.js';
import { beginsStatement, innerSteps, isUnfinished, type Typography } from './typography.js';

/** A step from baseline to baseline this many times the usual one parts two items. */
const DISTANT = 1.3;

/** Lines that make one heading, paragraph or list item. */
export interface Item {
  /** Without the bullet or number. */
  readonly lines: readonly Line[];
  readonly marker: MarkerKind | null;
  /** The bullet or number as printed. */
  readonly mark: string;
  /** Left edge of the bullet, or of the text where there is none. */
  readonly indent: number;
  readonly tagging: Tagging | null;
  /** Right edge that the lines could reach before they were broken. */
  readonly right: number;
}

export interface Column {
  /** Right edge that a line can reach, in points. */
  readonly right: number;
  readonly tags: ReadonlyMap<number, Tagging>;
  readonly typography: Typography;
  /** Each statement begins a new line, without bullets or white space between them. */
  readonly listed: boolean;
  /** All lines name something (a header cell, a row label), so they are one, however short each is. */
  readonly label: boolean;
}

interface Draft {
  readonly item: Item;
  readonly lines: Line[];
}

/** Cuts the lines of a column or cell into items. */
export function toItems(lines: readonly Line[], column: Column): Item[] {
  const usual = usualStep(lines, column.typography.spacing);
  const drafts: Draft[] = [];
  for (const line of lines) {
    const tagging = taggingOf(line, column.tags);
    const current = drafts.at(-1);
    const before = current?.lines.at(-1);
    const full = before !== undefined && isFull(before, line, column.right);
    const marker = acceptedMarker(line, tagging, current, full);
    if (current && before && !marker && !isNumbered(line)) {
      const first = line.words[0]?.text ?? '';
      const fresh = beginsStatement(first, column.typography.names) && !isUnfinished(lineText(before.words));
      const joint = {
        before,
        line,
        full,
        room: (column.right - before.right) / (column.right - before.left),
        lower: /^\p{Ll}/u.test(first),
        step: (line.baseline - before.baseline) / usual,
        listed: column.listed && !current.item.marker && fresh,
      };
      if (continues(current.item, joint, tagging, column)) {
        current.lines.push(line);
        continue;
      }
    }
    const item = {
      lines: [],
      marker,
      mark: marker ? (line.words[0]?.text ?? '') : '',
      indent: line.left,
      tagging,
      right: column.right,
    };
    drafts.push({ item, lines: [marker ? stripMark(line) : line] });
  }
  return drafts.map(({ item, lines: own }) => ({ ...item, lines: own }));
}

export function itemExtent(item: Item): Extent {
  return hull(item.lines) ?? { left: 0, right: 0, top: 0, bottom: 0 };
}

function taggingOf(line: Line, tags: ReadonlyMap<number, Tagging>): Tagging | null {
  for (const word of line.words) {
    const tagging = word.content === null ? undefined : tags.get(word.content);
    if (tagging && !tagging.label) return tagging;
  }
  return null;
}

/** Whether the line opens with the number of a paragraph, set off from its text. */
function isNumbered(line: Line): boolean {
  const [first, next] = line.words;
  return (
    first !== undefined &&
    next !== undefined &&
    isParagraphNumber(first) &&
    next.left - first.right > 0.6 * line.size
  );
}

/** A number or dash at a line's beginning may be mere text that the line break put there. */
function acceptedMarker(
  line: Line,
  tagging: Tagging | null,
  current: Draft | undefined,
  full: boolean,
): MarkerKind | null {
  const [first, next] = line.words;
  const marker = markerKind(first, next);
  if (!marker || !first || !next || marker === 'bullet' || !current) return marker;
  const { item, lines } = current;
  if (item.marker === marker || tagging?.item !== item.tagging?.item) return marker;
  // A dash in line with the text of a list item belongs to that text; a list within the item is indented.
  if (item.marker && marker === 'dash' && Math.abs(first.left - (lines[0]?.left ?? 0)) < 3) return null;
  return !full || next.left - first.right > 0.6 * line.size ? marker : null;
}

function stripMark(line: Line): Line {
  const words = line.words.slice(1);
  return { ...line, ...(hull(words) ?? line), words, bold: words.every((word) => word.bold) };
}

/** Whether the line broke because the next word found no room. */
export function isFull(line: Line, next: Line, right: number): boolean {
  const word = next.words[0];
  return (
    word !== undefined && line.right + 0.25 * line.size + word.right - word.left > right - 0.6 * line.size
  );
}

/** Two lines one below the other, of which the second may go on with the item of the first. */
interface Joint {
  readonly before: Line;
  readonly line: Line;
  /** The first line broke because the next word found no room. */
  readonly full: boolean;
  /** White space left at the end of the first line, as a share of the room that a line has. */
  readonly room: number;
  /** The second begins in lower case. */
  readonly lower: boolean;
  /** Step from baseline to baseline, by the usual one. */
  readonly step: number;
  /** The second begins a new statement in a table that sets out its items line by line. */
  readonly listed: boolean;
}

function continues(item: Item, joint: Joint, tagging: Tagging | null, column: Column): boolean {
  if (joint.step < 0 || endsEntry(joint.before)) return false;
  return tagging && item.tagging
    ? continuesTagged(item.tagging, tagging, joint, column)
    : continuesByLook(item, joint, column);
}

function continuesTagged(above: Tagging, tagging: Tagging, joint: Joint, column: Column): boolean {
  const { before, line, full, room, lower, step, listed } = joint;
  if (tagging.block === above.block && tagging.item === above.item) {
    if (step > 2 || (headsParagraph(before, line) && !full)) return false;
    // The author broke the line by hand, as is done to set out several items in one paragraph.
    const forced = (!full && !lower) || listed;
    const free = tagging.item === null && !tagging.headingLevel && !column.label && !isCentred(before, line);
    return !(forced && free);
  }
  // Some files tag every line of a paragraph on its own.
  const unfinished = full && isUnfinished(lineText(before.words));
  const goesOn = ((lower && room < 0.5) || unfinished) && step <= DISTANT;
  return (
    goesOn &&
    tagging.item === above.item &&
    tagging.role === above.role &&
    sameSize(before, line) &&
    sameWeight(before, line)
  );
}

function continuesByLook(item: Item, joint: Joint, column: Column): boolean {
  const { before, line, full, room, lower, step, listed } = joint;
  if (step > DISTANT || !sameSize(before, line)) return false;
  // A heading may stand right above its text, but a sentence may also begin in bold.
  if (!sameWeight(before, line) && !(full && lower)) return false;
  if (column.label || isCentred(before, line)) return true;
  if (item.marker) {
    // Text set in under the text of a list item belongs to it, unless the line above breaks off in the middle.
    if (line.left > item.indent + 2)
      return full || lower || room < 0.5 || isUnfinished(lineText(before.words));
    return full && line.left > item.indent - 2;
  }
  return (full || (lower && room < 0.5)) && !listed;
}

/** Whether the line is the last of an entry of a contents page: its page number stands far off at the right. */
export function endsEntry({ words, size }: Line): boolean {
  const at = words.findLastIndex((word, index) => {
    const before = words[index - 1];
    return before && (word.left - before.right > 1.5 * size || /\.{3,}$|…$/.test(before.text));
  });
  return at > 0 && isPageReference(lineText(words.slice(at)));
}

function headsParagraph(before: Line, line: Line): boolean {
  return before.bold && !line.bold && line.words[0]?.bold === false;
}

function sameSize(before: Line, line: Line): boolean {
  return Math.abs(before.size - line.size) <= 0.08 * before.size;
}

function sameWeight(before: Line, line: Line): boolean {
  return before.bold === line.bold || before.words.at(-1)?.bold === line.words[0]?.bold;
}

function isCentred(before: Line, line: Line): boolean {
  const middles = Math.abs(before.left + before.right - line.left - line.right) / 2;
  return middles < 2 && Math.abs(before.left - line.left) > 0.5 * line.size;
}

/** The usual step from baseline to baseline inside the paragraphs of one column, in points. */
function usualStep(lines: readonly Line[], spacing: number): number {
  const size = median(lines.map((line) => line.size));
  const own = innerSteps(lines);
  return (own.length > 1 ? Math.min(median(own), 1.3 * spacing) : spacing) * size;
}

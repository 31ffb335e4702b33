import { type Extent, hull, median } from './geometry.js';
import { type MarkerKind, markerKind } from './markers.js';
import type { Line } from './page-content.js';
import type { Tagging } from './tags.js';

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
  /** Usual step from baseline to baseline inside a paragraph of the document, in ems. */
  readonly spacing: number;
  /** All lines name something (a header cell, a row label), so they are one, however short each is. */
  readonly label: boolean;
}

interface Draft {
  readonly item: Item;
  readonly lines: Line[];
}

/** Cuts the lines of a column or cell into items. */
export function toItems(lines: readonly Line[], column: Column): Item[] {
  const usual = usualStep(lines, column.spacing);
  const drafts: Draft[] = [];
  for (const line of lines) {
    const tagging = taggingOf(line, column.tags);
    const current = drafts.at(-1);
    const before = current?.lines.at(-1);
    const full = before !== undefined && isFull(before, line, column.right);
    const marker = acceptedMarker(line, tagging, before, full, current?.item.marker ?? null);
    if (current && before && !marker && continues(current.item, before, line, tagging, full, usual, column)) {
      current.lines.push(line);
      continue;
    }
    const text = marker ? stripMark(line) : line;
    const item = {
      lines: [],
      marker,
      mark: marker ? (line.words[0]?.text ?? '') : '',
      indent: line.left,
      tagging,
      right: column.right,
    };
    drafts.push({ item, lines: [text] });
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

/** A number or dash at a line's beginning may be mere text that the line break put there. */
function acceptedMarker(
  line: Line,
  tagging: Tagging | null,
  before: Line | undefined,
  full: boolean,
  above: MarkerKind | null,
): MarkerKind | null {
  const [first, next] = line.words;
  const marker = markerKind(first, next);
  if (!marker || !first || !next || marker === 'bullet') return marker;
  if (!before || !full || above === marker) return marker;
  if (tagging?.item != null) return marker;
  return next.left - first.right > 0.6 * line.size ? marker : null;
}

function stripMark(line: Line): Line {
  const words = line.words.slice(1);
  return { ...line, ...(hull(words) ?? line), words, bold: words.every((word) => word.bold) };
}

/** Whether the line broke because the next word found no room. */
function isFull(line: Line, next: Line, right: number): boolean {
  const word = next.words[0];
  if (!word) return false;
  const piece = /^[^/-]*[/-]?/.exec(word.text)?.[0].length ?? word.text.length;
  const width = ((word.right - word.left) * piece) / Math.max(1, word.text.length);
  return line.right + 0.25 * line.size + width > right - 0.6 * line.size;
}

function continues(
  item: Item,
  before: Line,
  line: Line,
  tagging: Tagging | null,
  full: boolean,
  usual: number,
  column: Column,
): boolean {
  const step = line.baseline - before.baseline;
  const distant = step > 1.3 * usual || step < 0;
  const lower = /^\p{Ll}/u.test(line.words[0]?.text ?? '');
  // The author broke the line by hand, as is done to set out several items in one paragraph.
  const forced =
    !full &&
    !lower &&
    item.tagging?.item === null &&
    !item.tagging.headingLevel &&
    !column.label &&
    !isCentred(before, line);
  if (tagging && item.tagging) {
    const same = tagging.block === item.tagging.block && tagging.item === item.tagging.item;
    if (same) return !(headsParagraph(before, line) && !full) && !(step > 2 * usual) && !forced;
    return (
      full &&
      lower &&
      !distant &&
      tagging.role === item.tagging.role &&
      alike(before, line) &&
      tagging.item === null
    );
  }
  if (distant || !alike(before, line)) return false;
  if (column.label) return true;
  if (isCentred(before, line)) return true;
  if (item.marker) {
    if (line.left > item.indent + 2) return full || lower;
    return full && line.left > item.indent - 2;
  }
  return full;
}

function headsParagraph(before: Line, line: Line): boolean {
  return before.bold && !line.bold && line.words[0]?.bold === false;
}

function alike(before: Line, line: Line): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * before.size) return false;
  const [last, first] = [before.words.at(-1), line.words[0]];
  return before.bold === line.bold || last?.bold === first?.bold;
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

/** Steps between lines of which the second begins in lower case, so that both belong to one paragraph; in ems. */
function innerSteps(lines: readonly Line[]): number[] {
  return lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    if (!before || !/^\p{Ll}{2}/u.test(line.words[0]?.text ?? '') || Math.abs(before.size - line.size) > 0.3)
      return [];
    const step = (line.baseline - before.baseline) / line.size;
    return step > 0.7 && step < 3 ? [step] : [];
  });
}

/** The usual step from baseline to baseline inside the paragraphs of a document, in ems. */
export function lineSpacing(columns: Iterable<readonly Line[]>): number {
  const steps: number[] = [];
  for (const lines of columns) steps.push(...innerSteps(lines));
  return steps.length > 4 ? median(steps) : 1.25;
}

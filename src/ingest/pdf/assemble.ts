import type { Block, BlockFlag, BlockKind, TableCell } from '../../model/document.js';
import type { Flow, TableFlow } from './continuation.js';
import { wholeTable } from './continuation.js';
import { hull, toBox } from './geometry.js';
import { bodyLook, HeadingRanks, hasLeaders, isHeading } from './headings.js';
import { endsEntry, type Item } from './items.js';
import { collectWords, joinLines, type Vocabulary } from './join-lines.js';
import type { Line } from './page-content.js';
import type { Placed } from './table-rows.js';

interface Entry extends Placed {
  readonly cell: TableCell | null;
  readonly doubtful: boolean;
}

/** Turns the text and tables of a document, in reading order, into blocks. */
export function assemble(flows: readonly (Flow | TableFlow)[], lines: readonly Line[]): Block[] {
  const vocabulary = collectWords(lines);
  const body = bodyLook(lines);
  const entries = toEntries(flows);
  const texts = entries.map((entry) => textOf(entry.item, vocabulary));
  const headed = entries.map((entry, index) =>
    isHeading(entry.item, texts[index] ?? '', body, entry.cell !== null),
  );
  const ranks = new HeadingRanks(entries.filter((_, index) => headed[index]).map((entry) => entry.item));
  const path = new HeadingPath();
  const depths = new ListDepth();
  const blocks: Block[] = [];
  entries.forEach((entry, index) => {
    const heading = headed[index] ?? false;
    const own = texts[index] ?? '';
    if (own === '') return;
    const last = entry.item.lines.at(-1);
    const contents = hasLeaders(own) || (last !== undefined && endsEntry(last));
    const numbered = entry.item.marker === 'number' && (heading || contents);
    const text = numbered ? `${entry.item.mark} ${own}` : own;
    const kind = kindOf(entry, heading, contents);
    const headingLevel = heading ? Math.min(ranks.level(entry.item), 9) : null;
    const flags = flagsOf(entry);
    const extent = hull(entry.item.lines.slice(0, linesOnPage(entry.item)));
    blocks.push({
      index: blocks.length,
      kind,
      text,
      page: entry.page,
      box: extent && toBox(extent),
      headings: path.enter(entry.cell, headingLevel, text),
      headingLevel,
      cell: entry.cell,
      listDepth: kind === 'list-item' ? depths.of(entry) : depths.none(),
      flags,
    });
  });
  return blocks;
}

function toEntries(flows: readonly (Flow | TableFlow)[]): Entry[] {
  let table = -1;
  return flows.flatMap((flow): Entry[] => {
    if (flow.kind === 'text') return flow.items.map((placed) => ({ ...placed, cell: null, doubtful: false }));
    table++;
    const number = table;
    const { cells } = wholeTable(flow.parts);
    const ordered = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
    return ordered.flatMap(({ items, row, column, rowSpan, columnSpan, header, doubtful }) => {
      const cell = { table: number, row, column, rowSpan, columnSpan, header };
      return items.map((placed) => ({ ...placed, cell, doubtful }));
    });
  });
}

function flagsOf({ doubtful, item }: Entry): BlockFlag[] {
  const uncertain = item.lines.some((line) => line.words.some((word) => word.doubtful));
  return [
    ...(doubtful ? (['layout-doubtful'] as const) : []),
    ...(uncertain ? (['ocr-doubtful'] as const) : []),
  ];
}

function textOf(item: Item, vocabulary: Vocabulary): string {
  return joinLines(item.lines, item.right, vocabulary);
}

function kindOf(entry: Entry, heading: boolean, contents: boolean): BlockKind {
  if (heading) return 'heading';
  const listed = entry.item.marker !== null || (entry.item.tagging?.item ?? null) !== null;
  if (listed && !contents) return 'list-item';
  return entry.cell ? 'table-cell' : 'paragraph';
}

/** Lines of an item up to a page break, where the lines start again at the top. */
function linesOnPage(item: Item): number {
  const back = item.lines.findIndex(
    (line, index) => index > 0 && line.baseline < (item.lines[index - 1]?.baseline ?? 0) - 1,
  );
  return back === -1 ? item.lines.length : back;
}

/** The headings above a block; those inside a cell count inside that cell only. */
class HeadingPath {
  #outer: { level: number; text: string }[] = [];
  #inner: { level: number; text: string }[] = [];
  #cell: TableCell | null = null;

  /** The path of a block; where the block is a heading itself it is remembered for those after it. */
  enter(cell: TableCell | null, level: number | null, text: string): string[] {
    if (cell !== this.#cell) this.#inner = [];
    this.#cell = cell;
    const above = (headings: { level: number; text: string }[]): { level: number; text: string }[] =>
      level === null ? headings : headings.filter((heading) => heading.level < level);
    if (cell) this.#inner = above(this.#inner);
    else this.#outer = above(this.#outer);
    const path = [...this.#outer, ...this.#inner].map((heading) => heading.text);
    if (level !== null) (cell ? this.#inner : this.#outer).push({ level, text });
    return path;
  }
}

/** How deep a list item stands, from its tags or from how far it is indented. */
class ListDepth {
  #indents: number[] = [];
  #cell: TableCell | null = null;

  of({ item, cell }: Entry): number {
    const tagged = item.tagging?.depth ?? 0;
    if (cell !== this.#cell) this.#indents = [];
    this.#cell = cell;
    this.#indents = this.#indents.filter((indent) => indent <= item.indent + 3);
    if (item.indent > (this.#indents.at(-1) ?? -Infinity) + 3) this.#indents.push(item.indent);
    return tagged > 0 ? tagged : this.#indents.length;
  }

  none(): null {
    this.#indents = [];
    return null;
  }
}

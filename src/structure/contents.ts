import type { Block, TextDocument } from '../model/document.js';
import { plainForm } from '../model/plain-form.js';
import { isContentsLine, withoutNumbering } from './reading.js';

const LONGEST_ENTRY = 160;
const FEWEST_ENTRIES = 3;
/** Lines without a heading of their own (a link to a form, a figure) that may stand between two entries. */
const MOST_BETWEEN = 2;
const PAGE_NUMBER = /[\s.…_]+\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;

/** A heading of the document, in plain form. */
interface Heading {
  readonly index: number;
  readonly form: string;
}

/**
 * The blocks of the contents page, by index: lines with leader dots, lines in a row that say what headings further down
 * say, whether or not a page number stands behind them and whatever the list is called ("On this page"), and lines in a
 * row with page numbers behind them.
 */
export function contentsOf(document: TextDocument): ReadonlySet<number> {
  const contents = new Set<number>();
  const headings = document.blocks.filter((block) => block.kind === 'heading' && block.cell === null);
  const forms = headings.map((block) => ({ index: block.index, form: formOf(block.text) }));
  const paged = pagedEntries(document.blocks, forms);
  let run: Block[] = [];
  let entries = new Set<string>();
  const finish = () => {
    if (entries.size >= FEWEST_ENTRIES) for (const block of run) contents.add(block.index);
    run = [];
    entries = new Set();
  };
  let between = 0;
  for (const block of document.blocks) {
    const entry =
      isContentsLine(block.text) || paged.has(block.index) || (block.cell === null && isEntry(block, forms));
    if (isContentsLine(block.text)) contents.add(block.index);
    if (entry) {
      run.push(block);
      entries.add(block.text);
      between = 0;
    } else if (run.length > 0 && block.kind !== 'heading' && isShort(block) && between < MOST_BETWEEN) {
      run.push(block);
      between++;
    } else finish();
  }
  finish();
  return contents;
}

/** Lines in a row with page numbers behind them that never go down, where one of them at least says what a heading further down says. */
function pagedEntries(blocks: readonly Block[], headings: readonly Heading[]): ReadonlySet<number> {
  const entries = new Set<number>();
  let run: Block[] = [];
  let last = 0;
  const finish = () => {
    const isList = run.length >= FEWEST_ENTRIES && run.some((block) => isEntry(block, headings));
    if (isList) for (const block of run) entries.add(block.index);
    run = [];
    last = 0;
  };
  for (const block of blocks) {
    const page = block.cell === null && isShort(block) ? pageBehind(block.text) : null;
    if (page === null || page < last) finish();
    if (page === null) continue;
    run.push(block);
    last = page;
  }
  finish();
  return entries;
}

/** The page that a line of a contents page ends with, of "4-5" the first; null where it ends with none. */
function pageBehind(text: string): number | null {
  const digits = PAGE_NUMBER.exec(text)?.[0].match(/\d+/)?.[0];
  return digits === undefined ? null : Number(digits);
}

function isShort(block: Block): boolean {
  return block.text.length <= LONGEST_ENTRY && !/[.!?:;]$/.test(block.text);
}

/** Whether a heading further down has the words of a line; a line may say more, "(bullying, housing)". */
function isEntry(block: Block, headings: readonly Heading[]): boolean {
  if (!isShort(block)) return false;
  const text = block.text.replace(PAGE_NUMBER, '');
  // A heading that recurs (Health, Education) is no entry.
  if (block.kind === 'heading' && text === block.text) return false;
  const [name = text] = text.split(/\s*[(:]/);
  const entry = [formOf(text), formOf(name)];
  return headings.some(({ index, form }) => index > block.index && form !== '' && entry.includes(form));
}

function formOf(text: string): string {
  return plainForm(withoutNumbering(text));
}

/**
 * The document with the heading of its contents page among the headings that it lists. It is often set larger than they
 * are, and would then stand over all of them.
 */
export function withContentsBesideTheRest(
  document: TextDocument,
  contents: ReadonlySet<number>,
  isContentsHeading: (text: string) => boolean,
): TextDocument {
  const lowered = new Map<Block, number>();
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.cell !== null || contents.has(block.index)) continue;
    const lists = contents.has(block.index + 1) || isContentsHeading(block.text);
    const next = document.blocks
      .slice(block.index + 1)
      .find((each) => each.kind === 'heading' && each.cell === null && !contents.has(each.index));
    const rank = next?.headingLevel ?? 0;
    if (lists && rank > (block.headingLevel ?? rank)) lowered.set(block, rank);
  }
  if (lowered.size === 0) return document;
  return { ...document, blocks: rankedAnew(document.blocks, lowered) };
}

/** The blocks with the new ranks; a heading that was lowered is no more above those that are not below it now. */
function rankedAnew(blocks: readonly Block[], lowered: ReadonlyMap<Block, number>): readonly Block[] {
  /** The place in the heading path of each lowered heading that still seems to be open. */
  let open: { readonly depth: number; readonly text: string; readonly rank: number; closed: boolean }[] = [];
  return blocks.map((block) => {
    open = open.filter(({ depth, text }) => block.headings[depth] === text);
    if (block.kind === 'heading' && block.cell === null)
      for (const heading of open) heading.closed ||= (block.headingLevel ?? 9) <= heading.rank;
    const gone = new Set(open.filter(({ closed }) => closed).map(({ depth }) => depth));
    const headings = gone.size > 0 ? block.headings.filter((_, depth) => !gone.has(depth)) : block.headings;
    const rank = lowered.get(block);
    if (rank !== undefined)
      open.push({ depth: block.headings.length, text: block.text, rank, closed: false });
    return rank === undefined && gone.size === 0
      ? block
      : { ...block, headings, headingLevel: rank ?? block.headingLevel };
  });
}

import type { TableCell } from '../../model/document.js';
import type { Draft } from '../assemble.js';
import { normalise, readsAsHeading } from '../text.js';
import { type Chunk, isRule, type TextLine, underline, wrapWidth } from './lines.js';

/** A paragraph, item or row of cells put together from its lines. */
interface Piece {
  readonly text: string;
  readonly kind: 'text' | 'item';
  /** Level of a heading that the writer underlined, numbered or set in capitals; null for any other line. */
  readonly level: number | null;
  readonly indent: number;
  readonly page: number;
  /** Whether it is one line with a blank line, an item or a longer line below, as a heading without any sign must be. */
  readonly alone: boolean;
}

type Part = Piece | { readonly rows: readonly TextLine[]; readonly header: boolean };

const LONGEST_HEADING = 10;
const LONG_LINE = 60;
/** More short lines than this one after another are a list, not headings above one another. */
const MOST_HEADINGS = 3;

/** The chunks of a text file as drafts of blocks. @param paged whether the file has page breaks */
export function textDrafts(chunks: readonly Chunk[], paged: boolean): Draft[] {
  const width = wrapWidth(chunks);
  const parts = chunks.flatMap((chunk) => partsOf(chunk, width));
  const indents = [
    ...new Set(parts.flatMap((part) => ('rows' in part || part.kind !== 'item' ? [] : [part.indent]))),
  ].sort((a, b) => a - b);
  let table = 0;
  return parts.flatMap((part, index): Draft[] => {
    if ('rows' in part) return tableDrafts(part.rows, part.header, table++, paged);
    const common = {
      text: part.text,
      cell: null,
      scope: [],
      page: paged ? part.page : null,
      headingLevel: null,
      listDepth: null,
    };
    if (part.kind === 'item')
      return [{ ...common, kind: 'list-item', listDepth: indents.indexOf(part.indent) + 1 }];
    if (part.level !== null || namesWhatFollows(parts, index))
      return [{ ...common, kind: 'heading', headingLevel: part.level }];
    return [{ ...common, kind: 'paragraph' }];
  });
}

function partsOf(chunk: Chunk, width: number): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < chunk.length; ) {
    const rows = tableFrom(chunk, at);
    const line = chunk[at];
    if (line === undefined) break;
    if (rows.length > 0) {
      const filled = rows.filter((row) => !isRule(row));
      parts.push({ rows: filled, header: rows[1] !== undefined && isRule(rows[1]) });
      at += rows.length;
    } else if (isRule(line)) at += 1;
    else {
      const end = paragraphEnd(chunk, at, width);
      // Where no lines are wrapped, each line is as good as a chunk.
      parts.push(pieceOf(chunk.slice(at, end), chunk[end], at === 0 || !Number.isFinite(width)));
      at = end;
    }
  }
  return parts;
}

/** The lines from a place on that are rows of a table; none unless there are two rows at least. */
function tableFrom(chunk: Chunk, from: number): Chunk {
  let end = from;
  while (chunk[end]?.cells !== null && chunk[end] !== undefined) end += 1;
  const rows = chunk.slice(from, end);
  return rows.filter((row) => !isRule(row)).length >= 2 ? rows : [];
}

function paragraphEnd(chunk: Chunk, from: number, width: number): number {
  let end = from + 1;
  for (let next = chunk[end]; next !== undefined; next = chunk[end]) {
    const before = chunk[end - 1];
    if (
      before === undefined ||
      isRule(next) ||
      next.item !== null ||
      !goesOn(chunk[from], before, next, width)
    )
      break;
    end += 1;
  }
  return end;
}

/** Whether a line goes on with the one before: its first word had no room there, or it cannot begin a statement. */
function goesOn(first: TextLine | undefined, before: TextLine, next: TextLine, width: number): boolean {
  if (/^\p{Ll}/u.test(next.text) || /[,\-–]$/.test(before.text)) return true;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  // Some slack, for people who wrap by hand.
  const full = before.indent + before.text.length + 1 + word > width * 0.92;
  return full || (first?.item !== null && first !== undefined && next.indent > first.indent);
}

function pieceOf(lines: Chunk, below: TextLine | undefined, opensChunk: boolean): Piece {
  const first = lines[0];
  const texts = lines.map((line, index) => (index === 0 ? (line.item ?? line.text) : line.text));
  const text = normalise(texts.join(' '));
  const level = first?.item !== null || lines.length > 1 ? null : (underline(below) ?? markedLevel(text));
  const kind = first?.item === null ? 'text' : 'item';
  return {
    text,
    kind,
    level,
    indent: first?.indent ?? 0,
    page: first?.page ?? 1,
    alone: lines.length === 1 && standsApart(below, opensChunk),
  };
}

function standsApart(below: TextLine | undefined, opensChunk: boolean): boolean {
  if (below === undefined) return opensChunk;
  return below.item !== null || (opensChunk && below.text.length >= LONG_LINE);
}

/** The level of a heading by its number ("2.1 Health") or by its capitals. */
function markedLevel(text: string): number | null {
  if (!readsAsHeading(text)) return null;
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u.exec(text)?.[1];
  if (number !== undefined) return number.split('.').length;
  return text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) ? 1 : null;
}

/** A short line that stands alone names what follows if a longer paragraph, a list or a table comes next, or another such line. */
function namesWhatFollows(parts: readonly Part[], index: number): boolean {
  for (let ahead = index; ahead < index + MOST_HEADINGS; ahead += 1) {
    const part = parts[ahead];
    if (part === undefined || 'rows' in part || !isShort(part)) return false;
    const next = parts[ahead + 1];
    if (next === undefined) return false;
    if ('rows' in next || next.kind === 'item' || !isShort(next)) return !follows(parts, index);
  }
  return false;
}

/** Whether more short lines stand right above than headings do. */
function follows(parts: readonly Part[], index: number): boolean {
  const above = parts.slice(Math.max(0, index - MOST_HEADINGS), index);
  return (
    above.length === MOST_HEADINGS &&
    above.every((part) => !('rows' in part) && isShort(part) && part.level === null)
  );
}

function isShort(part: Piece): boolean {
  return (
    part.kind === 'text' &&
    part.alone &&
    readsAsHeading(part.text) &&
    part.text.split(' ').length <= LONGEST_HEADING
  );
}

function tableDrafts(rows: readonly TextLine[], header: boolean, table: number, paged: boolean): Draft[] {
  return rows.flatMap((line, row) =>
    (line.cells ?? []).flatMap((cellText, column): Draft[] => {
      const text = normalise(cellText);
      const cell: TableCell = { table, row, column, rowSpan: 1, columnSpan: 1, header: header && row === 0 };
      const page = paged ? line.page : null;
      return text === ''
        ? []
        : [{ kind: 'table-cell', text, headingLevel: null, listDepth: null, cell, scope: [], page }];
    }),
  );
}

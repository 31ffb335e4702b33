import { type Flow, goesOn, type TableFlow } from './continuation.js';
import { continuesItem } from './cut-items.js';
import { toItems } from './items.js';
import type { Line } from './page-content.js';
import type { PageLayout, Piece } from './pieces.js';
import { type Placed, toTablePart } from './table-rows.js';
import type { Tagging } from './tags.js';
import { typographyOf } from './typography.js';

export interface TaggedLayout {
  readonly layout: PageLayout;
  readonly tags: ReadonlyMap<number, Tagging>;
}

/** Strings the pages together: tables and paragraphs that a page break cut are made whole. */
export function toFlows(pages: readonly TaggedLayout[]): (Flow | TableFlow)[] {
  const flows: (Flow | TableFlow)[] = [];
  const rights = textRights(pages.map((page) => page.layout));
  const typography = typographyOf(pages.flatMap((page) => page.layout.pieces.flatMap(linesOf)));
  for (const { layout, tags } of pages) {
    // Whether all of the page so far was the rest of the table that ended the page before.
    let resumed = true;
    layout.pieces.forEach((piece, index) => {
      const last = flows.at(-1);
      if (piece.kind === 'table') {
        const part = toTablePart(piece, layout.page, tags, typography);
        if (resumed && last?.kind === 'table' && goesOn(last.parts, part)) {
          flows[flows.length - 1] = { kind: 'table', parts: [...last.parts, part] };
          return;
        }
        resumed = false;
        if (!piece.sparse) {
          flows.push({ kind: 'table', parts: [part] });
          return;
        }
      }
      resumed = false;
      const lines = linesOf(piece).flat();
      const widest = Math.max(...lines.map((line) => line.right));
      const whole =
        layout.pieces.filter((other) => other.kind === 'text' && overlaps(other.extent, piece.extent))
          .length === 1;
      const right = whole
        ? Math.max(widest, Math.min(rights.get(Math.round(layout.width)) ?? 0, layout.width))
        : widest;
      const items = toItems(lines, { right, tags, typography, listed: false, label: false }).map((item) => ({
        item,
        page: layout.page,
      }));
      const left = layout.pieces[index - 1];
      const beside = left && overlaps(left.extent, piece.extent);
      if (last?.kind === 'text' && (index === 0 || beside))
        appendText(last.items, items, beside ? piece.extent.left - left.extent.left : 0);
      else if (last?.kind === 'text') last.items.push(...items);
      else flows.push({ kind: 'text', items });
    });
  }
  return flows;
}

/** The columns of lines of a piece: one for text, one for each cell of a table. */
export function linesOf(piece: Piece): (readonly Line[])[] {
  return piece.kind === 'text' ? [piece.lines] : piece.cells.map((cell) => cell.lines);
}

function overlaps(one: { top: number; bottom: number }, other: { top: number; bottom: number }): boolean {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
}

/** How far to the right the text of pages of one width reaches; a few lines may run further. */
function textRights(layouts: readonly PageLayout[]): Map<number, number> {
  const byWidth = new Map<number, number[]>();
  for (const layout of layouts)
    for (const piece of layout.pieces) {
      if (piece.kind !== 'text') continue;
      const width = Math.round(layout.width);
      const rights = byWidth.get(width) ?? [];
      byWidth.set(width, rights);
      for (const line of piece.lines) rights.push(line.right);
    }
  return new Map(
    [...byWidth].map(([width, rights]) => {
      const sorted = rights.sort((one, other) => one - other);
      return [width, sorted[Math.floor(0.97 * (sorted.length - 1))] ?? 0];
    }),
  );
}

/** Adds the items of a piece; the first may be the rest of an item of the column or page before, above its footnotes. */
function appendText(before: Placed[], items: readonly Placed[], shift: number): void {
  const [next, ...rest] = items;
  const size = next?.item.lines[0]?.size ?? 0;
  const at = before.findLastIndex((placed) => (placed.item.lines[0]?.size ?? 0) > 0.9 * size);
  const last = before[at];
  if (next && last && last.page >= next.page - 1 && continuesItem(last.item, next.item, false, shift)) {
    before[at] = { ...last, item: { ...last.item, lines: [...last.item.lines, ...next.item.lines] } };
    before.push(...rest);
  } else before.push(...items);
}

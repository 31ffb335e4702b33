import type { Block, TextDocument } from '../../model/document.js';
import { type Grid, type GridCell, isShortCell } from '../places/table-grid.js';
import { type Reading, withoutNumbering } from '../reading.js';
import { type Label, parseLabel } from './label-grammar.js';

/** A place where a document may name a level. */
export interface Site {
  readonly text: string;
  readonly kind: 'heading' | 'cell' | 'paragraph' | 'item' | 'furniture';
  /** Index of the (first) block; for furniture, of the block it stands before. */
  readonly block: number;
  readonly label: Label | null;
  /** In an appendix stand matrices, and tools that have scales of their own. */
  readonly appendix: boolean;
}

/** Every heading, short cell, paragraph and list item outside the contents and the tools that have scales of their own. */
export function sitesOf(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  reading: Reading,
): readonly Site[] {
  const sites: Site[] = [];
  const seen = new Set<number>();
  let appendix = false;
  const site = (text: string, kind: Site['kind'], block: number) =>
    sites.push({ text, kind, block, label: parseLabel(withoutNumbering(text), reading.guide), appendix });
  for (const block of document.blocks) {
    if (isOutside(block, reading)) continue;
    appendix = block.headings.some((heading) => reading.section(heading) === 'appendix');
    if (block.cell === null) site(block.text, kindOf(block), block.index);
    else if (!seen.has(block.cell.table)) {
      seen.add(block.cell.table);
      for (const row of grids.get(block.cell.table)?.rows ?? []) {
        for (const cell of row) site(labelText(cell), 'cell', cell.blocks[0]?.index ?? block.index);
      }
    }
  }
  appendix = false;
  for (const furniture of document.furniture) {
    if (furniture.place === 'header') site(furniture.text, 'furniture', furniture.beforeBlock);
  }
  return sites;
}

/** The part of a cell that may be a label: all of a short cell, else its first block, behind which a definition may stand. */
export function labelText(cell: GridCell): string {
  return isWholeLabel(cell) ? cell.text : (cell.blocks[0]?.text ?? '');
}

/** Whether all of a cell is one label and no sentence stands behind it. */
export function isWholeLabel(cell: GridCell): boolean {
  return isShortCell(cell) && !cell.blocks.slice(1).some((block) => /[.;]$/.test(block.text));
}

function kindOf(block: Block): Site['kind'] {
  if (block.kind === 'heading') return 'heading';
  return block.kind === 'list-item' ? 'item' : 'paragraph';
}

/** Sections in which labels are no sign of the document's own levels. */
const ELSEWHERE = new Set(['contents', 'tools', 'administration', 'glossary', 'directory']);

/** Whether a block stands on a contents page, in a tool that has a scale of its own, or the like. */
export function isOutside(block: Block, reading: Reading): boolean {
  if (reading.isContents(block)) return true;
  return block.headings.some((heading) => {
    const section = reading.section(heading);
    return section !== null && ELSEWHERE.has(section);
  });
}

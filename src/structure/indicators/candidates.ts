import type { Block, TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import type { LevelNames } from '../labels/level-names.js';
import type { Placement } from '../places/level-context.js';
import type { Reading } from '../reading.js';
import { lostLists } from './line-series.js';
import { signsInProse, textsOfLine } from './prose.js';
import { announcesResponse } from './responses.js';

/** A block that may hold indicators, with the texts cut from it. */
export interface Candidate {
  readonly block: Block;
  readonly texts: readonly string[];
  /** Blocks that stand or fall together: one list, one column, one table. */
  readonly unit: string;
}

/** Everything under a level that may be an indicator: list items, lines of cells, clauses of prose, lines of lost lists. */
export function candidatesOf(
  document: TextDocument,
  placement: Placement,
  names: LevelNames,
  reading: Reading,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const lines = lostLists(document, placement, reading);
  const prose = headingsOfProse(document, placement, reading);
  let intro: string | null = null;
  for (const block of document.blocks) {
    const place = placement.places[block.index];
    if (block.kind !== 'list-item')
      intro = block.kind !== 'heading' && /:$/.test(block.text) ? block.text : null;
    if (!place || place.level === null || place.role !== 'body' || placement.sections[block.index] !== null)
      continue;
    if (reading.isContents(block) || block.kind === 'heading') continue;
    if (place.titles.some((title) => reading.section(title) !== null)) continue;
    if (block.kind === 'list-item') {
      if (intro !== null && announcesResponse(intro, reading)) continue;
      candidates.push({ block, texts: [block.text], unit: place.unit ?? unitOfList(block, intro, names) });
    } else if (block.cell !== null) {
      if (/:$/.test(block.text) && isIntro(document, block)) continue;
      candidates.push({
        block,
        texts: textsOfLine(block.text, isAlone(document, block)),
        unit: `${place.unit ?? ''} lines`,
      });
    } else {
      const clauses = signsInProse(block.text, reading, prose.has(headingOf(block)));
      if (clauses.length > 0) candidates.push({ block, texts: clauses, unit: `prose ${block.index}` });
      else if (lines.has(block.index))
        candidates.push({ block, texts: [block.text], unit: unitOfList(block, null, names) });
    }
  }
  return candidates;
}

/** Headings, in plain form, under which the document runs signs on in prose. */
function headingsOfProse(
  document: TextDocument,
  placement: Placement,
  reading: Reading,
): ReadonlySet<string> {
  const flow = document.blocks.filter((block) => {
    const below = placement.places[block.headings.length === 0 ? -1 : block.index];
    return block.kind === 'paragraph' && below?.role === 'body' && below.level !== null;
  });
  return new Set(flow.filter((block) => signsInProse(block.text, reading, false).length > 0).map(headingOf));
}

function headingOf(block: Block): string {
  return plainForm(block.headings.at(-1) ?? '');
}

/** Lists under the same heading, or behind the same opening line, stand or fall together, whatever the level. */
function unitOfList(block: Block, intro: string | null, names: LevelNames): string {
  const heading = block.headings.findLast((text) => names.find(text) === null);
  return `list: ${plainForm(intro ?? heading ?? '')}`;
}

function sameCell(a: Block['cell'], b: Block['cell'] | undefined): boolean {
  return (
    a !== null &&
    b !== null &&
    b !== undefined &&
    a.table === b.table &&
    a.row === b.row &&
    a.column === b.column
  );
}

function isAlone(document: TextDocument, block: Block): boolean {
  const beside = [document.blocks[block.index - 1], document.blocks[block.index + 1]];
  return !beside.some((other) => sameCell(block.cell, other?.cell));
}

function isIntro(document: TextDocument, block: Block): boolean {
  const next = document.blocks[block.index + 1];
  return next !== undefined && sameCell(block.cell, next.cell);
}

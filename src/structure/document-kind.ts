import type { TextDocument } from '../model/document.js';
import type { DocumentKind, Indicator } from '../model/indicator.js';
import { openingTexts } from './identity.js';
import { signsInProse } from './prose.js';
import { isContentsLine, type Reading } from './reading.js';

/** How a document presents itself in its title and first lines. */
export interface Presentation {
  /** It calls itself a threshold document, by any of the names that they go by. */
  readonly threshold: boolean;
  /** It calls itself something else: a policy, guidance of a ministry. */
  readonly other: boolean;
  /** It says that it has no tiers. */
  readonly noTiers: boolean;
}

const TITLE_LENGTH = 160;
const FEWEST_SIGNS = 10;

export function presentationOf(document: TextDocument, reading: Reading): Presentation {
  const titles = openingTexts(document).filter((text) => text.length <= TITLE_LENGTH);
  const opening = titles.slice(0, 6);
  const body = document.blocks.filter((block) => block.kind === 'paragraph' && !isContentsLine(block.text));
  return {
    threshold: opening.some((text) => reading.has('threshold-titles', text)),
    other:
      opening.some((text) => reading.has('other-titles', text)) ||
      titles.some((text) => reading.has('national-bodies', text)),
    noTiers: body.slice(0, 60).some((block) => reading.has('no-tiers', block.text)),
  };
}

/**
 * Whether a document without levels is a board's guidance about when to get help: it is for one place, does not call
 * itself a policy or the like, and lists what one may see.
 */
export function kindWithoutLevels(
  presentation: Presentation,
  authority: string | null,
  signs: readonly Indicator[],
): Exclude<DocumentKind, 'threshold'> {
  const boards = authority !== null && (presentation.threshold || presentation.noTiers);
  return boards && !(presentation.other && !presentation.threshold) && signs.length >= FEWEST_SIGNS
    ? 'framework'
    : 'other';
}

/** List items in the part of a document without tiers that says what one may see. */
export function signsWithoutLevels(document: TextDocument, reading: Reading): readonly Indicator[] {
  const signs: Indicator[] = [];
  let open: number | null = null;
  let excluded: number | null = null;
  for (const block of document.blocks) {
    const rank = block.headingLevel ?? 9;
    if (block.kind === 'heading' && block.cell === null) {
      const section = reading.section(block.text) !== null;
      if (excluded !== null && (rank <= excluded || section)) excluded = null;
      if (reading.has('signs', block.text)) open = rank;
      else if (section) {
        if (open !== null && rank <= open) open = null;
        excluded = rank;
      }
      continue;
    }
    if (open === null || excluded !== null || isContentsLine(block.text) || block.kind === 'heading')
      continue;
    const { page, index, flags, headings: section } = block;
    const texts = block.kind === 'paragraph' ? signsInProse(block.text, reading) : [block.text];
    for (const text of texts) signs.push({ text, page, block: index, level: null, section, flags });
  }
  return signs;
}

import type { TextDocument } from '../model/document.js';
import type { DocumentKind } from '../model/indicator.js';
import { openingTexts } from './identity.js';
import { parseLabel } from './labels/label-grammar.js';
import type { Reading } from './reading.js';

/** How a document presents itself in its title and first lines. */
export interface Presentation {
  /** It calls itself a threshold document, by any of the names that they go by. */
  readonly threshold: boolean;
  /** It calls itself something else: a policy, guidance of a ministry. */
  readonly other: boolean;
}

const TITLE_LENGTH = 160;
const FEWEST_SIGNS = 10;
/** Where a document says that it has no tiers it says so early. */
const EARLY_PARAGRAPHS = 60;

export function presentationOf(document: TextDocument, reading: Reading): Presentation {
  const titles = openingTexts(document).filter((text) => text.length <= TITLE_LENGTH);
  const opening = titles.slice(0, 6);
  return {
    threshold: opening.some(
      (text) => reading.has('threshold-titles', text) || parseLabel(text, reading.guide)?.rest === '',
    ),
    other:
      opening.some((text) => reading.has('other-titles', text)) ||
      titles.some((text) => reading.has('national-bodies', text)),
  };
}

/** Whether a document says that it has no tiers. */
export function saysNoTiers(document: TextDocument, reading: Reading): boolean {
  const body = document.blocks.filter((block) => block.kind === 'paragraph' && !reading.isContents(block));
  return body.slice(0, EARLY_PARAGRAPHS).some((block) => reading.has('no-tiers', block.text));
}

/**
 * Whether a document without levels is a board's guidance about when to get help: it is for one place, does not call
 * itself a policy or the like, and lists what one may see.
 */
export function kindWithoutLevels(
  presentation: Presentation,
  noTiers: boolean,
  authority: string | null,
  signs: number,
): Exclude<DocumentKind, 'threshold'> {
  const about = presentation.threshold || (noTiers && !presentation.other);
  return about && authority !== null && signs >= FEWEST_SIGNS ? 'framework' : 'other';
}

import type { Reference } from '../model/analysis.js';
import type { FindingPlace } from '../model/check-report.js';
import type { BlockAsRead, DocumentAsRead, IndicatorAsRead } from '../model/document-as-read.js';
import type { Evidence } from '../model/level.js';
import type { Draft } from './draft.js';

/** Places of findings. */

/** The draft as a whole. */
export const WHOLE_DRAFT: FindingPlace = { page: null, block: null, section: [], text: '' };

/** Where an indicator or a reference stands. */
export function placeOf({ page, block, section, text }: IndicatorAsRead | Reference): FindingPlace {
  return { page, block, section, text };
}

/** Where a block stands, or words in it. */
export function placeOfBlock({ page, index, headings, text }: BlockAsRead, words = text): FindingPlace {
  return { page, block: index, section: headings, text: words };
}

/** Where evidence stands; the draft as a whole for the name of a level. */
export function placeOfEvidence({ text, block }: Evidence, { read }: Draft): FindingPlace {
  const found = block === null ? undefined : read.blocks[block];
  return found ? placeOfBlock(found, text) : WHOLE_DRAFT;
}

/** The indicators of each block, by its index; a block without any is not among them. */
export function indicatorsByBlock({
  indicators,
}: Pick<DocumentAsRead, 'indicators'>): ReadonlyMap<number, readonly IndicatorAsRead[]> {
  const byBlock = new Map<number, IndicatorAsRead[]>();
  for (const indicator of indicators) {
    const beside = byBlock.get(indicator.block);
    if (beside) beside.push(indicator);
    else byBlock.set(indicator.block, [indicator]);
  }
  return byBlock;
}

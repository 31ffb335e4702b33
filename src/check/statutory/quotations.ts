import type { BlockAsRead } from '../../model/document-as-read.js';
import type { Draft } from '../draft.js';

/**
 * The blocks, by index, in which a draft says what the guidance requires and not what it sets out itself: the paragraph
 * with the quotation, and the list below it.
 */
export function quotationsOf(
  blocks: readonly BlockAsRead[],
  { edition, guide }: Pick<Draft, 'edition' | 'guide'>,
): ReadonlySet<number> {
  const quoted = new Set<number>();
  let opened: BlockAsRead | null = null;
  for (const block of blocks) {
    // A title names the document; it quotes nothing.
    if (block.kind === 'heading') opened = null;
    else if (opened === null || !belongsTo(block, opened))
      opened = edition.quotations.standsIn(guide.read(block.text)) ? block : null;
    if (opened !== null) quoted.add(block.index);
  }
  return quoted;
}

/** Whether a block is a line of the list that a quotation opens. */
function belongsTo(block: BlockAsRead, opened: BlockAsRead): boolean {
  if (block.kind === 'list-item') {
    if (opened.text.endsWith(':')) return true;
    // A point of a list that is itself the quotation has only what stands below it.
    if (opened.kind === 'list-item') return (block.listDepth ?? 0) > (opened.listDepth ?? 0);
    return !/[.!?]$/.test(opened.text);
  }
  // A list whose signs were lost: lines that go on with the sentence.
  return block.kind === 'paragraph' && /^\p{Ll}/u.test(block.text) && /[:;,]$|\b(?:and|or)$/.test(block.text);
}

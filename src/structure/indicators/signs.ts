import type { Block, TextDocument } from '../../model/document.js';
import type { Indicator } from '../../model/indicator.js';
import { groupBy } from '../grouping.js';
import type { Reading } from '../reading.js';
import { signsInProse } from './prose.js';
import { isResponse } from './responses.js';

const FEWEST_SIGNS = 10;

/**
 * The indicators of a document without levels: lists in the part that says what one may see; where no heading announces
 * such a part, all lists outside the sections that hold no indicators.
 */
export function signsWithoutLevels(document: TextDocument, reading: Reading): readonly Indicator[] {
  const announced = signsOf(document, reading, false);
  return announced.length >= FEWEST_SIGNS ? announced : signsOf(document, reading, true);
}

function signsOf(document: TextDocument, reading: Reading, everywhere: boolean): readonly Indicator[] {
  const blocks = blocksOfSigns(document, reading, everywhere);
  const units = groupBy(blocks, (block) => `${block.kind === 'paragraph'} ${block.headings.at(-1) ?? ''}`);
  const kept = [...units.values()].filter((unit) => {
    const texts = unit.map((block) => block.text);
    return !isResponse(texts, true, reading);
  });
  return kept
    .flat()
    .sort((a, b) => a.index - b.index)
    .flatMap((block) => indicatorsIn(block, reading));
}

/** Lists, lines of cells and paragraphs of the sections in which signs are listed. */
function blocksOfSigns(document: TextDocument, reading: Reading, everywhere: boolean): readonly Block[] {
  const blocks: Block[] = [];
  /** Rank of the heading that opened the part. */
  let open: number | null = everywhere ? Number.POSITIVE_INFINITY : null;
  let excluded: number | null = null;
  for (const block of document.blocks) {
    const rank = block.headingLevel ?? 9;
    if (block.kind === 'heading') {
      if (block.cell !== null) continue;
      const section = reading.section(block.text) !== null;
      if (excluded !== null && (rank <= excluded || section)) excluded = null;
      if (reading.has('signs', block.text)) open = everywhere ? open : rank;
      else if (section) {
        if (!everywhere && open !== null && rank <= open) open = null;
        excluded = rank;
      }
    } else if (open !== null && excluded === null && !reading.isContents(block)) {
      const listed = block.kind === 'list-item' || (block.kind === 'table-cell' && !everywhere);
      if (listed || block.kind === 'paragraph') blocks.push(block);
    }
  }
  return blocks;
}

function indicatorsIn(block: Block, reading: Reading): readonly Indicator[] {
  const { page, index, flags, headings } = block;
  const texts = block.kind === 'paragraph' ? signsInProse(block.text, reading, false) : [block.text];
  return texts.map((text) => ({ text, page, block: index, level: null, section: headings, flags }));
}

import type { BlockAsRead, IndicatorAsRead } from '../../model/document-as-read.js';
import type { Draft } from '../draft.js';
import { indicatorsByBlock } from '../place.js';
import { abbreviationsIn } from './abbreviations.js';

/** Where an abbreviation is used: an indicator, or a block that defines a level. */
export interface Use {
  readonly indicator: IndicatorAsRead | null;
  readonly block: BlockAsRead;
}

/** The uses of each abbreviation, in the order of the draft. */
export function usesOf(draft: Draft): ReadonlyMap<string, readonly Use[]> {
  const isWord = smallWordsOf(draft);
  const uses = new Map<string, Use[]>();
  for (const use of textsOf(draft)) {
    const { text } = use.indicator ?? use.block;
    for (const abbreviation of new Set(abbreviationsIn(text, isWord).map((one) => one.abbreviation))) {
      const others = uses.get(abbreviation);
      if (others) others.push(use);
      else uses.set(abbreviation, [use]);
    }
  }
  return uses;
}

function textsOf({ read, document }: Draft): readonly Use[] {
  const defining = new Set(document.levels.flatMap(({ evidence }) => evidence.map(({ block }) => block)));
  const indicatorsOf = indicatorsByBlock(read);
  return read.blocks.flatMap((block): readonly Use[] => {
    const indicators = indicatorsOf.get(block.index) ?? [];
    if (indicators.length > 0) return indicators.map((indicator) => ({ indicator, block }));
    return defining.has(block.index) && block.kind !== 'heading' ? [{ indicator: null, block }] : [];
  });
}

/** The words that the draft writes in small letters; one without a vowel is an abbreviation however it is written. */
function smallWordsOf({ read }: Draft): (word: string) => boolean {
  const words = new Set(
    read.blocks.flatMap(({ text }) =>
      text.split(/\s+/).map((word) => word.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')),
    ),
  );
  return (word) => words.has(word) && /[aeiou]|.y/.test(word);
}

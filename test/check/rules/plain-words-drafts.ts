import type { Draft } from '../../../src/check/draft.js';
import type { IndicatorAsRead } from '../../../src/model/document-as-read.js';
import { draftFrom } from '../draft-from.js';

/** A draft with these indicators at early help (A), one at universal (U) and one at child in need (C), and this text behind them. */
export function draftOf(earlyHelp: readonly string[], after = ''): Promise<Draft> {
  return draftFrom(`# Threshold guidance

## Level 1: Universal
All children. No additional needs, nothing is required.

- Good health

## Level 2: Early help
One agency, such as the school or health visitor, leads and completes an early help assessment.

${earlyHelp.map((indicator) => `- ${indicator}`).join('\n')}

## Level 3: Child in need
Referral to children's social care for a statutory assessment under section 17 of the Children Act 1989.

- Homeless family

${after}
`);
}

/** The draft with other indicators: those of `like`'s level, block and section, with these texts and no references. */
export function withIndicators(
  draft: Draft,
  texts: readonly string[],
  like: (of: IndicatorAsRead) => boolean,
): Draft {
  const [first] = draft.read.indicators.filter(like);
  const indicators = first ? texts.map((text) => ({ ...first, text, references: [] })) : [];
  return { ...draft, read: { ...draft.read, indicators } };
}

/** The draft with more words in a block. */
export function withWords(draft: Draft, block: number, words: string): Draft {
  const blocks = draft.read.blocks.map((one) =>
    one.index === block ? { ...one, text: `${one.text} ${words}` } : one,
  );
  return { ...draft, read: { ...draft.read, blocks } };
}

export const atEarlyHelp = ({ level }: IndicatorAsRead): boolean => level.join() === 'A';

export const atUniversal = ({ level }: IndicatorAsRead): boolean => level.join() === 'U';

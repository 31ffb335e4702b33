import type { Reference } from '../model/analysis.js';
import type { BlockFlag } from '../model/document.js';

/** How references with each flag are told apart in a count. */
const TOLD: Readonly<Record<BlockFlag, string>> = {
  'ocr-doubtful': 'recognised with little confidence',
  'layout-doubtful': 'with a doubtful place on the page',
};

/** Whether the words of the reference, or where they stand, should be looked up before anybody relies on them. */
export function isDoubtful({ flags }: Pick<Reference, 'flags'>): boolean {
  return flags.length > 0;
}

/** How many references are doubtful, by why: "5 recognised with little confidence"; [] where none is. */
export function doubtfulCounts(references: readonly Pick<Reference, 'flags'>[]): readonly string[] {
  return (Object.keys(TOLD) as BlockFlag[]).flatMap((flag) => {
    const own = references.filter(({ flags }) => flags.includes(flag)).length;
    return own === 0 ? [] : [`${own.toLocaleString('en-GB')} ${TOLD[flag]}`];
  });
}

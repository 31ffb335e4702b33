import { expect, it } from 'vitest';
import { placementsOf } from '../../../src/compare/consistency/situation-placement.js';
import { corpusOf } from '../../../src/compare/corpus.js';
import { levelText } from '../../../src/model/level.js';
import { corpusAnalysis } from '../../sample.js';

const corpus = corpusOf(
  corpusAnalysis(
    {
      north: { says: ['housing overcrowding 3 C Overcrowded', 'housing overcrowding 3 A+B Overcrowded'] },
      south: { says: ['housing overcrowding 3 D Overcrowded', 'housing overcrowding 3 D Overcrowded'] },
      west: { says: ['housing overcrowding 3 - Overcrowded'] },
    },
    [['Overcrowded']],
  ),
);

/** "document level rank references" of each placement. */
function placed(counts: Parameters<typeof placementsOf>[1]): string[] {
  return corpus.situations.flatMap((situation) =>
    placementsOf(situation, counts).map(
      ({ document, level, rank, references }) =>
        `${document} ${levelText(level)} ${rank} ${references.length}`,
    ),
  );
}

it('a document stands at its lowest level, once; without a level it stands nowhere', () => {
  expect(placed(() => true)).toEqual(['north A+B 1.5 1', 'south D 4 2']);
});

it('what stands at a level that does not count is passed over', () => {
  expect(placed((level) => level.length === 1)).toEqual(['north C 3 1', 'south D 4 2']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedUnlikeCorpus } from '../../../src/check/rules/placed-unlike-corpus.js';
import type { SampleDocument } from '../../sample.js';
import { foundBy, sampleDraft } from '../sample-draft.js';

const at = (level: string, text = 'Overcrowded housing'): SampleDocument => ({
  says: [`housing overcrowding 3 ${level} ${text}`],
});
const corpusAt = (...levels: string[]) =>
  Object.fromEntries(levels.map((level, i) => [`place${i}`, at(level)]));
const found = (draft: SampleDocument, corpus: Readonly<Record<string, SampleDocument>>, options = {}) =>
  foundBy(placedUnlikeCorpus, sampleDraft(draft, corpus), options);
const times = (n: number, level: string) => Array.from({ length: n }, () => level);

describe('placed-unlike-corpus', () => {
  it('says how many documents place it where, with the references of the draft first', () => {
    const corpus = corpusAt(...times(9, 'A'), ...times(2, 'B'), 'C');
    const [finding, ...others] = found(at('C'), corpus);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      place: { text: 'Overcrowded housing' },
      anchor: 'Overcrowded housing',
      found:
        '“Overcrowded housing” stands at “Level C” (C). Of 12 documents that speak of it, 9 place it at A, 2 place it at B and 1 places it at C.',
      expected:
        'Level A, as in most documents, or a reason for a greater response than a child gets elsewhere.',
    });
    expect(finding?.references.map(({ document }) => document).slice(0, 2)).toEqual(['draft', 'place0']);
    expect(finding?.references).toHaveLength(13);
  });

  it('gives the wording of the others where it differs, and tells a lesser response from a greater', () => {
    const [finding] = found(at('A', 'The house is overcrowded'), corpusAt('D', 'D', 'D'));
    expect(finding?.found).toContain('in words such as “Overcrowded housing”, 3 place it at D.');
    expect(finding?.expected).toContain('a lesser response');
  });

  it.each<[string, string, readonly string[]]>([
    ['it stands where most have it', 'A', times(5, 'A')],
    ['less than a level lies between', 'D', times(5, 'C+D')],
    ['too few place it', 'C', times(2, 'A')],
    ['no level has more than half', 'D', ['A', 'A', 'B', 'B']],
    ['four in ten do as the draft does', 'C', [...times(6, 'A'), ...times(4, 'C')]],
    ['its level could not be told', '-', times(5, 'A')],
  ])('is silent where %s', (_, level, levels) => {
    expect(found(at(level), corpusAt(...levels))).toEqual([]);
  });

  it('speaks where three in ten do as the draft does, and takes both limits from its options', () => {
    const corpus = corpusAt(...times(7, 'A'), ...times(3, 'C'));
    expect(found(at('C'), corpus)).toHaveLength(1);
    expect(found(at('C'), corpus, { agreeing: 0.3 })).toEqual([]);
    expect(found(at('C'), corpus, { fewest: 11 })).toEqual([]);
  });

  it('tells each level of the draft that is unlike, once', () => {
    const says = ['C', 'C', 'D', 'A'].flatMap((level) => at(level).says ?? []);
    const told = found({ says }, corpusAt(...times(4, 'A')));
    expect(told.map(({ references }) => references.slice(0, 2).map(({ level }) => level))).toEqual([
      [['C'], ['C']],
      [['D'], ['A']],
    ]);
  });

  it('finds nothing in a draft that places everything as every document does', () => {
    const lines = fc.uniqueArray(fc.constantFrom('Overcrowded', 'Sharing one room', 'Three to a bed'), {
      minLength: 1,
    });
    const level = fc.constantFrom('U', 'A', 'B', 'C', 'C+D', 'D');
    fc.assert(
      fc.property(lines, level, fc.integer({ min: 1, max: 8 }), (texts, where, n) => {
        const says = texts.map((text) => `housing overcrowding 3 ${where} ${text}`);
        const corpus = Object.fromEntries(times(n, where).map((_, i) => [`place${i}`, { says }]));
        expect(found({ says }, corpus)).toEqual([]);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { entryAtEdgeOfCorpus } from '../../../src/check/rules/entry-at-edge-of-corpus.js';
import { foundBy, sampleDraft } from '../sample-draft.js';

const at = (severity: number) => ({ says: [`self-harm episode ${severity} C Self-harm of ${severity}`] });
const found = (own: number, others: readonly number[], options = {}) => {
  const corpus = Object.fromEntries(others.map((severity, i) => [`place${i}`, at(severity)]));
  return foundBy(entryAtEdgeOfCorpus, sampleDraft(at(own), corpus), options);
};
const BOTH = { ends: ['highest', 'lowest'] };

describe('entry-at-edge-of-corpus', () => {
  it('tells the highest threshold of all, and how far the nearest is', () => {
    const [finding, ...others] = found(5, [2, 3, 4, 3, 4]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      place: { text: 'Self-harm of 5' },
      anchor: 'self-harm at C',
      found:
        'The highest threshold for self-harm at C of 6 documents: the least severe that the draft places there is “Self-harm of 5” (severity 5), at “Level C” (C).',
      expected: 'An entry among those of the other 5 documents; the nearest is severity 4, in 2 of them.',
    });
    expect(finding?.references.map(({ document }) => document)).toEqual(['draft']);
  });

  it('tells the lowest on request only', () => {
    expect(found(1, [2, 3, 4, 3, 4])).toEqual([]);
    expect(found(1, [2, 3, 4, 3, 4], BOTH)[0]?.found).toMatch(
      /^The lowest threshold for self-harm at C of 6/,
    );
    expect(found(5, [2, 3, 4, 3, 4], { ends: ['lowest'] })).toEqual([]);
  });

  it.each<[string, number, readonly number[]]>([
    ['the draft is level with another', 4, [2, 3, 4, 3, 4]],
    ['the draft is among the others', 3, [2, 3, 4, 3, 4]],
    ['too few place the issue there', 5, [2, 3, 4, 3]],
  ])('is silent where %s', (_, own, others) => {
    expect(found(own, others, BOTH)).toEqual([]);
  });

  it('does not call a threshold the highest where a milder sign may stand on a page that was not read', () => {
    const corpus = Object.fromEntries([2, 3, 4, 3, 4].map((severity, i) => [`place${i}`, at(severity)]));
    const draft = (severity: number) => {
      const read = sampleDraft(at(severity), corpus);
      const warnings = [{ code: 'unreadable-page', message: 'Page 2 is a picture.', page: 2 } as const];
      return { ...read, document: { ...read.document, warnings } };
    };
    expect(foundBy(entryAtEdgeOfCorpus, draft(5), BOTH)).toEqual([]);
    expect(foundBy(entryAtEdgeOfCorpus, draft(1), BOTH)).toHaveLength(1);
  });

  it('speaks where all others are alike: then the draft stands alone', () => {
    expect(found(5, [3, 3, 3, 3, 3])).toHaveLength(1);
  });

  it('takes the number of documents from its options', () => {
    expect(found(5, [2, 3], { fewest: 2 })).toHaveLength(1);
  });
});

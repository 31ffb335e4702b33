import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.js';
import { entryOf } from '../../src/compare/entry.js';
import { corpusAnalysis, levelsOf, local, type SampleDocument } from '../sample.js';

const unread = {
  warnings: [{ code: 'unreadable-page' as const, message: 'Page 3 could not be read.', page: 3 }],
};

/** Severity, number of references, or why there is none, of a document's housing at a level. */
function entry(document: SampleDocument, level = 'D'): readonly unknown[] | string {
  const corpus = corpusOf(corpusAnalysis({ east: document }));
  const found = entryOf(corpus, corpus.document('east'), 'housing', levelsOf(level));
  if (typeof found === 'string') return found;
  return [found.severity, found.lowest.map(({ text }) => text), found.placed.length];
}

const joined = [local('Tier 1', 'A'), local('Tier 2', 'B'), local('Tier 3', 'C+D')];

describe('entryOf', () => {
  it('is the lowest severity at the level, with the references of that severity', () => {
    const says = ['housing quality 6 D lethal', 'housing quality 4 D unfit', 'housing quality 4 D squalid'];
    expect(entry({ says: [...says, 'housing quality 2 C damp'] })).toEqual([4, ['unfit', 'squalid'], 3]);
    expect(entry({ says: ['housing quality 2 C damp'] }, 'C')).toEqual([2, ['damp'], 1]);
  });

  it('counts what stands at a joined level there and at neither part', () => {
    const says = ['housing quality 4 C+D unfit'];
    expect(entry({ levels: joined, says }, 'C+D')).toEqual([4, ['unfit'], 1]);
    expect(entry({ levels: joined, says }, 'D')).toBe('level-joined');
    expect(entry({ levels: joined, says }, 'C')).toBe('level-joined');
    expect(entry({ levels: joined, says }, 'A')).toBe('not-at-level');
  });

  it.each<[string, SampleDocument]>([
    ['not-mentioned', { says: ['bullying victim 3 D bullied'] }],
    ['not-mentioned', { levels: joined }],
    ['not-read', unread],
    ['only-protective', { denies: ['housing quality A warm and dry'] }],
    ['no-level', { kind: 'framework', levels: [], says: ['housing quality 3 - damp'] }],
    ['no-level', { says: ['housing quality 3 - damp'] }],
    ['level-joined', { levels: joined, says: ['housing quality 3 A damp'] }],
    ['level-joined', { levels: [...joined, local('Red', 'D')], says: ['housing quality 3 C+D damp'] }],
    ['level-not-described', { levels: [local('Tier 1', 'A')], says: ['housing quality 3 A damp'] }],
    ['not-at-level', { says: ['housing quality 3 C damp', 'housing quality 3 - mould'] }],
    ['not-read', { ...unread, says: ['housing quality 3 C damp'] }],
    ['not-read', { ...unread, levels: [local('Tier 1', 'A')], says: ['housing quality 3 A damp'] }],
  ])('says %s where that is why there is none', (why, document) => {
    expect(entry(document)).toBe(why);
  });

  it('does not claim that a level is missing where one could not be mapped', () => {
    const unmapped = { local: 'Amber', standard: [], source: 'detected' as const, evidence: [] };
    const levels = [local('Tier 1', 'A'), unmapped];
    expect(entry({ levels, says: ['housing quality 3 - damp'] })).toBe('no-level');
    expect(entry({ levels, says: ['housing quality 3 A damp'] })).toBe('level-not-described');
  });
});

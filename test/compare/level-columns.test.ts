import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../src/compare/corpus.js';
import {
  countOfDocuments,
  levelCells,
  levelColumns,
  levelKey,
  levelKeys,
} from '../../src/compare/level-columns.js';
import { corpusAnalysis, levelsOf, local } from '../sample.js';

const corpus = corpusOf(
  corpusAnalysis({
    east: { says: ['housing quality 3 A damp', 'housing quality 3 A mould', 'housing quality 4 C+D unfit'] },
    west: { says: ['housing quality 3 A damp', 'housing quality 3 - draughty'] },
    north: { levels: [local('Tier 1', 'U+A'), local('Tier 2', 'B')] },
  }),
);

describe('levelKeys', () => {
  it('has U and A to D always, joined levels only where they occur, lowest first', () => {
    expect(levelKeys(corpusOf(corpusAnalysis({ east: {} })))).toEqual(['U', 'A', 'B', 'C', 'D']);
    expect(levelKeys(corpus)).toEqual(['U', 'U+A', 'A', 'B', 'C', 'C+D', 'D']);
  });
});

describe('levelKey', () => {
  it('is the text of the level, and a word of its own for none', () => {
    expect(levelKey(levelsOf('C+D'))).toBe('C+D');
    expect(levelKey([])).toBe('no-level');
  });
});

describe('levelCells', () => {
  const keys = levelKeys(corpus);
  const cells = levelCells(keys, corpus.references);
  const at = (id: string) => cells[levelColumns(keys, 'documents').findIndex((column) => column.id === id)];

  it('counts a document once at each level, and names documents and references', () => {
    expect(at('A')).toEqual({
      value: 2,
      documents: ['east', 'west'],
      references: ['east:0001', 'east:0002', 'west:0001'],
    });
    expect(at('no-level')).toMatchObject({ value: 1, documents: ['west'] });
  });

  it('shows a joined level as joined, never shared out', () => {
    expect(at('C+D')).toMatchObject({ value: 1 });
    expect(at('C')).toMatchObject({ value: 0, documents: [] });
    expect(at('D')).toMatchObject({ value: 0, documents: [] });
  });

  it('leaves no reference out: every one stands in one cell', () => {
    expect(cells.flatMap(({ references }) => references)).toHaveLength(corpus.references.length);
  });
});

describe('countOfDocuments', () => {
  it('counts nothing as 0, not as a missing value', () => {
    expect(countOfDocuments([])).toEqual({ value: 0, documents: [], references: [] });
  });
});

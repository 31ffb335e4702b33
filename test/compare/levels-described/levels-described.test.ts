import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { levelsDescribed } from '../../../src/compare/levels-described/index.js';
import type { AnalysedDocument } from '../../../src/model/analysis.js';
import { corpusAnalysis, local, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const levelled = (...levels: readonly string[]): SampleDocument => ({
  levels: levels.map((level, i) => local(`Tier ${i + 1}`, level)),
});
const unread: Pick<AnalysedDocument, 'warnings'> = {
  warnings: [{ code: 'unreadable-page', message: 'Page 3 could not be read.', page: 3 }],
};
const framework: SampleDocument = { kind: 'framework', levels: [] };

function tables(documents: Readonly<Record<string, SampleDocument>>) {
  const compared = levelsDescribed(corpusOf(corpusAnalysis(documents)), DEFAULT_OPTIONS);
  return {
    described: tableOf(compared, 'levels-described'),
    joined: tableOf(compared, 'levels-joined'),
  };
}

describe('the table of levels described', () => {
  it('names the local level that stands for each standard level, both parts of a joined one', () => {
    const { described } = tables({ east: levelled('U', 'A', 'B', 'C+D') });
    expect(valuesOf(described, 'East')).toMatchObject({
      ...{ kind: 'levels', U: 'Tier 1', A: 'Tier 2', B: 'Tier 3', C: 'Tier 4', D: 'Tier 4' },
      ...{ joined: 'C+D', year: 2015, source: 'found in the document' },
    });
    expect(rowOf(described, 'East').document?.documents).toEqual(['east']);
  });

  it('names several local levels that stand for one, and several that are joined', () => {
    const { described } = tables({ east: levelled('A+B', 'C', 'C', 'C+D') });
    expect(valuesOf(described, 'East')).toMatchObject({ C: 'Tier 2; Tier 3; Tier 4', joined: 'A+B, C+D' });
  });

  it('tells a level that is not described from one that could not be read, and from no levels at all', () => {
    const { described } = tables({
      east: levelled('A', 'C', 'D'),
      north: { ...levelled('A', 'C', 'D'), ...unread },
      west: framework,
    });
    expect(valuesOf(described, 'East').B).toBe('missing: level-not-described');
    expect(valuesOf(described, 'North').B).toBe('missing: not-read');
    expect(valuesOf(described, 'West')).toMatchObject({
      ...{ kind: 'no levels', B: 'missing: no-level', source: 'missing: not-applicable' },
    });
  });

  it('shows a local level that could not be mapped, and a mapping that was overruled', () => {
    const unmapped = { ...local('Amber', 'A'), standard: [] };
    const overruled = { ...local('Red', 'D'), source: 'corpus-table' as const };
    const { described } = tables({ east: { levels: [local('Green', 'A'), unmapped, overruled] } });
    expect(valuesOf(described, 'East')).toMatchObject({ 'not-mapped': 'Amber', source: 'overruled' });
    expect(sentencesOf(described)).toContain(
      'In one document the mapping of levels was overruled by the corpus table.',
    );
  });
});

describe('what is said of the levels described', () => {
  it('says how many documents describe each, and how many of the four', () => {
    const { described } = tables({
      east: levelled('A', 'C', 'D'),
      north: levelled('A', 'B', 'C+D'),
      south: levelled('B', 'C', 'D'),
      west: levelled('A', 'C', 'D'),
    });
    expect(sentencesOf(described)).toEqual([
      'All four documents describe level D; three describe three of the four levels and one describes all four.',
      'All four documents describe level C; three describe level A; two describe level B.',
      'Three documents have a single early help level: two as A, one as B.',
    ]);
    expect(described.findings[2]?.documents).toEqual(['east', 'south', 'west']);
  });

  it('counts documents without levels in words of their own', () => {
    const { described, joined } = tables({ east: levelled('A', 'B', 'C', 'D'), west: framework });
    expect(sentencesOf(described)).toEqual([
      'The only document with levels describes level D; it describes all four.',
      'The only document with levels describes levels A, B and C.',
      'One document has no levels.',
    ]);
    expect(rowOf(joined, 'No levels').documents).toEqual({ value: 1, documents: ['west'] });
  });

  it('calls no early help level the only one where pages could not be read', () => {
    const { described } = tables({ east: { ...levelled('A', 'C', 'D'), ...unread } });
    expect(sentencesOf(described).join(' ')).not.toContain('single early help level');
  });
});

describe('the table of levels joined', () => {
  const documents = {
    east: levelled('U', 'A', 'B', 'C+D'),
    north: levelled('A', 'C', 'D'),
    south: levelled('A+B', 'C+D'),
    west: levelled('A', 'B', 'C+D'),
  };

  it('counts each document in one pattern, and in each level that it joins', () => {
    const { joined } = tables(documents);
    expect(joined.rows.map((row) => row.slice(0, 3).map(({ value }) => value))).toEqual([
      ['Levels of a document', 'A, B, C+D', 2],
      ['Levels of a document', 'A+B, C+D', 1],
      ['Levels of a document', 'A, C, D', 1],
      ['Joined level', 'C+D', 3],
      ['Joined level', 'A+B', 1],
    ]);
    expect(rowOf(joined, 'Joined level', 'C+D')).toMatchObject({
      documents: { documents: ['east', 'south', 'west'] },
      which: { value: 'East; South; West' },
    });
  });

  it('says how many join what', () => {
    expect(sentencesOf(tables(documents).joined)).toEqual([
      'Three of four documents join C and D.',
      'One of four documents joins A and B.',
      'One of four documents keeps all levels that it describes apart.',
    ]);
    expect(sentencesOf(tables({ east: levelled('A', 'C', 'D') }).joined)).toEqual([
      'No documents join two levels in one.',
    ]);
  });
});

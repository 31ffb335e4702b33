import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { situations } from '../../../src/compare/same-situation/index.js';
import { corpusAnalysis, local, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const compared = (
  documents: Readonly<Record<string, SampleDocument>>,
  same: readonly (readonly string[])[],
) => situations(corpusOf(corpusAnalysis(documents, same)), DEFAULT_OPTIONS);

/** A document for each level given, all of which say the same. */
const placed = (...levels: readonly string[]): Readonly<Record<string, SampleDocument>> =>
  Object.fromEntries(
    levels.map((level, i) => [
      `area${i}`,
      {
        says: level
          .split(',')
          .map((one) => `domestic-violence incidents 3 ${one} Incidents of domestic violence`),
      },
    ]),
  );
const sentenceFor = (...levels: readonly string[]) =>
  sentencesOf(tableOf(compared(placed(...levels), [['Incidents of domestic violence']]), 'situations'))[1];

describe('the sentence of a situation', () => {
  it('says it as the 2018 report did', () => {
    expect(sentenceFor('A', 'D', 'D', 'A', 'D')).toBe(
      '“Incidents of domestic violence” is placed at level D in three documents and at level A in two.',
    );
  });

  it('gives joined levels as joined, the higher of equal ones first', () => {
    expect(sentenceFor('A', 'C+D', 'B')).toBe(
      '“Incidents of domestic violence” is placed at C and D joined in one document, at level B in one and at level A in one.',
    );
  });

  it('counts apart where no level could be told, and says who states it at several levels', () => {
    expect(sentenceFor('A', 'A,D', '-')).toBe(
      '“Incidents of domestic violence” is placed at level A in two documents and at level D in one; one states it at several levels; in one no level could be told.',
    );
    expect(sentenceFor('A,D', 'A,D', '-', '-')).toContain(
      '; two state it at several levels; in two no level could be told.',
    );
  });

  it('is given only where levels differ', () => {
    expect(sentenceFor('A', 'A')).toBeUndefined();
    expect(sentenceFor('A', '-')).toBeUndefined();
  });
});

describe('the table of situations', () => {
  const documents: Readonly<Record<string, SampleDocument>> = {
    east: {
      says: [
        'housing overcrowding 3 A Overcrowded housing',
        'housing quality 3 A poor repair',
        'bullying victim 3 A bullied',
      ],
    },
    west: {
      levels: [local('Tier 2', 'B'), local('Tier 3', 'C+D')],
      says: [
        'housing overcrowding 3 C+D overcrowded home',
        'housing quality 3 B in disrepair',
        'bullying victim 3 - teased',
      ],
    },
    moor: {
      says: [
        'housing overcrowding 3 C overcrowding',
        'housing overcrowding 3 A overcrowding',
        'housing stability 3 B evicted',
      ],
    },
  };
  const result = compared(documents, [
    ['bullied', 'teased'],
    ['poor repair', 'in disrepair'],
    ['Overcrowded housing', 'overcrowded home', 'overcrowding'],
  ]);
  const table = tableOf(result, 'situations');

  it('stands in order of how far apart the levels are', () => {
    expect(table.rows.map((cells) => cells.at(-1)?.value)).toEqual(['housing:3', 'housing:2', 'bullying:1']);
  });

  it('counts documents by level, one that states it twice at both', () => {
    expect(valuesOf(table, 'housing:3')).toEqual({
      ...{ situation: 'housing:3', issue: 'Housing', theme: 'Overcrowding', label: 'Overcrowded housing' },
      ...{ severity: 3, documents: 3, references: 4, U: 0, A: 2, B: 0, C: 1, 'C+D': 1, D: 0, 'no-level': 0 },
      ...{ lowest: 'A', highest: 'C+D', 'levels-apart': 2.5, 'levels-apart-unjoined': 2 },
      words: 'overcrowded + housing',
    });
    expect(rowOf(table, 'housing:3').A).toEqual({
      value: 2,
      documents: ['east', 'moor'],
      references: ['east:0001', 'moor:0002'],
    });
    expect(rowOf(table, 'housing:3')['levels-apart-unjoined']?.references).toEqual([
      'east:0001',
      'moor:0001',
      'moor:0002',
    ]);
  });

  it('has no distance where fewer than two documents have a level', () => {
    expect(valuesOf(table, 'bullying:1')).toMatchObject({
      'no-level': 1,
      lowest: 'missing: too-few',
      'levels-apart': 'missing: too-few',
    });
  });

  it('sums up, and says how many references have no like', () => {
    expect(sentencesOf(table)[0]).toBe(
      'Both situations are placed at different levels by different documents; without joined levels, both situations, one of them by two levels or more.',
    );
    expect(table.notes).toContain(
      'One of nine references is in no situation: no other document says the like.',
    );
    expect(table.n).toEqual({ documents: 3, references: 8 });
  });

  it('lists the words of every document', () => {
    const wordings = tableOf(result, 'situation-wordings');
    expect(sentencesOf(wordings)).toEqual([
      'The situation that most documents state is “Overcrowded housing”: three documents, in three different wordings.',
    ]);
    expect(wordings.rows.map((row) => row.map(({ value }) => value)).slice(0, 2)).toEqual([
      ['Overcrowded housing', 'Housing', 'East', 'A', 'Level A', 'Overcrowded housing', 9, 'housing:3'],
      ['Overcrowded housing', 'Housing', 'West', 'C+D', 'Level C+D', 'overcrowded home', 9, 'housing:3'],
    ]);
    expect(valuesOf(wordings, 'bullying:1', 'Bullying', 'West')).toMatchObject({
      level: 'missing: no-level',
      'local-level': 'missing: no-level',
    });
  });

  it('counts each document at a level or at none, whatever they say', () => {
    const level = fc.constantFrom('U', 'A', 'B', 'C', 'C+D', 'D', '-');
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 8 }), (levels) => {
        const { rows, columns } = tableOf(
          compared(placed(...levels), [['Incidents of domestic violence']]),
          'situations',
        );
        const counts = columns.flatMap(({ unit, id }, i) =>
          unit === 'documents' && id !== 'documents' ? [Number(rows[0]?.[i]?.value)] : [],
        );
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(levels.length);
      }),
    );
  });
});

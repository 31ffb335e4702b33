import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { entrySeverity } from '../../../src/compare/entry-severity/index.js';
import type { LevelOfIntervention } from '../../../src/model/level.js';
import { corpusAnalysis, local, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const compared = (documents: Readonly<Record<string, SampleDocument>>, level: LevelOfIntervention = 'D') =>
  entrySeverity(corpusOf(corpusAnalysis(documents)), { ...DEFAULT_OPTIONS, level });

const AREAS: Readonly<Record<string, SampleDocument>> = {
  // The indicators of the report's Figure 1, in the order opposite to that of their thresholds.
  four: { says: ['physical-abuse abuse 6 D Parents have seriously abused or neglected the child'] },
  three: {
    says: ['physical-abuse abuse 5 D deliberately physically hurting a child', 'housing quality 4 C damp'],
  },
  two: {
    says: ['physical-abuse injury 4 D children with frequent injuries', 'physical-abuse abuse 5 D hurt'],
  },
  one: { says: ['physical-abuse injury 3 D minor accidents', 'physical-abuse injury 3 D rough play'] },
  joined: { levels: [local('Level 4', 'C+D')], says: ['physical-abuse abuse 5 C+D non-accidental injury'] },
  open: { kind: 'framework', levels: [], says: ['physical-abuse abuse 5 - hurt by a parent'] },
};

describe('the table of entry severities', () => {
  const table = tableOf(compared(AREAS), 'entry-severity');

  it('has a row for each document, from low to high thresholds, those without a figure last', () => {
    expect(table.rows.map(([document]) => document?.value)).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Joined',
      'Open',
    ]);
    expect(rowOf(table, 'Two')['physical-abuse']).toEqual({ value: 4, references: ['two:0001'] });
  });

  it('says why a cell is empty', () => {
    expect(valuesOf(table, 'Joined')).toMatchObject({
      'physical-abuse': 'missing: level-joined',
      housing: 'missing: not-mentioned',
      'mean-place': 'missing: not-applicable',
    });
    expect(valuesOf(table, 'Three').housing).toBe('missing: not-at-level');
    expect(valuesOf(table, 'Open')['physical-abuse']).toBe('missing: no-level');
  });

  it('gives the range of each issue in a sentence, the widest first', () => {
    expect(sentencesOf(table).slice(0, 2)).toEqual([
      'Physical abuse: the entry severity of level D runs from 3 (one document) to 6 (one), over four documents.',
      'Domestic violence: no document places anything at level D alone.',
    ]);
  });

  it('speaks of the level that is asked for', () => {
    const atC = compared(AREAS, 'C');
    expect(valuesOf(tableOf(atC, 'entry-severity'), 'Three').housing).toBe(4);
    expect(sentencesOf(tableOf(atC, 'entry-severity'))).toContain(
      'Housing: one document has an entry severity for level C, and it is 4.',
    );
  });

  it('averages places over the issues that a document speaks to', () => {
    const says = (severity: number) => [`housing quality ${severity} D unfit`];
    const both = { says: [...says(5), 'bullying victim 6 D beaten'] };
    const own = tableOf(
      compared({ east: both, west: { says: ['bullying victim 5 D beaten'] }, fen: { says: says(6) } }),
      'entry-severity',
    );
    expect(own.rows.map((row) => [row[0]?.value, row.at(-1)?.value])).toEqual([
      ['West', 0.25],
      ['East', 0.5],
      ['Fen', 0.75],
    ]);
  });
});

describe('the table of thresholds', () => {
  const table = tableOf(compared(AREAS), 'threshold-order');

  it('orders the documents of an issue and says what parts them', () => {
    expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['Physical abuse', 1, 'One', 3, 2, null],
      ['Physical abuse', 2, 'Two', 4, 2, 'a higher entry severity'],
      ['Physical abuse', 3, 'Three', 5, 1, 'a higher entry severity'],
      ['Physical abuse', 4, 'Four', 6, 1, 'a higher entry severity'],
    ]);
    expect(sentencesOf(table)).toEqual([
      'Physical abuse at level D, from the lowest threshold to the highest: severity 3 in one document (One), 4 in one document (Two), 5 in one document (Three) and 6 in one document (Four).',
    ]);
  });

  it('counts in a note, by reason, the documents that it does not order', () => {
    expect(table.notes).toContain(
      'Physical abuse: two of six documents place nothing at level D alone: one places it at level D only where that is joined with another; one has no levels, or none that could be told.',
    );
  });

  it('warns of pages and levels that were not seen', () => {
    const page = { code: 'unreadable-page' as const, message: 'Page 3 could not be read.', page: 3 };
    const { notes } = tableOf(
      compared({
        east: { says: ['housing quality 5 D unfit'], warnings: [page] },
        west: { says: ['housing quality 5 D unfit', 'housing quality 3 - damp'] },
      }),
      'threshold-order',
    );
    expect(notes.slice(-2)).toEqual([
      'One document with a figure has pages that could not be read; something less severe may stand there.',
      'The level of one reference in documents with levels could not be told; it is in no figure, and a figure may be lower for it.',
    ]);
  });
});

describe('the lowest and the highest side by side', () => {
  it('shows two documents at either end with their words', () => {
    const table = tableOf(compared(AREAS), 'lowest-and-highest');
    expect(table.rows.map((row) => [1, 2, 3, 4, 7].map((column) => row[column]?.value))).toEqual([
      ['lowest', 'One', 3, 'minor accidents', null],
      ['lowest', 'One', 3, 'rough play', 0],
      ['lowest', 'Two', 4, 'children with frequent injuries', 0],
      ['highest', 'Three', 5, 'deliberately physically hurting a child', 0],
      ['highest', 'Four', 6, 'Parents have seriously abused or neglected the child', 0],
    ]);
    expect(sentencesOf(table)).toEqual([
      'Physical abuse at level D: the lowest threshold is that of One (severity 3: “minor accidents”), the highest that of Four (severity 6: “Parents have seriously abused or neglected the child”).',
    ]);
  });

  it('quotes three indicators of a document and counts the others', () => {
    const says = ['a', 'b', 'c', 'd', 'e'].map((text) => `housing quality 4 D ${text}`);
    const table = tableOf(
      compared({ east: { says }, west: { says: ['housing quality 5 D unfit'] } }),
      'lowest-and-highest',
    );
    expect(table.rows.map((row) => [row[4]?.value, row[7]?.value])).toEqual([
      ['a', null],
      ['b', null],
      ['c', 2],
      ['unfit', 0],
    ]);
    expect(table.rows[2]?.[7]?.references).toEqual(['east:0004', 'east:0005']);
  });

  it('says so where all start alike or share a rank, and shows no document at both ends', () => {
    const housing = { says: ['housing quality 5 D unfit'] };
    const alike = tableOf(compared({ east: housing, fen: housing, west: housing }), 'lowest-and-highest');
    expect(alike.rows.map((row) => [row[1]?.value, row[2]?.value])).toEqual([
      ['all alike', 'East'],
      ['all alike', 'West'],
    ]);
    expect(sentencesOf(alike)).toEqual([
      'Housing at level D: all three documents that place it there start at severity 5, East with “unfit”.',
    ]);
    const worse = { says: ['housing quality 6 D lethal'] };
    const shared = tableOf(compared({ east: housing, fen: housing, west: worse }), 'lowest-and-highest');
    expect(sentencesOf(shared)).toEqual([
      'Housing at level D: the lowest threshold is that of East (severity 5: “unfit”; one other has the same rank), the highest that of West (severity 6: “lethal”).',
    ]);
    expect(tableOf(compared({ east: housing }), 'lowest-and-highest').rows).toEqual([]);
  });
});

describe('entry severities by level', () => {
  const table = tableOf(compared(AREAS), 'entry-severity-by-level');

  it('has every level of the corpus and what stands at none', () => {
    expect(table.columns.map(({ id }) => id)).toEqual([
      'document',
      'issue',
      'U',
      'A',
      'B',
      'C',
      'C+D',
      'D',
      'no-level',
    ]);
    expect(valuesOf(table, 'Joined', 'Physical abuse')).toMatchObject({
      'C+D': 5,
      D: 'missing: level-joined',
    });
    expect(valuesOf(table, 'Open', 'Physical abuse')).toMatchObject({
      D: 'missing: no-level',
      'no-level': 5,
    });
    expect(valuesOf(table, 'Three', 'Housing')).toMatchObject({
      C: 4,
      'no-level': 'missing: not-applicable',
    });
    expect(valuesOf(table, 'Four', 'Housing')).toMatchObject({
      C: 'missing: not-mentioned',
      'no-level': 'missing: not-mentioned',
    });
  });

  it('tells the documents that enter a higher level from a lower severity', () => {
    const documents = {
      east: { says: ['housing quality 4 C unfit', 'housing quality 3 D damp'] },
      west: { says: ['housing quality 4 C unfit', 'housing quality 4 D squalid'] },
      fen: { says: ['housing quality 4 D squalid'] },
    };
    const { findings } = tableOf(compared(documents), 'entry-severity-by-level');
    expect(findings).toEqual([
      {
        text: 'Housing: one of two documents with figures for several of the levels A to D has a lower entry severity at a higher level than at one beneath it.',
        references: ['east:0001', 'east:0002'],
        documents: ['east'],
      },
    ]);
  });
});

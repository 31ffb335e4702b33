import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { coverage } from '../../../src/compare/coverage/index.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const unread = { warnings: [{ code: 'no-text-on-page' as const, message: 'Page 3 has no text.', page: 3 }] };
const tableFor = (documents: Readonly<Record<string, SampleDocument>>) =>
  tableOf(coverage(corpusOf(corpusAnalysis(documents)), DEFAULT_OPTIONS), 'coverage');

describe('the table of coverage', () => {
  const table = tableFor({
    east: {
      says: ['bullying victim 3 A bullied', 'bullying victim 3 A picked on', 'bullying victim 5 D beaten'],
    },
    north: { says: ['bullying victim 5 D assaulted'] },
    south: { says: ['bullying victim 4 C+D severely bullied', 'housing quality 3 - damp'] },
    west: { denies: ['bullying victim A not bullied'] },
    moor: { kind: 'framework', levels: [], says: ['bullying victim 3 - teased'] },
    fen: {},
    hill: unread,
    policy: { kind: 'other', says: ['bullying victim 3 A bullied'] },
  });

  it('counts a document once at each level, and joined levels as joined', () => {
    expect(valuesOf(table, 'Bullying', 'all')).toEqual({
      ...{ issue: 'Bullying', theme: 'all', U: 0, A: 1, B: 0, C: 0, 'C+D': 1, D: 2, 'no-level': 1 },
      ...{ mentioned: 4, 'only-at-D': 1, 'only-at-C+D': 1 },
      ...{ 'only-protective': 1, 'not-mentioned': 1, 'not-read': 1, documents: 7 },
    });
  });

  it('tells silence from denial and from pages that could not be read, document by document', () => {
    const row = rowOf(table, 'Bullying', 'Victim');
    expect(row['not-mentioned']).toEqual({ value: 1, documents: ['fen'] });
    expect(row['not-read']).toEqual({ value: 1, documents: ['hill'] });
    expect(row['only-protective']).toEqual({ value: 1, documents: ['west'], references: ['west:0001'] });
    expect(row['only-at-D']).toEqual({ value: 1, documents: ['north'], references: ['north:0001'] });
    expect(row.A).toEqual({ value: 1, documents: ['east'], references: ['east:0001', 'east:0002'] });
  });

  it('has a row for each issue and theme, also for those that nobody speaks of', () => {
    expect(table.rows).toHaveLength(5 + 5 + 4 + 4 + 3 + 5);
    expect(valuesOf(table, 'Self-harm', 'Suicide')).toMatchObject({ mentioned: 0, 'not-mentioned': 6 });
  });

  it('says how many documents have no levels', () => {
    expect(table.notes.join(' ')).toContain('one document has no levels at all');
  });
});

describe('what is said of the coverage', () => {
  it('says which issues documents never refer to, and why nothing is known of others', () => {
    expect(
      sentencesOf(
        tableFor({
          east: { says: ['self-harm episode 3 D cuts'], denies: ['housing quality A no damp'] },
          north: { says: ['self-harm episode 3 D cuts', 'self-harm suicide 6 D attempt'] },
          hill: { ...unread, says: ['self-harm episode 3 D cuts'] },
        }),
      ).filter((text) => !/bullying|domestic|physical/i.test(text)),
    ).toEqual([
      'One document never refers to housing.',
      'One document refers to housing only to say that it is absent.',
      'Of one document it is not known whether it refers to housing, because pages could not be read.',
      'All three documents refer to self-harm.',
      'Self-harm: in two documents the only references stand at level D.',
      'Self-harm: no documents refer to it at level A, none at B, none at C and three at D.',
    ]);
  });

  it('speaks of one reference where each document makes only one', () => {
    const table = tableFor({
      east: { says: ['self-harm suicide 6 D life-threatening'] },
      north: { says: ['self-harm suicide 6 C+D attempt'] },
    });
    expect(sentencesOf(table)).toContain('Self-harm: in one document the only reference stands at level D.');
    expect(sentencesOf(table)).toContain(
      'Self-harm: in one document the only reference stands at C and D joined.',
    );
  });

  it('tells joined levels, U and no level apart from the four', () => {
    const table = tableFor({
      east: { says: ['housing quality 3 A damp', 'housing quality 3 U draughty'] },
      north: { says: ['housing quality 3 A+B mould', 'housing quality 3 - cold'] },
    });
    expect(sentencesOf(table)).toContain(
      'Housing: one document refers to it at level A, none at B, none at C and none at D; one at U, one at A+B and one without a level.',
    );
  });
});

const line = fc
  .tuple(fc.constantFrom('quality', 'stability'), fc.constantFrom('A', 'B', 'A+B', 'C+D', 'D', '-'))
  .map(([theme, level]) => `housing ${theme} 3 ${level} something`);
const denial = fc.constantFrom('housing quality A none', 'housing stability A none');
const sample = fc
  .record({ says: fc.array(line), denies: fc.array(denial), read: fc.boolean() })
  .map(({ says, denies, read }): SampleDocument => ({ says, denies, ...(read ? {} : unread) }));
const corpora = fc.array(sample, { minLength: 1, maxLength: 8 });
const byId = (documents: readonly SampleDocument[]) =>
  Object.fromEntries(documents.map((document, i) => [`area${i}`, document]));

describe('laws of coverage', () => {
  it('has every document in one of mentioned, only protective, not mentioned and not read', () => {
    fc.assert(
      fc.property(corpora, (documents) => {
        const table = tableFor(byId(documents));
        for (const theme of ['all', 'Quality', 'Stability']) {
          const row = rowOf(table, 'Housing', theme);
          const parts = ['mentioned', 'only-protective', 'not-mentioned', 'not-read'];
          expect(parts.flatMap((id) => row[id]?.documents ?? []).sort()).toEqual(
            Object.keys(byId(documents)).sort(),
          );
        }
      }),
    );
  });

  it('has every asserted reference at one level, or at none', () => {
    fc.assert(
      fc.property(corpora, (documents) => {
        const row = rowOf(tableFor(byId(documents)), 'Housing', 'all');
        const { mentioned, ...cells } = row;
        const levels = Object.entries(cells).filter(([id]) => /^[A-DU]|^no-level/.test(id));
        const placed = levels.flatMap(([, cell]) => cell.references ?? []);
        expect(placed.sort()).toEqual([...(mentioned?.references ?? [])].sort());
      }),
    );
  });
});

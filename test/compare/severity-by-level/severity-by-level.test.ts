import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { severityByLevel } from '../../../src/compare/severity-by-level/index.js';
import type { Analysis } from '../../../src/model/analysis.js';
import type { LevelOfIntervention } from '../../../src/model/level.js';
import { corpusAnalysis, local, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const of = (analysis: Analysis, level: LevelOfIntervention = 'D') =>
  severityByLevel(corpusOf(analysis), { ...DEFAULT_OPTIONS, level });
const pooled = (documents: Readonly<Record<string, SampleDocument>>, level?: LevelOfIntervention) =>
  tableOf(of(corpusAnalysis(documents), level), 'severity-by-level');

/** References to housing at one level, one for each severity. */
const at = (level: string, ...severities: readonly number[]): readonly string[] =>
  severities.map((severity) => `housing quality ${severity} ${level} something`);

describe('the table of severity by level', () => {
  const table = pooled({
    east: { says: [...at('D', 5, 6, 6), ...at('A', 2), ...at('-', 3)], denies: ['housing quality A none'] },
    west: { says: [...at('D', 3), ...at('C+D', 4, 5), 'bullying victim 3 D bullied'] },
  });

  it('has all six cells, the quartiles, and what they were made from', () => {
    expect(valuesOf(table, 'Housing', 'D')).toEqual({
      ...{ issue: 'Housing', level: 'D', s1: 0, s2: 0, s3: 1, s4: 0, s5: 1, s6: 2 },
      ...{ references: 4, documents: 2, q1: 4.5, median: 5.5, q3: 6 },
    });
    const row = rowOf(table, 'Housing', 'D');
    expect(row.s6?.references).toEqual(['east:0002', 'east:0003']);
    expect(row.median?.references).toEqual(row.references?.references);
    expect(row.documents?.documents).toEqual(['east', 'west']);
  });

  it('has no quartiles of fewer than three references', () => {
    expect(valuesOf(table, 'Housing', 'A')).toMatchObject({ s2: 1, median: 'missing: too-few' });
  });

  it('has rows for A to D always, for joined levels where something stands there, and for all issues last', () => {
    const levels = (issue: string) =>
      table.rows.filter(([first]) => first?.value === issue).map(([, level]) => level?.value);
    expect(levels('Housing')).toEqual(['A', 'B', 'C', 'C+D', 'D']);
    expect(levels('Self-harm')).toEqual(['A', 'B', 'C', 'D']);
    expect(table.rows.slice(-5).map(([issue]) => issue?.value)).toEqual(Array(5).fill('All issues'));
    expect(valuesOf(table, 'All issues', 'D')).toMatchObject({ s3: 2, references: 5 });
  });

  it('says how many references have no level', () => {
    expect(table.notes.join(' ')).toContain('One reference with no level is in no row');
    expect(table.n).toEqual({ documents: 2, references: 8 });
  });
});

describe('what is said of severity by level', () => {
  const first = (...severities: readonly number[]) =>
    sentencesOf(pooled({ east: { says: at('D', ...severities) } }))[0];

  it('says when every reference at the level has one severity', () => {
    expect(first(6, 6, 6)).toBe(
      'At level D every reference to housing has severity 6 (step 6): three references of one document.',
    );
    expect(first(6, 6)).toContain('At level D both references to housing have severity 6 (step 6)');
    expect(first(6)).toContain('At level D the only reference to housing has severity 6 (step 6)');
  });

  it('says when the plain mention never stands there, and otherwise how far the severities reach', () => {
    expect(first(4, 6, 5)).toContain('At level D no reference to housing is less severe than 4 (step 4)');
    expect(first(3, 6, 5)).toContain(
      'At level D references to housing run from severity 3 (step 3) to 6 (step 6)',
    );
  });

  it('speaks of the level that is asked for, the highest bar first', () => {
    const says = [...at('B', 2, 3), 'bullying victim 4 B bullied badly', 'bullying victim 6 D in danger'];
    expect(sentencesOf(pooled({ east: { says } }, 'B')).slice(0, 2)).toEqual([
      'At level B the only reference to bullying has severity 4 (step 4): one reference of one document.',
      'At level B references to housing run from severity 2 (step 2) to 3 (step 3): two references of one document.',
    ]);
  });

  it('speaks of another level only where three references or more are all above the plain mention', () => {
    const others = (...severities: readonly number[]) =>
      sentencesOf(pooled({ east: { says: at('C+D', ...severities) } })).filter((text) => /^At/.test(text));
    expect(others(4, 5, 5)).toEqual([
      'At C and D joined no reference to housing is less severe than 4 (step 4): three references of one document.',
    ]);
    expect(others(4, 5)).toEqual([]);
    expect(others(3, 5, 5)).toEqual([]);
  });

  it('gives the medians, joined levels apart, all issues first', () => {
    const table = pooled({
      east: { says: [...at('A', 1, 2, 2), ...at('C+D', 4, 5, 5), ...at('D', 5, 6, 6, 5)] },
    });
    expect(sentencesOf(table).slice(-2)).toEqual([
      'All issues together: the median severity is 2 at level A and 5.5 at D; 5 at C+D.',
      'Housing: the median severity is 2 at level A and 5.5 at D; 5 at C+D.',
    ]);
  });
});

describe('the table of severity by document', () => {
  const table = tableOf(
    of(
      corpusAnalysis({
        east: { says: [...at('A', 3, 2, 3), ...at('C', 4)] },
        moor: { kind: 'framework', levels: [], says: at('-', 3) },
        west: { levels: [local('Tier 2', 'B'), local('Tier 3', 'C+D')], says: at('C+D', 5) },
        fen: {},
      }),
    ),
    'severity-by-document',
  );

  it('lists the severities at each level, lowest first, with their references', () => {
    expect(valuesOf(table, 'East', 'Housing')).toMatchObject({ A: '2, 3, 3', C: '4' });
    expect(rowOf(table, 'East', 'Housing').A?.references).toEqual(['east:0001', 'east:0002', 'east:0003']);
    expect(valuesOf(table, 'Moor', 'Housing')).toMatchObject({ 'no-level': '3', A: 'missing: no-level' });
  });

  it('says why there is nothing', () => {
    expect(valuesOf(table, 'East', 'Housing')).toMatchObject({
      ...{
        B: 'missing: not-at-level',
        'C+D': 'missing: not-applicable',
        'no-level': 'missing: not-applicable',
      },
    });
    expect(valuesOf(table, 'West', 'Housing')).toMatchObject({
      ...{ A: 'missing: level-not-described', B: 'missing: not-at-level', C: 'missing: level-joined' },
    });
  });

  it('has no row for an issue that the document does not refer to', () => {
    expect(table.rows.map(([document]) => document?.value)).toEqual(['East', 'Moor', 'West']);
  });
});

const placed = fc
  .tuple(
    fc.constantFrom('housing quality', 'bullying victim'),
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom('U', 'A', 'A+B', 'C', 'C+D', 'D', '-'),
  )
  .map(([what, severity, level]) => `${what} ${severity} ${level} something`);

describe('laws of severity by level', () => {
  it('has every reference with a level once under its issue and once under all, in the cell of its severity', () => {
    fc.assert(
      fc.property(fc.array(fc.array(placed), { minLength: 1, maxLength: 5 }), (documents) => {
        const analysis = corpusAnalysis(
          Object.fromEntries(documents.map((says, i) => [`area${i}`, { says }])),
        );
        const { rows, columns } = tableOf(of(analysis), 'severity-by-level');
        const cells = columns.map(({ id }, i) => ({ id, i })).filter(({ id }) => /^s\d$/.test(id));
        const found = rows.flatMap((row) =>
          cells.flatMap(({ id, i }) =>
            (row[i]?.references ?? []).map(
              (reference) => `${row[0]?.value} ${row[1]?.value} ${id} ${reference}`,
            ),
          ),
        );
        const labels: Readonly<Record<string, string>> = { housing: 'Housing', bullying: 'Bullying' };
        const expected = analysis.references
          .filter(({ level }) => level.length > 0)
          .flatMap(({ id, issue, level, severity }) =>
            [labels[issue], 'All issues'].map((label) => `${label} ${level.join('+')} s${severity} ${id}`),
          );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('gives figures that do not depend on the order of the documents', () => {
    fc.assert(
      fc.property(fc.array(fc.array(placed), { minLength: 2, maxLength: 5 }), (documents) => {
        const figures = (order: readonly (readonly string[])[]) => {
          const analysis = corpusAnalysis(Object.fromEntries(order.map((says, i) => [`area${i}`, { says }])));
          return tableOf(of(analysis), 'severity-by-level').rows.map((row) => row.map(({ value }) => value));
        };
        expect(figures(documents.toReversed())).toEqual(figures(documents));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS, type ScoredReference } from '../../../src/compare/corpus.js';
import { inversions } from '../../../src/compare/inversions/index.js';
import { levelRank } from '../../../src/model/level.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';
import { rowOf, sentencesOf, tableOf, valuesOf } from '../table-reader.js';

const compared = (documents: Readonly<Record<string, SampleDocument>>) =>
  inversions(corpusOf(corpusAnalysis(documents)), DEFAULT_OPTIONS);

const DOCUMENTS: Readonly<Record<string, SampleDocument>> = {
  east: {
    says: [
      'housing quality 2 D some damp',
      'housing quality 4 C+D unfit',
      'housing quality 5 A lethal',
      'housing stability 6 A evicted', // Another theme: never compared with quality.
      'housing quality 6 - no level',
    ],
  },
  west: { says: ['housing quality 3 B damp', 'housing quality 4 C squalid'] },
  moor: { kind: 'framework', levels: [], says: ['housing quality 3 - damp'] },
  fen: { says: ['housing quality 4 A damp', 'housing quality 4 D damp'] },
};

describe('inversions within documents', () => {
  const table = tableOf(compared(DOCUMENTS), 'inversions-within');

  it('counts pairs of an issue and theme that differ in severity and in level', () => {
    expect(valuesOf(table, 'East')).toEqual({
      ...{ document: 'East', references: 4, pairs: 3, inverted: 3, share: 1 },
      ...{ 'pairs-unjoined': 1, 'inverted-unjoined': 1, 'share-unjoined': 1 },
    });
    expect(rowOf(table, 'East').inverted?.references).toEqual(['east:0001', 'east:0002', 'east:0003']);
    expect(valuesOf(table, 'West')).toMatchObject({ pairs: 1, inverted: 0, share: 0 });
  });

  it('has no share without pairs, and no figure without levels', () => {
    expect(valuesOf(table, 'Fen')).toMatchObject({ pairs: 0, share: 'missing: too-few' });
    expect(valuesOf(table, 'Moor')).toMatchObject({
      references: 'missing: no-level',
      share: 'missing: no-level',
    });
  });

  it('says how many documents and pairs, and who has most', () => {
    expect(sentencesOf(table)).toEqual([
      'One of two documents places a less severe indicator higher than a more severe one of the same document, issue and theme: three of four pairs (75%); without joined levels, one of two pairs (50%).',
      'All of these stand in East: three of three pairs (100%).',
    ]);
  });
});

describe('the list of inversions', () => {
  it('has the most striking pair first, with its words', () => {
    const table = tableOf(compared(DOCUMENTS), 'inversions');
    expect(table.rows.map((row) => [row[3]?.value, row[8]?.value, row[13]?.value, row[14]?.value])).toEqual([
      ['some damp', 'lethal', 3, 3],
      ['unfit', 'lethal', 2.5, 1],
      ['some damp', 'unfit', 0.5, 2],
    ]);
    expect(sentencesOf(table)[0]).toBe(
      'East places “some damp” (severity 2) at level D, but “lethal” (severity 5) at level A.',
    );
  });

  it('is capped, and says how many pairs it leaves out', () => {
    const many = (line: string) => Array.from({ length: 20 }, () => line);
    const says = [...many('housing quality 2 D damp'), ...many('housing quality 5 A lethal')];
    const table = tableOf(compared({ east: { says } }), 'inversions');
    expect(table.rows).toHaveLength(200);
    expect(table.notes.at(-1)).toMatch(/^200 further inverted pairs are not listed here/);
  });
});

describe('inversions across documents', () => {
  const table = tableOf(compared(DOCUMENTS), 'inversions-across');

  it('has a row for each theme of the guide, pairs of one document left out', () => {
    expect(table.rows).toHaveLength(21);
    expect(valuesOf(table, 'Housing', 'Quality')).toMatchObject({
      ...{ documents: 3, references: 7 },
      ...{ milder: 'some damp', 'milder-level': 'D', 'milder-document': 'East' },
      ...{ graver: 'damp', 'graver-level': 'A', 'graver-document': 'Fen' },
    });
    expect(valuesOf(table, 'Bullying', 'Victim')).toMatchObject({
      pairs: 0,
      share: 'missing: too-few',
      milder: 'missing: not-applicable',
    });
  });

  it('says so of themes with enough pairs, and quotes the example', () => {
    expect(sentencesOf(table)).toHaveLength(1);
    const says = (line: string) => ({ says: [`housing quality ${line}`] });
    const damp = says('2 D some damp');
    const lethal = says('5 A lethal');
    const documents = { a: damp, b: damp, c: damp, d: damp, e: lethal, f: lethal, g: lethal };
    expect(sentencesOf(tableOf(compared(documents), 'inversions-across'))).toEqual([
      'Between documents, the less severe of two references of the same issue and theme stands higher in 12 of 12 pairs (100%); without joined levels, in 12 of 12 pairs (100%).',
      'Housing, quality: 12 of 12 pairs (100%) are inverted; without joined levels, 12 of 12 pairs (100%). For example, A places “some damp” (severity 2) at level D, and E “lethal” (severity 5) at level A.',
    ]);
  });

  it('finds an example of two documents where the first pairs are of one', () => {
    const own = tableOf(
      compared({
        east: { says: ['housing quality 1 D rickety', 'housing quality 6 A lethal'] },
        west: { says: ['housing quality 5 B squalid'] },
      }),
      'inversions-across',
    );
    expect(valuesOf(own, 'Housing', 'Quality')).toMatchObject({
      inverted: 2,
      milder: 'rickety',
      graver: 'squalid',
    });
  });
});

describe('counts of pairs', () => {
  const levels = fc.constantFrom('U', 'A', 'B', 'C', 'C+D', 'D', '-');
  const line = fc
    .tuple(fc.constantFrom('quality', 'stability'), fc.integer({ min: 1, max: 6 }), levels)
    .map(([theme, severity, level]) => `housing ${theme} ${severity} ${level} words`);
  const documents = fc
    .array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
    .map((all) => Object.fromEntries(all.map((says, i) => [`area${i}`, { says }])));

  it('are those of going through the pairs one by one', () => {
    fc.assert(
      fc.property(documents, (sample) => {
        const { references } = corpusOf(corpusAnalysis(sample));
        const pairs = references.flatMap((a) =>
          references.filter((b) => isCompared(a, b)).map((b) => [a, b] as const),
        );
        const within = pairs.filter(([a, b]) => a.document === b.document);
        const inverted = (some: typeof pairs) => some.filter(([a, b]) => rank(a) > rank(b)).length;
        const result = compared(sample);
        const total = (table: string, column: string) => {
          const { columns, rows } = tableOf(result, table);
          const at = columns.findIndex(({ id }) => id === column);
          return rows.reduce((sum, row) => sum + Number(row[at]?.value), 0);
        };
        expect(total('inversions-within', 'pairs')).toBe(within.length);
        expect(total('inversions-within', 'inverted')).toBe(inverted(within));
        expect(tableOf(result, 'inversions').rows).toHaveLength(inverted(within));
        expect(total('inversions-across', 'pairs')).toBe(pairs.length - within.length);
        expect(total('inversions-across', 'inverted')).toBe(inverted(pairs) - inverted(within));
      }),
    );
  });
});

const rank = ({ level }: ScoredReference): number => levelRank(level) ?? Number.NaN;

/** `a` less severe than `b`, of one theme, at another level. */
function isCompared(a: ScoredReference, b: ScoredReference): boolean {
  const told = a.level.length > 0 && b.level.length > 0;
  return told && a.theme === b.theme && a.severity < b.severity && rank(a) !== rank(b);
}

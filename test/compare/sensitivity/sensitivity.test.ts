import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { headlineOf } from '../../../src/compare/sensitivity/headline.js';
import { sensitivity } from '../../../src/compare/sensitivity/index.js';
import type { Analysis } from '../../../src/model/analysis.js';
import { corpusAnalysis } from '../../sample.js';

const ANALYSIS = corpusAnalysis(
  {
    aldermoor: { says: ['housing overcrowding 3 A Overcrowded housing', 'housing quality 2 A Damp'] },
    brackenfield: {
      says: ['housing overcrowding 3 C Overcrowded home', 'housing quality 6 D Roof falls in'],
    },
    corvedale: {
      says: [
        'housing overcrowding 3 D Overcrowded flat',
        'housing quality 5 D Unfit',
        'housing quality 4 A Mould',
      ],
    },
  },
  [['Overcrowded housing', 'Overcrowded home', 'Overcrowded flat']],
);

const tablesOf = (analysis: Analysis) => {
  const [documents, terms] = sensitivity(corpusOf(analysis), DEFAULT_OPTIONS).tables;
  if (!documents || !terms) throw new Error('two tables were expected');
  return { documents, terms };
};

describe('sensitivity to documents', () => {
  const { documents } = tablesOf(ANALYSIS);
  const row = (name: string) => {
    const cells = documents.rows.find(([first]) => first?.value === name) ?? [];
    return Object.fromEntries(documents.columns.map(({ id }, i) => [id, cells[i]?.value]));
  };

  it('tells which figures change without a document', () => {
    // At A there are 3, 2 and 4: without Aldermoor's two, too few for a median. At D there are 6, 3 and 5.
    expect(row('Aldermoor')).toMatchObject({ references: 2, medians: 1, extremes: 0, spans: 1 });
    expect(row('Aldermoor')?.what).toBe(
      'Housing at A: median severity 3 is no longer given; “Overcrowded housing”: A to D becomes C to D',
    );
    // The highest entry severity at D is Brackenfield's 6; Corvedale's is 3.
    expect(row('Brackenfield')?.what).toBe(
      'Housing at D: median severity 5 is no longer given; Housing: highest entry severity 6 becomes 3',
    );
    expect(row('Corvedale')).toMatchObject({ changes: 4, medians: 2, extremes: 1, spans: 1 });
  });

  it('puts the document on which most rests first, and says it', () => {
    expect(documents.rows[0]?.[0]).toEqual({ value: 'Corvedale', documents: ['corvedale'] });
    expect(documents.findings[0]?.text).toBe(
      'Leaving out one document changes at most four of the five figures (Corvedale).',
    );
  });

  it('says where a situation is left in one document', () => {
    const two = corpusAnalysis(
      {
        aldermoor: { says: ['housing overcrowding 3 A Overcrowded housing'] },
        brackenfield: { says: ['housing overcrowding 3 C Overcrowded home'] },
      },
      [['Overcrowded housing', 'Overcrowded home']],
    );
    for (const cells of tablesOf(two).documents.rows)
      expect(cells.at(-1)?.value).toBe('“Overcrowded housing”: left in one document only');
  });
});

describe('sensitivity to terms', () => {
  it('leaves out what one term alone found', () => {
    const references = ANALYSIS.references.map((reference, i) => ({
      ...reference,
      matched: [
        { term: i === 0 ? 'overcrowd*' : 'housing', start: 0, end: 4 },
        ...(i === 2 ? [{ term: 'overcrowd*', start: 5, end: 9 }] : []),
      ],
    }));
    const { terms } = tablesOf({ ...ANALYSIS, references });
    const lost = Object.fromEntries(terms.rows.map((cells) => [cells[1]?.value, cells[2]?.value]));
    // The reference that both terms found goes with neither.
    expect(lost).toEqual({ 'overcrowd*': 1, housing: 5 });
  });
});

describe('the figures that a report leads with', () => {
  const line = fc
    .tuple(
      fc.constantFrom('overcrowding', 'quality'),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('A', 'C', 'D'),
    )
    .map(([theme, severity, level]) => `housing ${theme} ${severity} ${level} Words`);
  const corpora = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.array(line, { maxLength: 8 }));

  it('are the same, told again without references, as told of a corpus that never had them', () => {
    fc.assert(
      fc.property(corpora, (said) => {
        const analysis = corpusAnalysis(
          Object.fromEntries(Object.entries(said).map(([id, says]) => [id, { says }])),
        );
        const corpus = corpusOf(analysis);
        const changes = headlineOf(corpus, DEFAULT_OPTIONS).changesWithout(
          corpus.references.filter(({ document }) => document === 'a'),
        );
        const without = corpusOf({
          ...analysis,
          references: analysis.references.filter(({ document }) => document !== 'a'),
        });
        const severities = (all: typeof corpus, level: string) =>
          all.references
            .filter((one) => one.level.join() === level)
            .map(({ severity }) => severity)
            .sort();
        const changed = ['A', 'C', 'D'].flatMap((level) => {
          const [from, to] = [corpus, without].map((all) => medianOf(severities(all, level)));
          return from === to ? [] : [{ kind: 'median', issue: 'housing', level, from, to }];
        });
        const medians = changes.filter(({ kind }) => kind === 'median');
        expect(medians).toHaveLength(changed.length);
        expect(medians).toEqual(expect.arrayContaining(changed));
      }),
    );
  });

  it('are those of the tables: what stands at no level has no median there', () => {
    const nowhere = corpusAnalysis({
      a: { says: ['housing quality 3 - x', 'housing quality 3 - y', 'housing quality 5 - z'] },
    });
    const { documents, terms } = tablesOf(nowhere);
    expect(headlineOf(corpusOf(nowhere), DEFAULT_OPTIONS).size.medians).toBe(0);
    expect([...documents.findings, ...terms.findings]).toEqual([]);
  });

  it('do not change when nothing is left out', () => {
    fc.assert(
      fc.property(corpora, (said) => {
        const analysis = corpusAnalysis(
          Object.fromEntries(Object.entries(said).map(([id, says]) => [id, { says }])),
        );
        expect(headlineOf(corpusOf(analysis), DEFAULT_OPTIONS).changesWithout([])).toEqual([]);
      }),
    );
  });
});

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length < 3) return null;
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

describe('sensitivity to doubtful references', () => {
  const doubtful = (flagged: readonly string[]) => {
    const references = ANALYSIS.references.map((one) =>
      flagged.includes(one.text) ? { ...one, flags: ['ocr-doubtful'] as const } : one,
    );
    return sensitivity(corpusOf({ ...ANALYSIS, references }), DEFAULT_OPTIONS).tables[2];
  };

  it('tells which figures change without them', () => {
    const table = doubtful(['Roof falls in', 'Damp']);
    const cells = Object.fromEntries(
      table?.columns.map(({ id }, i) => [id, table.rows[0]?.[i]?.value]) ?? [],
    );
    expect(table?.rows).toHaveLength(1);
    expect(cells).toMatchObject({
      doubt: 'Words recognised with little confidence',
      references: 2,
      medians: 2,
      extremes: 1,
    });
    expect(cells.what).toContain('Housing: highest entry severity 6 becomes 3');
    expect(table?.findings[0]?.references).toHaveLength(2);
    expect(table?.findings[0]?.text).toBe(
      'Without two doubtful references (words recognised with little confidence), three of the five figures change.',
    );
  });

  it('has no table where there are none', () => {
    expect(doubtful([])).toBeUndefined();
  });
});

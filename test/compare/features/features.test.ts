import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { featuresOfPlaces } from '../../../src/compare/features/index.js';
import type { Features } from '../../../src/model/analysis.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** Ten documents whose entry severity at D rises with their rank; every second is inspected "Good". */
const DOCUMENTS: Readonly<Record<string, SampleDocument>> = Object.fromEntries(
  NAMES.map((name, i) => [
    name,
    {
      year: 2015,
      features: {
        rank: 10 * (i + 1),
        inspection: i % 2 === 0 ? 'Good' : 'Inadequate',
        county: i < 2 ? 'X' : 'Y',
      },
      says: [`housing quality ${Math.min(6, 1 + Math.floor(i / 2))} D Words ${i}`],
    },
  ]),
);

const tables = (documents: typeof DOCUMENTS, frame: readonly Features[] | null = null) =>
  featuresOfPlaces(corpusOf(corpusAnalysis(documents)), { ...DEFAULT_OPTIONS, frame }).tables;

function rowsOf(documents: typeof DOCUMENTS, frame: readonly Features[] | null = null, at = 0) {
  const table = tables(documents, frame)[at];
  return (table?.rows ?? []).map((cells) =>
    Object.fromEntries((table?.columns ?? []).map(({ id }, i) => [id, cells[i]?.value ?? cells[i]?.missing])),
  );
}

const find = (feature: string, measure: string) =>
  rowsOf(DOCUMENTS).find((row) => row.feature === feature && String(row.measure).startsWith(measure));

describe('features of places', () => {
  it('correlates a number by rank', () => {
    const row = find('rank', 'Housing');
    // Ranks 1 to 10 against 1.5 1.5 3.5 3.5 ...: product-moment 40 * 2 / sqrt(82.5 * 80).
    expect(row?.effect).toBeCloseTo(80 / Math.sqrt(82.5 * 80), 10);
    expect(row).toMatchObject({ method: 'Spearman’s rank correlation', documents: 10, values: '10 to 100' });
    expect(row?.p).toBeLessThan(0.01);
    expect(Number(row?.low)).toBeLessThan(Number(row?.effect));
  });

  it('compares two groups by Cliff’s delta, exactly where there are few arrangements', () => {
    const row = find('inspection', 'Housing');
    // 1 2 3 4 5 in both groups: of 25 pairs as many are higher as lower.
    expect(row).toMatchObject({ method: 'Cliff’s delta', effect: 0, p: 1, test: 'exact' });
    expect(row?.values).toBe('Good: median 3 (n 5); Inadequate: median 3 (n 5)');
  });

  it('leaves out groups that are too small, and does not test what is left', () => {
    expect(find('county', 'Housing')).toMatchObject({
      documents: 8,
      p: 'not-applicable',
      effect: 'not-applicable',
    });
  });

  it('does not test fewer than eight documents', () => {
    const seven = Object.fromEntries(Object.entries(DOCUMENTS).slice(0, 7));
    for (const row of rowsOf(seven)) expect(row).toMatchObject({ p: 'too-few', 'p-holm': 'too-few' });
    expect(tables(seven)[0]?.findings[0]?.text).toMatch(/^No feature could be tested/);
  });

  it('corrects for the number of tests, and says what stands', () => {
    const [table] = tables(DOCUMENTS);
    for (const row of rowsOf(DOCUMENTS))
      if (typeof row.p === 'number') expect(Number(row['p-holm'])).toBeGreaterThanOrEqual(row.p);
    expect(table?.findings[0]?.text).toMatch(
      /^Rank goes with Housing: entry severity at D \(Spearman’s rank correlation 0\.98, 95 % interval 0\.\d\d to [01]\.\d\d; p 0\.0\d\d after Holm’s correction; 10 documents\)\.$/,
    );
  });

  it('gives the same figures whatever the order of the documents', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES, { minLength: 10 }), (order) => {
        const shuffled = Object.fromEntries(order.map((name) => [name, DOCUMENTS[name] ?? {}]));
        const key = (row: Record<string, unknown>) => `${row.feature} ${row.measure}`;
        const sorted = (rows: ReturnType<typeof rowsOf>) =>
          rows.toSorted((x, y) => (key(x) < key(y) ? -1 : 1));
        expect(sorted(rowsOf(shuffled))).toEqual(sorted(rowsOf(DOCUMENTS)));
      }),
      { numRuns: 3 },
    );
  });

  it('gives the same figures whatever the documents are called', () => {
    const renamed = Object.fromEntries(
      Object.values(DOCUMENTS).map((one, i) => [String.fromCharCode(97 + ((i * 3) % 10)), one]),
    );
    expect(rowsOf(renamed)).toEqual(rowsOf(DOCUMENTS));
  });

  it('says that nothing is known where there is no corpus table', () => {
    const bare = Object.fromEntries(NAMES.map((name) => [name, { year: null, features: {} }]));
    expect(tables(bare)[0]?.findings[0]?.text).toMatch(/^Nothing is known of the places/);
  });
});

describe('the sample beside the frame', () => {
  const own = NAMES.map((name) => DOCUMENTS[name]?.features ?? {});
  const like = [...own, ...own, ...own];
  const poorer = [...own, ...own.map(() => ({ rank: 500, inspection: 'Inadequate', county: 'Y' }))];

  it('is not there without a frame', () => {
    expect(tables(DOCUMENTS)).toHaveLength(1);
  });

  it('holds medians and shares beside each other', () => {
    const rows = rowsOf(DOCUMENTS, poorer, 1);
    expect(rows.find(({ feature }) => feature === 'rank')).toMatchObject({
      sample: 55,
      frame: 300,
      areas: 20,
    });
    expect(rows.find(({ value }) => value === 'Good')).toMatchObject({
      documents: 5,
      sample: 0.5,
      frame: 0.25,
    });
  });

  it('takes a column of numbers as one where only the frame has many, and leaves out texts among them', () => {
    const three = Object.fromEntries(Object.entries(DOCUMENTS).slice(0, 3));
    const frame = [...own, { rank: 'not known' }];
    const rows = rowsOf(three, frame, 1).filter(({ feature }) => feature === 'rank');
    expect(rows).toMatchObject([{ value: 'median', sample: 20, areas: 10, frame: 55 }]);
  });

  it('says where nothing could be tested', () => {
    const three = Object.fromEntries(Object.entries(DOCUMENTS).slice(0, 3));
    expect(tables(three, own)[1]?.findings[0]?.text).toBe(
      'Three documents of 10 areas; no feature could be tested, for want of eight documents or of other areas to hold them against.',
    );
  });

  it('tells a sample that is like the rest from one that is not', () => {
    const p = (frame: readonly Features[]) =>
      Number(rowsOf(DOCUMENTS, frame, 1).find(({ feature }) => feature === 'rank')?.p);
    expect(p(like)).toBe(1);
    expect(p(poorer)).toBeLessThan(0.01);
  });
});

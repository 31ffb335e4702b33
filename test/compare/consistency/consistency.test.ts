import { describe, expect, it } from 'vitest';
import { consistency } from '../../../src/compare/consistency/index.js';
import { corpusOf, DEFAULT_OPTIONS } from '../../../src/compare/corpus.js';
import { krippendorffAlpha } from '../../../src/compare/statistics/krippendorff-alpha.js';
import type { Analysis } from '../../../src/model/analysis.js';
import type { Table } from '../../../src/model/table.js';
import { corpusAnalysis, type SampleDocument } from '../../sample.js';
import { THREE_CODERS, unitsOf } from '../statistics/vectors.js';
import { tableOf as namedTable, rowOf } from '../table-reader.js';

const OPTIONS = { ...DEFAULT_OPTIONS, draws: 300 };

/** Three documents place fifteen situations as the three coders of V4 code fifteen units, 1 to 4 being A to D. */
function asCoded(further: Readonly<Record<string, SampleDocument>> = {}): Analysis {
  const levels = ['', 'A', 'B', 'C', 'D'];
  const coders = THREE_CODERS.trim()
    .split('\n')
    .map((line) => line.split(' '));
  const documents = coders.map((values, coder): [string, SampleDocument] => [
    ['north', 'south', 'west'][coder] ?? '',
    {
      says: values.flatMap((value, unit) =>
        value === '.' ? [] : `housing quality 3 ${levels[Number(value)]} Situation ${unit + 1}`,
      ),
    },
  ]);
  const situations = Array.from({ length: 15 }, (_, unit) => [`Situation ${unit + 1}`]);
  return corpusAnalysis({ ...Object.fromEntries(documents), ...further }, situations);
}

function tablesOf(analysis: Analysis): readonly Table[] {
  return consistency(corpusOf(analysis), OPTIONS).tables;
}

function tableOf(analysis: Analysis, name: string): Table {
  return namedTable(consistency(corpusOf(analysis), OPTIONS), name);
}

describe('table consistency', () => {
  it('is ordinal alpha with documents as coders: V4', () => {
    const row = rowOf(tableOf(asCoded(), 'consistency'), 'Ordinal alpha', 'All issues');
    expect(Number(row.estimate?.value).toFixed(6)).toBe('0.806721');
    expect(row.situations?.value).toBe(12);
    expect(row.documents?.value).toBe(3);
    expect(row.placements?.value).toBe(26);
    expect(row.estimate?.references).toHaveLength(26);
    expect(row.documents?.documents).toEqual(['north', 'south', 'west']);
    for (const measure of ['bootstrap', 'jackknife']) {
      expect(Number(row[`${measure}-low`]?.value)).toBeLessThan(0.806721);
      expect(Number(row[`${measure}-high`]?.value)).toBeGreaterThan(0.806721);
      expect(Number(row[`${measure}-high`]?.value)).toBeLessThanOrEqual(1);
    }
  });

  it('has a row for each issue, and says where situations are too few', () => {
    const table = tableOf(asCoded(), 'consistency');
    expect(rowOf(table, 'Ordinal alpha', 'Housing').estimate?.value).toBeCloseTo(0.806721, 6);
    const bullying = rowOf(table, 'Ordinal alpha', 'Bullying');
    expect(bullying.situations?.value).toBe(0);
    expect(bullying.estimate).toEqual({ value: null, missing: 'too-few' });
    expect(bullying['jackknife-low']).toEqual({ value: null, missing: 'too-few' });
    expect(table.rows).toHaveLength(12);
  });

  it('ranks a joined level between its parts, and is given without it', () => {
    const joins = {
      says: [1, 7, 8].map((unit) => `housing quality 3 C+D Situation ${unit}`),
    };
    const table = tableOf(asCoded({ joins }), 'consistency');
    const units = unitsOf(THREE_CODERS).map((unit, i) => ([0, 6, 7].includes(i) ? [...unit, 3.5] : unit));
    const joined = rowOf(table, 'Ordinal alpha', 'All issues');
    expect(joined.estimate?.value).toBeCloseTo(krippendorffAlpha(units, 'ordinal') ?? Number.NaN, 12);
    // Situation 1 was stated by one document alone, so that its placement counts now too.
    expect(joined.placements?.value).toBe(30);
    const unjoined = rowOf(table, 'Ordinal alpha without joined levels', 'All issues');
    expect(Number(unjoined.estimate?.value).toFixed(6)).toBe('0.806721');
    expect(unjoined.placements?.value).toBe(26);
  });

  it('has no alpha where all stand at one level', () => {
    const says = [1, 2, 3, 4, 5].map((unit) => `housing quality 3 B Situation ${unit}`);
    const situations = [1, 2, 3, 4, 5].map((unit) => [`Situation ${unit}`]);
    const table = tableOf(corpusAnalysis({ north: { says }, south: { says } }, situations), 'consistency');
    expect(rowOf(table, 'Ordinal alpha', 'All issues').estimate).toEqual({
      value: null,
      missing: 'not-applicable',
    });
    expect(table.findings.map(({ text }) => text)).toEqual([
      'Documents place all five situations at one and the same level, so that their consistency cannot be measured.',
    ]);
  });

  it('says it in words, with the figures of the row', () => {
    const table = tableOf(asCoded(), 'consistency');
    const row = rowOf(table, 'Ordinal alpha', 'All issues');
    const ends = (measure: string): string =>
      ['low', 'high'].map((end) => Number(row[`${measure}-${end}`]?.value).toFixed(2)).join(' to ');
    const figures = `0.81 (ordinal alpha; 95% interval ${ends('bootstrap')} by bootstrap, ${ends('jackknife')} by jackknife)`;
    expect(table.findings.map(({ text }) => text)).toEqual([
      `Over all issues the consistency between documents is ${figures}: three documents make 26 placements of 12 situations. Without joined levels it is ${figures}.`,
    ]);
    expect(table.findings[0]?.references).toHaveLength(26);
    expect(table.notes.join(' ')).toContain('not reliability');
    expect(table.notes.join(' ')).toContain('seed 1989');
  });

  it('says that the situations are too few', () => {
    const says = ['housing quality 3 B Damp'];
    const table = tableOf(corpusAnalysis({ north: { says }, south: { says } }, [['Damp']]), 'consistency');
    expect(table.findings.map(({ text }) => text)).toEqual([
      'One situation is placed by two documents or more; consistency between documents is not given for fewer than five.',
    ]);
  });
});

describe('table agreement-on-levels', () => {
  /** Seven documents; 2 0 1 1 at A to D, the others at U, at a joined level and at none. */
  const levels = { a: 'A', b: 'A', c: 'C', d: 'D', e: 'U', f: 'A+B', g: '-' };
  const one = Object.fromEntries(
    Object.entries(levels).map(([id, level]) => [id, { says: [`housing quality 3 ${level} Damp home`] }]),
  );
  const table = tableOf(corpusAnalysis(one, [['Damp home']]), 'agreement-on-levels');
  const row = rowOf(table, 'housing:1');

  it('counts documents at A to D, and those that are left out', () => {
    expect(['A', 'B', 'C', 'D', 'documents', 'left-out'].map((id) => row[id]?.value)).toEqual([
      2, 0, 1, 1, 4, 3,
    ]);
    expect(row['left-out']?.documents).toEqual(['e', 'f', 'g']);
    expect(row.agreement?.references).toHaveLength(4);
  });

  it('is van der Eijk’s A, which one code can change, and consensus', () => {
    expect(Number(row.agreement?.value).toFixed(7)).toBe('0.0833333');
    // Mean 1.25 of 0 to 3: 1 + ½ log₂(1 − 1.25/3) + ¼ log₂(1 − 0.75/3) + ¼ log₂(1 − 1.75/3).
    const byHand = 1 + Math.log2(7 / 12) / 2 + Math.log2(3 / 4) / 4 + Math.log2(5 / 12) / 4;
    expect(row.consensus?.value).toBeCloseTo(byHand, 12);
    // One code moved inwards from D makes it 2 0 2 0, of A −0.1667; none that is moved makes it more.
    expect(Number(row['agreement-low']?.value)).toBeLessThan(0.01);
    expect(row['agreement-high']?.value).toBeCloseTo(0.0833333, 7);
  });

  it('puts the least agreement first and leaves A out of fewer than three documents', () => {
    const says = (level: string, ...texts: readonly string[]) => ({
      says: texts.map((text) => `housing quality 3 ${level} ${text}`),
    });
    const several = tableOf(
      corpusAnalysis(
        {
          a: says('A', 'Alike', 'Apart', 'Few'),
          b: { says: [...says('A', 'Alike').says, ...says('D', 'Apart', 'Few').says] },
          c: { says: [...says('A', 'Alike', 'Apart').says] },
          d: { says: [...says('A', 'Alike').says, ...says('D', 'Apart').says] },
        },
        [['Few'], ['Alike'], ['Apart']],
      ),
      'agreement-on-levels',
    );
    expect(several.rows.map((cells) => cells[0]?.value)).toEqual(['Apart', 'Alike', 'Few']);
    expect(rowOf(several, 'housing:3').agreement?.value).toBe(-1);
    expect(rowOf(several, 'housing:2').agreement?.value).toBe(1);
    expect(rowOf(several, 'housing:1').agreement).toEqual({ value: null, missing: 'too-few' });
    expect(rowOf(several, 'housing:1').documents?.value).toBe(2);
    const [first, second, ...more] = several.findings.map(({ text }) => text);
    expect(first).toBe(
      'One of two situations that at least three documents place at a level of A to D has all documents at one level; one has them nearer to two opposite camps than to an even spread (A below 0).',
    );
    expect(second).toMatch(
      /^“Apart” is at level A in two documents and at level D in two: agreement −1\.00 \(−1\.00 to .* with coding errors\), consensus 0\.00\.$/,
    );
    expect(more).toEqual([]);
  });
});

describe('table severity-and-level', () => {
  const placed = (...places: readonly string[]): SampleDocument => ({
    says: places.map((place, i) => `housing quality ${place} Sign ${i}`),
  });
  const table = tableOf(
    corpusAnalysis({
      // Of six pairs four in order, one against it, one tied in the level: (4 − 1) / √(6 · 5).
      north: placed('1 A', '2 C', '3 B', '4 C'),
      south: placed('1 D', '2 C', '3 B', '4 A'),
      east: placed('1 A', '2 B', '3 C'),
      west: placed('3 A', '3 B', '3 C', '3 D', '5 -'),
      joint: placed('1 A', '2 B', '3 C', '4 C', '1 C+D'),
      talk: { ...placed('1 -', '2 -', '3 -', '4 -'), kind: 'framework', levels: [] },
    }),
    'severity-and-level',
  );

  it('is tau-b of each document, or why there is none', () => {
    expect(table.rows.map((cells) => cells[0]?.value)).toEqual([
      'East',
      'Joint',
      'North',
      'South',
      'Talk',
      'West',
    ]);
    expect(rowOf(table, 'North')['tau-b']?.value).toBeCloseTo(3 / Math.sqrt(30), 12);
    expect(rowOf(table, 'North')['tau-b']?.references).toHaveLength(4);
    expect(rowOf(table, 'South')['tau-b']?.value).toBeCloseTo(-1, 12);
    expect(rowOf(table, 'East')['tau-b']).toEqual({ value: null, missing: 'too-few' });
    expect(rowOf(table, 'West')['tau-b']).toEqual({ value: null, missing: 'not-applicable' });
    expect(rowOf(table, 'West').references?.value).toBe(4);
    expect(rowOf(table, 'Talk')['tau-b']).toEqual({ value: null, missing: 'no-level' });
  });

  it('is given without joined levels too', () => {
    const joint = rowOf(table, 'Joint');
    // With C+D: of ten pairs five in order, three against it, one tied in severity and another in level.
    expect(joint['tau-b']?.value).toBeCloseTo((5 - 3) / Math.sqrt(9 * 9), 12);
    expect(joint.references?.value).toBe(5);
    expect(joint['tau-b-unjoined']?.value).toBeCloseTo(5 / Math.sqrt(6 * 5), 12);
    expect(joint['references-unjoined']?.value).toBe(4);
  });

  it('says in how many documents the level rises with severity, and where it does not', () => {
    expect(table.findings.map(({ text }) => text)).toEqual([
      'In two of three documents with enough references the level rises with severity (Kendall’s tau-b above 0); the median is 0.22, the middle half from −0.39 to 0.38.',
      'One document places what is more severe no higher than the rest: South (−1.00, four references).',
    ]);
  });
});

it('the order of the documents changes nothing', () => {
  const analysis = asCoded({ joins: { says: ['housing quality 3 C+D Situation 9'] } });
  const turned = {
    ...analysis,
    documents: [...analysis.documents].reverse(),
    references: [...analysis.references].reverse(),
    situations: [...analysis.situations]
      .reverse()
      .map((situation) => ({ ...situation, references: [...situation.references].reverse() })),
  };
  const shown = (tables: readonly Table[]) =>
    tables.map(({ rows, findings, n }) => ({
      rows: rows.map((cells) =>
        cells.map(({ value }) => (typeof value === 'number' ? value.toFixed(9) : value)),
      ),
      texts: findings.map(({ text }) => text),
      n,
    }));
  expect(shown(tablesOf(turned))).toEqual(shown(tablesOf(analysis)));
});

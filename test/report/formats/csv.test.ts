import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Cell, Column, Missing, Table } from '../../../src/model/table.js';
import { MISSING_WORDS } from '../../../src/report/cell-text.js';
import { tableCsv } from '../../../src/report/formats/csv.js';
import { EVERY_MISSING, HOSTILE_TEXTS } from '../sample-report.js';

type Content = Pick<Cell, 'value' | 'missing'>;

const column = (type: Column['type'], id = 'x'): Column => ({ id, label: id, type });
const isNumber = ({ type }: Column): boolean => type === 'count' || type === 'decimal';
const reasonOf = (text: string): Missing | undefined => {
  return EVERY_MISSING.find((missing) => MISSING_WORDS[missing] === text);
};

/** Reads a table back as another program would: with the ids of its columns at hand, and an apostrophe taken off a text that needed one. */
function readBack(csv: string, columns: readonly Column[]): readonly (readonly Content[])[] {
  const [head = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '').replace(/\r\n$/, '')).data;
  expect(head).toEqual(columns.map(({ id }) => id));
  return rows.map((row) => row.map((text, i) => readCell(text, columns[i] ?? column('text'))));
}

function readCell(text: string, of: Column): Content {
  const missing = reasonOf(text);
  if (missing) return { value: null, missing };
  if (isNumber(of)) return { value: Number(text) };
  const [, bare] = /^'('*.*)$/s.exec(text) ?? [];
  const isMarked = bare !== undefined && (/^'*[=+\-@\t\r]/.test(bare) || reasonOf(bare.replace(/^'+/, '')));
  return { value: isMarked ? bare : text };
}

const missing = fc
  .constantFrom(...EVERY_MISSING)
  .map((reason): Content => ({ value: null, missing: reason }));
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(...HOSTILE_TEXTS, ...Object.values(MISSING_WORDS)),
  fc.constantFrom(
    "'=1",
    "''+1",
    "'not mentioned",
    "'quoted' words",
    'a,b',
    'a"b',
    'a\nb',
    'a\r\nb',
    '\t',
    '12',
    "'",
  ),
);
const cellOf = (type: Column['type']): fc.Arbitrary<Content> => {
  const number = type === 'count' ? fc.integer() : fc.double({ noNaN: true, noDefaultInfinity: true });
  const value: fc.Arbitrary<string | number> = isNumber(column(type))
    ? number.map((n) => (Object.is(n, -0) ? 0 : n))
    : type === 'level'
      ? fc.constantFrom('U', 'A', 'C+D')
      : text;
  return fc.oneof({ weight: 4, arbitrary: value.map((one): Content => ({ value: one })) }, missing);
};
const types = fc.constantFrom<Column['type']>('text', 'quotation', 'level', 'count', 'decimal');
const tables = fc.array(types, { minLength: 1, maxLength: 5 }).chain((chosen) => {
  const columns = chosen.map((type, i) => column(type, `${type}-${i}`));
  return fc
    .array(fc.tuple(...chosen.map(cellOf)), { maxLength: 8 })
    .map((rows): Pick<Table, 'columns' | 'rows'> => ({ columns, rows }));
});

describe('a table as CSV', () => {
  it('is the table again when it is read back: values, and why they are missing', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readBack(tableCsv(table), table.columns)).toEqual(table.rows);
      }),
      { numRuns: 300 },
    );
  });

  it('writes numbers in full and without commas', () => {
    const columns = [column('count'), column('decimal')];
    const csv = tableCsv({ columns, rows: [[{ value: 1204 }, { value: 1 / 3 }]] });
    expect(csv).toBe('\uFEFFx,x\r\n1204,0.3333333333333333\r\n');
  });

  it('lets no text of a document begin a formula', () => {
    const rows = HOSTILE_TEXTS.map((value) => [{ value }]);
    const cells = Papa.parse<string[]>(
      tableCsv({ columns: [column('quotation')], rows }).slice(1),
    ).data.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells).toContain("'=1+1");
  });

  it('tells a missing value from a text that says the same', () => {
    const rows = [[{ value: 'not mentioned' }], [{ value: null, missing: 'not-mentioned' as const }]];
    expect(tableCsv({ columns: [column('text')], rows })).toBe(
      "\uFEFFx\r\n'not mentioned\r\nnot mentioned\r\n",
    );
  });
});

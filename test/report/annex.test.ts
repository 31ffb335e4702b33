import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/table.js';
import { annexTables } from '../../src/report/annex/index.js';
import { cellText } from '../../src/report/cell-text.js';
import { analysis, document, local, reference } from '../sample.js';

const told = analysis({
  documents: [
    document({
      id: 'a',
      file: 'a.pdf',
      levels: [{ ...local('Tier 1', 'A'), source: 'corpus-table' }, local('Tier 2', 'C+D')],
      warnings: [{ code: 'no-text-on-page', message: 'Page 3 is a picture.', page: 3 }],
    }),
    document({ id: 'b', file: 'b.pdf', kind: 'other', levels: [] }),
  ],
  references: [reference({ id: 'a:0001', document: 'a' }), reference({ id: 'a:0002', document: 'a' })],
  failures: [{ file: 'c.pdf', code: 'encrypted', message: 'Remove the password.' }],
});
const tables = annexTables(told, { notes: ['Names are withheld.'], choices: [['Seed', '7']] });

function table(name: string): Table {
  const found = tables.find((one) => one.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

const rows = ({ columns, rows: cells }: Table) =>
  cells.map((row) => columns.map((column, i) => cellText(row[i] ?? { value: null }, column)));

describe('the methods annex', () => {
  it('lists what could not be read at all, and what only in part', () => {
    expect(rows(table('not-read'))).toEqual([
      ['c.pdf', '–', 'encrypted', 'Remove the password.'],
      ['a.pdf', '3', 'no-text-on-page', 'Page 3 is a picture.'],
    ]);
    expect(table('not-read').findings[0]?.text).toBe(
      '1 file could not be read at all and is in no figure of this report.',
    );
  });

  it('lists every document with its references, also what is in no comparison', () => {
    const [a, b] = table('documents').rows;
    expect(a?.at(-1)).toEqual({ value: 2, references: ['a:0001', 'a:0002'] });
    expect(b?.map(({ value }) => value)).toContain('no threshold document: in no comparison');
    expect(table('documents').findings[0]?.text).toBe(
      '2 documents were read; 1 document among them is no threshold document and in no comparison.',
    );
  });

  it('names every overruling', () => {
    expect(rows(table('local-levels')).map(([, name, level, by]) => [name, level, by])).toEqual([
      ['Tier 1', 'A', 'overruled by the corpus table'],
      ['Tier 2', 'C+D', 'found in the document'],
    ]);
    expect(table('local-levels').findings[0]?.documents).toEqual(['a']);
  });

  it('says by what the references were coded, and how the analysis was changed before it was told', () => {
    expect(rows(table('severity-scale'))).toHaveLength(6);
    expect(rows(table('search-terms')).map(([, , n, terms]) => [n, terms])[0]).toEqual([
      '1',
      'domestic-violence',
    ]);
    expect(rows(table('run'))).toContainEqual(['Program', 'threshold-analyser 0.1.0']);
    expect(rows(table('run'))).toContainEqual(['Seed', '7']);
    expect(table('run').notes).toEqual(['Names are withheld.']);
  });
});

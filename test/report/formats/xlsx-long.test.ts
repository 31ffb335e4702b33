import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/table.js';
import { cutNotes, tableEntry } from '../../../src/report/xlsx/contents-sheet.js';
import { MOST_ROWS, referencesSheet, tableSheet } from '../../../src/report/xlsx/table-sheets.js';
import { analysis, reference } from '../../sample.js';

const longTable = (rows: number): Table => ({
  name: 'long',
  title: 'A long table',
  columns: [{ id: 'row', label: 'Row', type: 'text' }],
  rows: Array.from({ length: rows }, (_, i) => [{ value: `row ${i}` }]),
  notes: ['A note.'],
  n: { documents: 0, references: 0 },
  findings: [],
});

describe('a sheet', () => {
  it('holds so many rows and no more, and the contents say where all stand', () => {
    const whole = longTable(MOST_ROWS);
    expect(tableSheet('long', whole).data).toHaveLength(MOST_ROWS + 1);
    expect(tableEntry('long', 'Part', whole).notes).toEqual(['A note.']);
    const long = longTable(MOST_ROWS + 1);
    expect(tableSheet('long', long).data).toHaveLength(MOST_ROWS + 1);
    expect(tableEntry('long', 'Part', long)).toMatchObject({
      rows: MOST_ROWS + 1,
      notes: ['The sheet holds the first 20,000 rows; all stand in tables/long.csv (format csv).', 'A note.'],
    });
  });

  it('of references is cut at the same length', () => {
    const references = Array.from({ length: MOST_ROWS + 2 }, (_, i) => reference({ id: `a:${i}` }));
    expect(referencesSheet('References', analysis({ references })).data).toHaveLength(MOST_ROWS + 1);
    expect(cutNotes(references.length, 'references.csv')).toHaveLength(1);
  });
});

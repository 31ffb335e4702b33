import { describe, expect, it } from 'vitest';
import { type Column, type Item, toItems } from '../../../src/ingest/pdf/items.js';
import { lineText, toLine } from '../../../src/ingest/pdf/lines.js';
import type { Line } from '../../../src/ingest/pdf/page-content.js';
import { lineOf, linesOf } from './lines-of-type.js';

const COLUMN: Column = {
  right: 250,
  tags: new Map(),
  typography: { spacing: 1.2, names: new Set(['CAMHS']) },
  listed: false,
  label: false,
};

const texts = (items: readonly Item[]): string[] =>
  items.map((item) => item.lines.map((line) => lineText(line.words)).join(' '));

describe('toItems', () => {
  it('begins an item at each bullet and takes the hanging lines in', () => {
    const lines = [
      lineOf('• Misses appointments at the hospital', { baseline: 100 }),
      lineOf('and the dentist', { left: 57.5, baseline: 112 }),
      lineOf('• Young carer', { baseline: 124 }),
    ];
    const items = toItems(lines, COLUMN);
    expect(texts(items)).toEqual(['Misses appointments at the hospital and the dentist', 'Young carer']);
    expect(items.map((item) => item.marker)).toEqual(['bullet', 'bullet']);
  });

  it('takes dashes, numbers, letters and private characters for marks', () => {
    const marks = ['-', '–', '1.', '(2)', 'b)', 'iv.', '\uF0B7', '➢', 'o', '●'];
    for (const mark of marks)
      expect(texts(toItems(linesOf([`${mark} Young carer`, `${mark} Homeless`]), COLUMN)), mark).toEqual([
        'Young carer',
        'Homeless',
      ]);
  });

  it('takes a dash in line with the text of a bullet for text', () => {
    const lines = [
      lineOf('• Is isolated from peers at the school', { baseline: 100 }),
      lineOf('– professionals disagree', { left: 57.5, baseline: 112 }),
    ];
    expect(texts(toItems(lines, COLUMN))).toHaveLength(1);
  });

  it('without bullets begins an item after a line that broke early', () => {
    const lines = linesOf([
      'Physically well',
      'Has been registered with a doctor and',
      'a dentist',
      'Sleeps well',
    ]);
    expect(texts(toItems(lines, COLUMN))).toEqual([
      'Physically well',
      'Has been registered with a doctor and a dentist',
      'Sleeps well',
    ]);
  });

  it('ends an entry of a contents page at its page number or range of pages', () => {
    const entry = (name: string, pages: string, baseline: number): Line =>
      toLine([...lineOf(name, { baseline }).words, ...lineOf(pages, { left: 220, baseline }).words]);
    const lines = [
      entry('Levels 2 and 3: my family', '4–5', 100),
      entry('levels 4 and 5', 'iv - vi', 112),
      entry('words that we use', '8', 124),
    ];
    expect(texts(toItems(lines, COLUMN))).toHaveLength(3);
  });

  it('begins an item after white space, and where the weight or size changes', () => {
    const full = 'Families told us that they were passed on';
    const lines = [
      lineOf(full, { baseline: 100 }),
      lineOf(full, { baseline: 120 }),
      lineOf('Health', { baseline: 132, bold: true }),
      lineOf('Sleeps well', { baseline: 144 }),
    ];
    expect(toItems(lines, COLUMN)).toHaveLength(4);
  });

  it('keeps the lines of a row label together, however short', () => {
    const lines = linesOf(['Family', 'and', 'friends'], { bold: true });
    expect(toItems(lines, { ...COLUMN, label: true })).toHaveLength(1);
  });

  it('where each line of a table is an item, begins one at a capital, but not at a name', () => {
    const lines = linesOf([
      'Has been passed from one team to another',
      'CAMHS worker who gave up on this case now',
      'Tearful',
    ]);
    expect(texts(toItems(lines, { ...COLUMN, listed: true }))).toHaveLength(2);
  });

  it('keeps each entry of a contents page on its own', () => {
    const lines = linesOf([
      'Foreword ............................... 3',
      'Glossary ............................... 9',
    ]);
    expect(toItems(lines, COLUMN)).toHaveLength(2);
  });

  it('follows the tags: list items and paragraphs are items', () => {
    const tagging = { role: 'P', headingLevel: null, item: null, depth: 0, label: false, cell: null };
    const tags = new Map([
      [1, { ...tagging, block: 1 }],
      [2, { ...tagging, block: 2 }],
    ]);
    const tagged = (text: string, content: number, baseline: number) => {
      const line = lineOf(text, { baseline });
      return { ...line, words: line.words.map((word) => ({ ...word, content })) };
    };
    const full = 'Families told us that they were passed on';
    const lines = [tagged(full, 1, 100), tagged(full, 1, 112), tagged(full, 2, 124)];
    expect(toItems(lines, { ...COLUMN, tags })).toHaveLength(2);
  });
});

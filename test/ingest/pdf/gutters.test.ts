import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src/ingest/pdf/gutters.js';
import { toLine } from '../../../src/ingest/pdf/lines.js';
import type { Line } from '../../../src/ingest/pdf/page-content.js';
import { toRows } from '../../../src/ingest/pdf/segments.js';
import { lineOf, linesOf } from './lines-of-type.js';

/** One line of several texts that begin at x = 50, 200 and 350; an empty text leaves its column empty. */
function row(texts: readonly string[], baseline: number): Line {
  const parts = texts.flatMap((text, index) =>
    text ? lineOf(text, { left: 50 + 150 * index, baseline }).words : [],
  );
  return toLine(parts);
}

const columns = (lines: readonly Line[]): number[] =>
  findBlocks(toRows(lines)).map((block) => block.gutters.length + 1);

describe('findBlocks', () => {
  it('finds columns by the white space between them', () => {
    const lines = [
      row(['Health', 'Often ill and', 'Has been'], 100),
      row(['', 'tired', 'injured'], 112),
      row(['School', 'Late', 'Absent'], 130),
    ];
    expect(columns(lines)).toEqual([3]);
  });

  it('takes ordinary and justified paragraphs for one column', () => {
    expect(
      columns(
        linesOf(['Families told us that they were passed on', 'from one service to the next and had to']),
      ),
    ).toEqual([1]);
    const justified = linesOf([
      'Look for the statements that come',
      'closest to what you know about a',
      'child and then talk to the parents',
      'unless that would put it at risk',
    ]).map(({ words }) =>
      toLine(words.map((word, at) => ({ ...word, left: word.left + 6 * at, right: word.right + 6 * at }))),
    );
    expect(columns(justified)).toEqual([1]);
  });

  it('keeps a number or bullet with its text, however far off that stands', () => {
    const lines = [0, 1, 2, 3].map((index) =>
      toLine([
        ...lineOf(`${index + 1}.`, { baseline: 100 + 12 * index }).words,
        ...lineOf('Talk to the parents', { left: 90, baseline: 100 + 12 * index }).words,
      ]),
    );
    expect(columns(lines)).toEqual([1]);
  });

  it('takes page numbers at the right of a contents page for no column', () => {
    const lines = ['Foreword', 'Thresholds', 'Services', 'Glossary'].map((name, index) =>
      row([name, '', String(3 + index)], 100 + 14 * index),
    );
    expect(columns(lines)).toEqual([1]);
  });

  it('takes ranges of pages for page numbers, but not a column of nothing but ranges', () => {
    const paged = (numbers: readonly string[]): Line[] =>
      numbers.map((number, index) => row(['Thresholds', '', number], 100 + 14 * index));
    expect(columns(paged(['2', '3', '3', '4–5', '6–7', '8-9']))).toEqual([1]);
    expect(columns(paged(['0–4', '5–10', '11–15', '16–17']))).toEqual([2]);
  });

  it('ends at a line across the columns', () => {
    const lines = [
      row(['Health', 'Often ill', 'Injured'], 100),
      row(['School', 'Late', 'Absent'], 115),
      lineOf('Speak to your safeguarding lead whenever you are in any doubt about it', { baseline: 140 }),
    ];
    expect(columns(lines)).toEqual([3, 1]);
  });
});

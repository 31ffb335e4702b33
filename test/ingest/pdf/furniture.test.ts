import { describe, expect, it } from 'vitest';
import { findRunning } from '../../../src/ingest/pdf/furniture.js';
import type { RawPage } from '../../../src/ingest/pdf/interpreter.js';
import type { Line } from '../../../src/ingest/pdf/page-content.js';
import { lineOf, linesOf } from './lines-of-type.js';

const BODY = Array.from({ length: 12 }, (_, index) => `Line ${index} of the text of this page`);

function page(number: number, lines: readonly Line[]): RawPage {
  const words = [...lines, ...linesOf(BODY, { baseline: 150 })].flatMap((line) => line.words);
  return { page: number, width: 595, height: 842, words, rules: [], fills: [], dots: [] };
}

const pages = (count: number, margin: (number: number) => Line[]): RawPage[] =>
  Array.from({ length: count }, (_, index) => page(index + 1, margin(index + 1)));

describe('findRunning', () => {
  it('finds text that repeats with another number on each page', () => {
    const found = findRunning(
      pages(5, (number) => [lineOf(`Threshold guidance, page ${number} of 5`, { baseline: 800 })]),
    );
    expect(found).toHaveLength(5);
    expect(found[2]).toMatchObject({ page: 3, place: 'footer', text: 'Threshold guidance, page 3 of 5' });
  });

  it('finds a header that names the section of its page', () => {
    const names = ['Level 1', 'Level 2', 'Level 2', 'Level 3'];
    const found = findRunning(
      pages(4, (number) => [lineOf(names[number - 1] ?? '', { baseline: 50, size: 8, bold: true })]),
    );
    expect(found.map((one) => one.text)).toEqual(names);
  });

  it('leaves a heading of the body that begins each page', () => {
    const heading = (text: string, baseline: number): Line =>
      lineOf(text, { baseline, size: 14, bold: true });
    const found = findRunning(
      pages(4, () => [heading('Health', 60), heading('School', 400), heading('Home', 500)]),
    );
    expect(found).toEqual([]);
  });

  it('leaves the header row of a table that goes on over pages', () => {
    const columns = (texts: readonly string[], baseline: number): Line[] =>
      texts.map((text, index) => lineOf(text, { baseline, left: 50 + 150 * index }));
    const found = findRunning(
      pages(4, (number) => [
        ...columns(['Universal', 'Targeted', 'Specialist'], 60),
        ...columns(
          ['Well', 'Often ill', 'Injured'].map((text) => text + 'xabcd'.charAt(number)),
          75,
        ),
        ...columns(
          ['Sleeps', 'Tired', 'Absent'].map((text) => text + 'xabcd'.charAt(number)),
          90,
        ),
      ]),
    );
    expect(found).toEqual([]);
  });

  it('leaves text of the margin that stands on one page only', () => {
    expect(
      findRunning(pages(5, (number) => (number === 2 ? [lineOf('A footnote', { baseline: 800 })] : []))),
    ).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFont } from '../../../src/report/pictures/font.js';
import { lettering, TEXT_SIZE } from '../../../src/report/pictures/lettering.js';
import { builtInTools } from './made-up.js';

const { fonts } = builtInTools();
const { widthOf, fitted, fittedName, lines } = lettering(fonts);

describe('a font', () => {
  it('knows its widths', () => {
    const font = readFont(fonts.regular);
    // DejaVu Sans, in 2048ths of the size: A 1401, i 569, space 651, … 2048.
    expect(font.widthOf('A', 2048)).toBe(1401);
    expect(font.widthOf('i', 2048)).toBe(569);
    expect(font.widthOf(' ', 2048)).toBe(651);
    expect(font.widthOf('…', 2048)).toBe(2048);
    expect(font.widthOf('Ai A', 2048)).toBe(1401 + 569 + 651 + 1401);
    expect(font.widthOf('', 12)).toBe(0);
  });

  it('has a width for what it has no letter for', () => {
    const font = readFont(fonts.regular);
    expect(font.widthOf('\u{1f600}', 10)).toBeGreaterThan(0);
    expect(font.widthOf('漢', 10)).toBeGreaterThan(0);
  });

  it('is refused where it is none', () => {
    expect(() => readFont(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('lettering', () => {
  it('is wider in bold', () => {
    expect(widthOf('Housing', { bold: true })).toBeGreaterThan(widthOf('Housing'));
  });

  it('cuts only what is too wide', () => {
    expect(fitted('Housing', 200)).toBe('Housing');
    expect(fitted('Level 4 – Specialist and Safeguarding', 100)).toBe('Level 4 – Specia…');
  });

  it('keeps the year at the end of a name', () => {
    expect(fittedName('The Royal Borough of Somewhere 2015', 150)).toMatch(/^The Royal .*… 2015$/);
    expect(fittedName('the-royal-borough-of-somewhere-2015', 150)).toMatch(/^the-royal.*…-2015$/);
    expect(fittedName('Aldermoor 2015', 150)).toBe('Aldermoor 2015');
  });

  it('never makes a line that is too wide, and loses no word where no limit is set', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const broken = lines(text, width);
        for (const line of broken) expect(widthOf(line, { size: TEXT_SIZE })).toBeLessThanOrEqual(width);
        if (!broken.some((line) => line.endsWith('…')))
          expect(broken.join(' ').split(' ')).toEqual(text.trim() === '' ? [''] : text.trim().split(/ +/));
        expect(widthOf(fitted(text, width))).toBeLessThanOrEqual(width);
        expect(widthOf(fittedName(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts the last of a limited number of lines', () => {
    const cut = lines('Family characterised by conflict and serious chronic relationship problems', 150, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
  });
});

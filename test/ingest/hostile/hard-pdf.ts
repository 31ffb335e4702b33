import { readFileSync } from 'node:fs';
import { text } from '../pdf/tiny-pdf.js';
import { rawPdf, SENTENCE, stream } from './raw-pdf.js';

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /XObject << /X1 6 0 R >> >>';
const ENGLISH =
  'The child is often hungry and the family has asked for help with food and clothing because the parents have lost their work and cannot pay the rent of the house';

/** A font of glyph numbers: object 3 with its descendant 6 and descriptor 7, and no map to characters. */
export const GLYPHS = {
  font: '<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
  more: [
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Nameless /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ],
};

/** Operators that show English words by numbers of glyphs. @param shift from a letter's code to its number */
export function glyphs(shift: number, spaces: boolean): string {
  const number = (letter: string) =>
    Math.max(1, letter.charCodeAt(0) + shift)
      .toString(16)
      .padStart(4, '0');
  return ENGLISH.split(' ')
    .map((word, index) => {
      const shown = [...(spaces ? `${word} ` : word)].map(number).join('');
      return `BT /F1 10 Tf 1 0 0 1 ${20 + 60 * (index % 6)} ${280 - 14 * Math.floor(index / 6)} Tm <${shown}> Tj ET\n`;
    })
    .join('');
}

/** Fonts whose glyphs lead to no letters: what their numbers look like, the shift, and whether spaces are glyphs. */
export const WITHOUT_MAP: readonly (readonly [string, number, boolean])[] = [
  ['numbers with control characters for spaces', -29, true],
  ['numbers that look like capitals', -29, false],
  ['numbers from 1 on', -96, false],
  ['characters for private use', 0xf000, false],
];

/** Words in a font without a map, and a sentence in another font. */
export function oneFontUnreadable(): Uint8Array {
  const file = rawPdf({
    ...GLYPHS,
    content: glyphs(-29, true) + text(50, 50, ['A sentence that can be read.'], 'F2'),
  });
  const readable = new TextDecoder('latin1')
    .decode(file)
    .replace('/F1 3 0 R >>', '/F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>');
  return Buffer.from(readable, 'latin1');
}

/** Counts of pages that a file of one page claims to have. */
export const ABSURD_COUNTS = ['1000000000', '1e9', '4294967296'] as const;

export function claimingPages(count: string): Uint8Array {
  return rawPdf({ pages: `<< /Type /Pages /Count ${count} /Kids [4 0 R] >>` });
}

export function onePageAgain(times: number): Uint8Array {
  return rawPdf({ pages: `<< /Type /Pages /Count ${times} /Kids [${'4 0 R '.repeat(times)}] >>` });
}

/** Page trees that hold what no tree can, by what that is. */
export const PAGE_TREES = [
  ['itself', '<< /Type /Pages /Count 1000000 /Kids [2 0 R] >>'],
  ['itself and a page', '<< /Type /Pages /Count 2 /Kids [2 0 R 4 0 R] >>'],
  ['less than no pages', '<< /Type /Pages /Count -5 /Kids [4 0 R] >>'],
] as const;

/** A form that draws itself. */
export function formInItself(): Uint8Array {
  return rawPdf({
    content: `${SENTENCE}/X1 Do`,
    resources: '/XObject << /X1 6 0 R >>',
    more: [stream('/X1 Do', FORM)],
  });
}

/** One path of so many lines. */
export function longPath(lines: number): Uint8Array {
  const path = Array.from({ length: lines }, (_, index) => `${index % 400} ${index % 300} l`).join('\n');
  return rawPdf({ content: `0 0 m\n${path}\nf\n${SENTENCE}` });
}

/** 50,000 words on one page of five metres. */
export function hugePage(): Uint8Array {
  const rows = Array.from({ length: 500 }, (_, row) =>
    Array.from(
      { length: 100 },
      (_, column) => `1 0 0 1 ${20 + 140 * column} ${14_370 - 28 * row} Tm (word${row}) Tj`,
    ).join('\n'),
  );
  return rawPdf({ content: `BT /F1 8 Tf\n${rows.join('\n')}\nET`, size: [14_400, 14_400] });
}

/** A text that begins like a PDF. */
export function textAsPdf(): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${'The child is hungry. '.repeat(100)}`);
}

export function pdfFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/pdf/${name}.pdf`, import.meta.url)));
}

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { unreadOf } from '../../../src/model/warning.js';
import { text } from '../pdf/tiny-pdf.js';
import { p, wordFile } from '../word-file.js';
import { rawPdf, SENTENCE, stream } from './raw-pdf.js';

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /XObject << /X1 6 0 R >> >>';
const ENGLISH =
  'The child is often hungry and the family has asked for help with food and clothing because the parents have lost their work and cannot pay the rent of the house';

/** A font of glyph numbers: object 3 with its descendant 6 and descriptor 7, and no map to characters. */
const GLYPHS = {
  font: '<< /Type /Font /Subtype /Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [6 0 R] >>',
  more: [
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Nameless /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 500 >>',
    '<< /Type /FontDescriptor /FontName /Nameless /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ],
};

/** Operators that show words by numbers of glyphs. @param shift from a letter's code to its number */
function glyphs(words: string, shift: number, spaces: boolean): string {
  const number = (letter: string) =>
    Math.max(1, letter.charCodeAt(0) + shift)
      .toString(16)
      .padStart(4, '0');
  return words
    .split(' ')
    .map((word, index) => {
      const shown = [...(spaces ? `${word} ` : word)].map(number).join('');
      return `BT /F1 10 Tf 1 0 0 1 ${20 + 60 * (index % 6)} ${280 - 14 * Math.floor(index / 6)} Tm <${shown}> Tj ET\n`;
    })
    .join('');
}

describe('a PDF that claims too much', () => {
  it.each(['1000000000', '1e9', '4294967296'])('has %s pages and one: the one is read', async (count) => {
    const file = rawPdf({ pages: `<< /Type /Pages /Count ${count} /Kids [4 0 R] >>` });
    const { pages, blocks } = await ingest(file, 'a.pdf');
    expect([pages, blocks.map((block) => block.text)]).toEqual([1, ['Here is some text of the page.']]);
  });

  it('names one page 5,000 times', async () => {
    const file = rawPdf({ pages: `<< /Type /Pages /Count 5000 /Kids [${'4 0 R '.repeat(5000)}] >>` });
    await expect(ingest(file, 'a.pdf')).rejects.toMatchObject({ code: 'too-many-pages' });
  });

  it.each([
    ['itself', '<< /Type /Pages /Count 1000000 /Kids [2 0 R] >>'],
    ['itself and a page', '<< /Type /Pages /Count 2 /Kids [2 0 R 4 0 R] >>'],
    ['less than no pages', '<< /Type /Pages /Count -5 /Kids [4 0 R] >>'],
  ])('has a page tree that holds %s', async (_, pages) => {
    await expect(ingest(rawPdf({ pages }), 'a.pdf')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('draws a form that draws itself', async () => {
    const file = rawPdf({
      content: `${SENTENCE}/X1 Do`,
      resources: '/XObject << /X1 6 0 R >>',
      more: [stream('/X1 Do', FORM)],
    });
    expect((await ingest(file, 'a.pdf')).blocks).toHaveLength(1);
  });

  it('draws one path of 200,000 lines', async () => {
    const path = Array.from({ length: 200_000 }, (_, index) => `${index % 400} ${index % 300} l`).join('\n');
    const file = rawPdf({ content: `0 0 m\n${path}\nf\n${SENTENCE}` });
    expect((await ingest(file, 'a.pdf')).blocks.map((block) => block.text)).toContain(
      'Here is some text of the page.',
    );
  });

  it('has 50,000 words on one page of five metres', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from(
        { length: 100 },
        (_, column) => `1 0 0 1 ${20 + 140 * column} ${14_370 - 28 * row} Tm (word${row}) Tj`,
      ).join('\n'),
    );
    const content = `BT /F1 8 Tf\n${rows.join('\n')}\nET`;
    const { blocks } = await ingest(rawPdf({ content, size: [14_400, 14_400] }), 'a.pdf');
    expect(blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0)).toBe(50_000);
  });
});

describe('a PDF that is not what it seems', () => {
  it('is locked for its readers', async () => {
    await expect(ingest(await fixture('locked'), 'a.pdf')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('is locked for printing and copying only: it is read', async () => {
    const { blocks } = await ingest(await fixture('owner-locked'), 'a.pdf');
    expect(blocks.map((block) => block.text)).toEqual(['The child is often hungry.']);
  });

  it('is of version 2.0', async () => {
    expect((await ingest(rawPdf({ version: '2.0' }), 'a.pdf')).blocks).toHaveLength(1);
  });

  it('has the name of another format: the bytes decide', async () => {
    expect((await ingest(rawPdf({}), 'a.docx')).format).toBe('pdf');
    expect((await ingest(wordFile({ body: p('Some words') }), 'a.pdf')).format).toBe('docx');
    expect((await ingest(new TextEncoder().encode('Some words.'), 'a.pdf')).format).toBe('txt');
  });

  it('is a text that begins like a PDF', async () => {
    const file = new TextEncoder().encode(`%PDF-1.7\n${'The child is hungry. '.repeat(100)}`);
    await expect(ingest(file, 'a.pdf')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a font without a character map', () => {
  it.each([
    ['numbers with control characters for spaces', -29, true],
    ['numbers that look like capitals', -29, false],
    ['numbers from 1 on', -96, false],
    ['characters for private use', 0xf000, false],
  ])('gives %s: no word of it is read', async (_, shift, spaces) => {
    const file = rawPdf({ ...GLYPHS, content: glyphs(ENGLISH, shift, spaces) });
    await expect(ingest(file, 'a.pdf')).rejects.toMatchObject({
      code: 'no-text',
      message: expect.stringContaining('fonts'),
    });
  });

  it('leaves the words of other fonts, with a warning', async () => {
    const file = rawPdf({
      ...GLYPHS,
      content: glyphs(ENGLISH, -29, true) + text(50, 50, ['A sentence that can be read.'], 'F2'),
    });
    const readable = new TextDecoder('latin1')
      .decode(file)
      .replace('/F1 3 0 R >>', '/F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>');
    const document = await ingest(Buffer.from(readable, 'latin1'), 'a.pdf');
    expect(document.blocks.map((block) => block.text)).toEqual(['A sentence that can be read.']);
    expect(document.warnings).toMatchObject([{ code: 'unreadable-text', page: 1 }]);
    expect(unreadOf(document)).toHaveLength(1);
  });

  it('that gives letters all the same is read', async () => {
    const { blocks, warnings } = await ingest(
      rawPdf({ ...GLYPHS, content: glyphs(ENGLISH, 0, true) }),
      'a.pdf',
    );
    const words = blocks.flatMap((block) => block.text.split(' '));
    expect(words).toEqual(expect.arrayContaining(['child', 'often', 'family', 'parents', 'house']));
    expect(warnings).toEqual([]);
  });

  it('keeps lone signs for private use, which are bullets', async () => {
    const bullets = [0, 1, 2].map(
      (line) => `BT /F1 10 Tf 1 0 0 1 50 ${250 - 20 * line} Tm <f0b7> Tj 20 0 Td <00480065006c0070> Tj ET\n`,
    );
    const { blocks } = await ingest(rawPdf({ ...GLYPHS, content: bullets.join('') }), 'a.pdf');
    expect(blocks.map(({ kind, text: words }) => [kind, words])).toEqual(
      Array.from({ length: 3 }, () => ['list-item', 'Help']),
    );
  });
});

async function fixture(name: string): Promise<Uint8Array> {
  return readFile(new URL(`../../../fixtures/pdf/${name}.pdf`, import.meta.url));
}

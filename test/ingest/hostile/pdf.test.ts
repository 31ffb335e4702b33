import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { unreadOf } from '../../../src/model/warning.js';
import { p, wordFile } from '../word-file.js';
import {
  ABSURD_COUNTS,
  claimingPages,
  formInItself,
  GLYPHS,
  glyphs,
  hugePage,
  longPath,
  oneFontUnreadable,
  onePageAgain,
  PAGE_TREES,
  pdfFixture,
  textAsPdf,
  WITHOUT_MAP,
} from './hard-pdf.js';
import { rawPdf } from './raw-pdf.js';

describe('a PDF that claims too much', () => {
  it.each(ABSURD_COUNTS)('has %s pages and one: the one is read', async (count) => {
    const { pages, blocks } = await ingest(claimingPages(count), 'a.pdf');
    expect([pages, blocks.map((block) => block.text)]).toEqual([1, ['Here is some text of the page.']]);
  });

  it('names one page 5,000 times', async () => {
    await expect(ingest(onePageAgain(5000), 'a.pdf')).rejects.toMatchObject({ code: 'too-many-pages' });
  });

  it.each(PAGE_TREES)('has a page tree that holds %s', async (_, pages) => {
    await expect(ingest(rawPdf({ pages }), 'a.pdf')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('draws a form that draws itself', async () => {
    expect((await ingest(formInItself(), 'a.pdf')).blocks).toHaveLength(1);
  });

  it('draws one path of 200,000 lines', async () => {
    expect((await ingest(longPath(200_000), 'a.pdf')).blocks.map((block) => block.text)).toContain(
      'Here is some text of the page.',
    );
  });

  it('has 50,000 words on one page of five metres', { timeout: 60_000 }, async () => {
    const { blocks } = await ingest(hugePage(), 'a.pdf');
    expect(blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0)).toBe(50_000);
  });
});

describe('a PDF that is not what it seems', () => {
  it('is locked for its readers', async () => {
    await expect(ingest(pdfFixture('locked'), 'a.pdf')).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('is locked for printing and copying only: it is read', async () => {
    const { blocks } = await ingest(pdfFixture('owner-locked'), 'a.pdf');
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
    await expect(ingest(textAsPdf(), 'a.pdf')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('a font without a character map', () => {
  it.each(WITHOUT_MAP)('gives %s: no word of it is read', async (_, shift, spaces) => {
    const file = rawPdf({ ...GLYPHS, content: glyphs(shift, spaces) });
    await expect(ingest(file, 'a.pdf')).rejects.toMatchObject({
      code: 'no-text',
      message: expect.stringContaining('fonts'),
    });
  });

  it('leaves the words of other fonts, with a warning', async () => {
    const document = await ingest(oneFontUnreadable(), 'a.pdf');
    expect(document.blocks.map((block) => block.text)).toEqual(['A sentence that can be read.']);
    expect(document.warnings).toMatchObject([{ code: 'unreadable-text', page: 1 }]);
    expect(unreadOf(document)).toHaveLength(1);
  });

  it('that gives letters all the same is read', async () => {
    const { blocks, warnings } = await ingest(rawPdf({ ...GLYPHS, content: glyphs(0, true) }), 'a.pdf');
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

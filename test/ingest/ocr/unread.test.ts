import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/formats/pdf.js';
import type { ReadsPictures } from '../../../src/ingest/ocr/index.js';
import { inPlaces } from '../../../src/ingest/ocr/put-in.js';
import type { Word } from '../../../src/ingest/pdf/page-content.js';
import { scannedPdf } from './scanned-pdf.js';

/** The frame header of a JPEG of 500 by 700 pixels: as much as a page needs of a picture that nobody decodes. */
const JPEG = Buffer.from('ffd8ffc0000b0802bc01f40101110000ffd9', 'hex');
const TEXT = { kind: 'text', text: 'Text of the last page.' } as const;

/** Words set over a picture of a whole page, so many from its top. */
function over(words: string, { size = 9, top = 400, mode = 0 } = {}) {
  const lines = words.match(/(\S+\s*){1,8}/g) ?? [];
  const shown = lines
    .map((line, at) => `BT /F1 ${size} Tf ${mode} Tr 40 ${504 - top - 14 * at} Td (${line.trim()}) Tj ET`)
    .join('\n');
  return scannedPdf([{ kind: 'picture', jpeg: JPEG, dotsPerInch: 100, over: shown }, TEXT]);
}

const warningsOf = async (bytes: Uint8Array) => (await readPdf(bytes)).warnings.map(({ code }) => code);
const many = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('a picture of a page with some words on it', () => {
  it.each([
    ['a stamp', over('ABC0000123')],
    ['a page number in large type in the margin', over('27', { size: 20, top: 490 })],
    ['the caption of a figure', over('Figure 2: the continuum of need')],
  ])('is told from a page with text: %s', async (_, bytes) => {
    const { blocks, warnings } = await readPdf(bytes);
    expect(warnings).toMatchObject([{ code: 'no-text-on-page', page: 1 }]);
    expect(warnings[0]?.message).toContain('--ocr');
    expect(blocks[0]?.page).toBe(1);
  });

  it.each([
    ['a title over a photograph', over('Thresholds of need', { size: 30 })],
    ['text over a background', over(many(60))],
    ['words that text recognition has put over it', over('ABC0000123', { mode: 3 })],
  ])('is a page with text: %s', async (_, bytes) => {
    expect(await warningsOf(bytes)).toEqual([]);
  });

  it('is read by text recognition, and what the file has of its words does not stand twice', async () => {
    const asked: number[] = [];
    const reads: ReadsPictures = async (_, pages) => {
      asked.push(...pages);
      const word = { text: 'ABC0000123', left: 40, right: 90, top: 95, bottom: 106, baseline: 104, size: 9 };
      const look = { bold: false, symbol: false, colour: '#000000', content: null, artifact: false };
      const words = [{ ...word, ...look, angle: 0, spaced: true } as const];
      const content = { page: 1, width: 360, height: 504, words, rules: [], fills: [], dots: [] };
      return [{ content, warning: { code: 'text-recognised', page: 1, message: '' } }];
    };
    const { blocks, warnings } = await readPdf(over('ABC0000123'), undefined, reads);
    expect(asked).toEqual([1]);
    expect(blocks.filter(({ page }) => page === 1).map((block) => block.text)).toEqual(['ABC0000123']);
    expect(warnings.map(({ code }) => code)).toEqual(['text-recognised']);
  });

  it('keeps its words where text recognition reads none', async () => {
    const reads: ReadsPictures = async () => [
      { content: null, warning: { code: 'unreadable-page', page: 1, message: 'took too long' } },
    ];
    const { blocks, warnings } = await readPdf(over('ABC0000123'), undefined, reads);
    expect(blocks.map((block) => block.text)).toEqual(['ABC0000123', 'Text of the last page.']);
    expect(warnings).toMatchObject([{ code: 'unreadable-page', page: 1 }]);
  });
});

describe('words whose letters the file does not tell', () => {
  /** The fixture without the maps from its glyphs to letters. */
  function mute(name: string): Uint8Array {
    const file = join(import.meta.dirname, `../../../fixtures/pdf/${name}.pdf`);
    const bytes = readFileSync(file).toString('latin1').replaceAll('/ToUnicode', '/NoUnicode');
    return new Uint8Array(Buffer.from(bytes, 'latin1'));
  }

  it('are taken from what was recognised, and no other words', () => {
    const word = (text: string, left: number): Word => ({
      ...{
        text,
        left,
        right: left + 30,
        top: 10,
        bottom: 20,
        baseline: 18,
        size: 10,
        bold: false,
        symbol: false,
      },
      ...{ colour: '#000000', content: null, artifact: false, angle: 0, spaced: true },
    });
    const page = { page: 1, width: 400, height: 300, rules: [], fills: [], dots: [] };
    const lost = [{ left: 100, right: 130, top: 10, bottom: 20 }];
    const shown = { ...page, words: [word('Level', 50)], lost, cover: 0, picture: false, invisible: false };
    const seen = { ...page, words: [word('Leve1', 50), word('three', 101), word('logo', 200)] };
    expect(inPlaces(shown, seen).words.map(({ text }) => text)).toEqual(['Level', 'three']);
  });

  it('are named with the option that reads them', async () => {
    await expect(readPdf(mute('matrix'))).rejects.toThrow('--ocr');
  });
});

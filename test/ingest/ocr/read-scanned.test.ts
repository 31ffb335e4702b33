import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { readPdf } from '../../../src/ingest/formats/pdf.js';
import { missingPackages, type picturesReader } from '../../../src/ingest/ocr/index.js';
import type { Block } from '../../../src/model/document.js';
import { canScan, scan, scannedPdf } from './scanned-pdf.js';

const ROOT = join(import.meta.dirname, '../../..');
// Pages are drawn in a thread, which is a built file; `npm test` builds it first.
const built: { readPdf: typeof readPdf } = await import(join(ROOT, 'dist/ingest/formats/pdf.js'));
const ocr: { picturesReader: typeof picturesReader } = await import(join(ROOT, 'dist/ingest/ocr/index.js'));

const missing = [...missingPackages(), ...(canScan() ? [] : ['pdftoppm (poppler)'])];
const fixture = (name: string): string => join(ROOT, `fixtures/pdf/${name}.pdf`);
const scanOf = (name: string) => scan(fixture(name));
/** Its words, each with the column in which it stands. */
const placedWords = ({ cell, text }: Block): string[] =>
  text.split(' ').map((word) => `${cell?.column ?? '-'} ${word}`);
const PATIENCE = 120_000;

describe('pages that show no text', () => {
  it.skipIf(!canScan())(
    'are told apart: a picture, for which the option is named, and a blank page',
    async () => {
      const [picture] = scanOf('sections');
      if (!picture) throw new Error('no page was scanned');
      const bytes = scannedPdf([{ kind: 'text', text: 'Level 1: Universal' }, picture, { kind: 'blank' }]);
      const { warnings } = await built.readPdf(bytes);
      expect(warnings).toMatchObject([
        { code: 'no-text-on-page', page: 2 },
        { code: 'blank-page', page: 3 },
      ]);
      expect(warnings[0]?.message).toContain('--ocr');
      expect(warnings[1]?.message).not.toContain('--ocr');
      await expect(built.readPdf(scannedPdf([picture]))).rejects.toMatchObject({ code: 'no-text' });
      await expect(built.readPdf(scannedPdf([picture]))).rejects.toThrow('--ocr');
      await expect(built.readPdf(scannedPdf([{ kind: 'blank' }]))).rejects.toThrow('blank');
    },
  );
});

describe.skipIf(missing.length > 0)(
  `text recognition${missing.length > 0 ? ` (needs ${missing})` : ''}`,
  () => {
    it.each([
      ['columns', 'at 200 dots an inch', 200, 0],
      ['matrix', 'at 150 dots an inch, a row cut by the end of a page', 150, 0],
      ['matrix', 'askew', 200, 1.5],
      ['merged', 'with cells that are merged', 200, 0],
      ['merged', 'askew the other way', 200, -2],
    ])(
      'puts 95 of 100 words of the scanned table "%s" under their level: %s',
      async (name, _, dotsPerInch, skew) => {
        const given = await built.readPdf(readFileSync(fixture(name)));
        const pages = scan(fixture(name), dotsPerInch).map((page) => ({ ...page, skew }));
        const read = await built.readPdf(scannedPdf(pages), undefined, ocr.picturesReader());
        const seen = new Set(read.blocks.flatMap(placedWords));
        const words = given.blocks.filter(({ cell }) => cell && cell.row > 0).flatMap(placedWords);
        expect(words.length).toBeGreaterThan(10);
        const right = words.filter((word) => seen.has(word));
        expect(right.length / words.length).toBeGreaterThanOrEqual(0.95);
        expect(read.blocks.every(({ box }) => box && box.left > 0 && box.top > 0)).toBe(true);
      },
      PATIENCE,
    );

    it(
      'reads words whose letters the file does not tell, in their places, and leaves the other words as they are',
      async () => {
        // Without the map from the glyphs of one of its two fonts to letters.
        const whole = readFileSync(fixture('matrix')).toString('latin1');
        const mute = new Uint8Array(Buffer.from(whole.replace('/ToUnicode', '/NoUnicode'), 'latin1'));
        const given = await built.readPdf(readFileSync(fixture('matrix')));
        const without = await built.readPdf(mute);
        const read = await built.readPdf(mute, undefined, ocr.picturesReader());
        const words = (blocks: readonly Block[]) => blocks.flatMap(placedWords);
        expect(words(without.blocks).length).toBeLessThan(words(given.blocks).length);
        expect(words(read.blocks)).toEqual(words(given.blocks));
        expect(new Set(read.warnings.map(({ code }) => code))).toEqual(new Set(['text-recognised']));
      },
      PATIENCE,
    );

    it(
      'reads the scanned pages of a document that is text otherwise, in the order of its pages',
      async () => {
        const [picture] = scanOf('sections');
        if (!picture) throw new Error('no page was scanned');
        const text = { kind: 'text', text: 'Text of the last page.' } as const;
        const bytes = scannedPdf([picture, { kind: 'blank' }, text]);
        const { blocks, warnings } = await built.readPdf(bytes, undefined, ocr.picturesReader());
        expect(warnings.map(({ code, page }) => [code, page])).toEqual([
          ['text-recognised', 1],
          ['blank-page', 2],
        ]);
        expect(blocks.at(-1)).toMatchObject({ page: 3, text: 'Text of the last page.', flags: [] });
        expect(blocks.filter(({ page }) => page === 1).length).toBeGreaterThan(2);
      },
      PATIENCE,
    );

    it(
      'gives up a page that takes too long, says so, and goes on',
      async () => {
        const [picture] = scanOf('sections');
        if (!picture) throw new Error('no page was scanned');
        const bytes = scannedPdf([picture, { kind: 'text', text: 'Text of the last page.' }]);
        const hurried = ocr.picturesReader({ secondsPerPage: 0.01 });
        const { blocks, warnings } = await built.readPdf(bytes, undefined, hurried);
        expect(blocks.map(({ page }) => page)).toEqual([2]);
        expect(warnings).toMatchObject([{ code: 'unreadable-page', page: 1 }]);
        expect(warnings[0]?.message).toContain('0.01 seconds');
      },
      PATIENCE,
    );

    it(
      'uses no network',
      () => {
        const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
        const guard = `import net from 'node:net'; import dns from 'node:dns';
      const no = () => { process.stderr.write('NETWORK'); process.exit(9); };
      globalThis.fetch = no; net.Socket.prototype.connect = no; dns.lookup = no;`;
        const [picture] = scanOf('sections');
        if (!picture) throw new Error('no page was scanned');
        writeFileSync(join(folder, 'scan.pdf'), scannedPdf([picture]));
        const main = `const { readPdf } = await import(${JSON.stringify(join(ROOT, 'dist/ingest/formats/pdf.js'))});
      const { picturesReader } = await import(${JSON.stringify(join(ROOT, 'dist/ingest/ocr/index.js'))});
      const { readFileSync } = await import('node:fs');
      const read = await readPdf(readFileSync('scan.pdf'), undefined, picturesReader());
      console.log(read.blocks.length);`;
        const preload = `data:text/javascript,${encodeURIComponent(guard)}`;
        writeFileSync(join(folder, 'read.mjs'), main);
        const args = ['--import', preload, 'read.mjs'];
        const out = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
        expect(Number(out)).toBeGreaterThan(2);
        expect(readdirSync(folder).sort()).toEqual(['read.mjs', 'scan.pdf']);
        rmSync(folder, { recursive: true });
      },
      PATIENCE,
    );
  },
);

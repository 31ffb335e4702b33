import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { DEFAULT_LIMITS, type Limits } from '../../../src/model/limits.js';
import { rule, text, tinyPdf } from '../pdf/tiny-pdf.js';
import { cell, p, row, table, wordFile } from '../word-file.js';
import { nestedPage } from './hard-text.js';
import { rawPdf } from './raw-pdf.js';

const bytes = (content: string) => new TextEncoder().encode(content);
const page = { content: text(50, 250, ['Here is some text of the page.']) };
const rows = (count: number) => '<tr><td>one</td><td>two</td></tr>'.repeat(count);
const ruled = [0, 1, 2, 3, 4].map((i) => rule(50, 100 + 40 * i, 370, 100 + 40 * i)).join('');
const upright = [0, 1, 2].map((i) => rule(50 + 160 * i, 100, 50 + 160 * i, 260)).join('');
const words = [0, 1, 2, 3].map((i) => text(60, 110 + 40 * i, ['left']) + text(220, 110 + 40 * i, ['right']));

const pages = (count: number) => tinyPdf(Array.from({ length: count }, () => page));
const packed = (letters: number) => wordFile({ body: p('x'.repeat(letters)) });
const grid = (count: number) =>
  wordFile({ body: table(2, ...Array.from({ length: count }, () => row(cell(p('a')), cell(p('b'))))) });

/** One file at the limit, one beyond it. */
const AT_EACH: readonly (readonly [string, Partial<Limits>, string, string, Uint8Array, Uint8Array])[] = [
  [
    'a text',
    { megabytes: 0.001 },
    'too-large',
    '--max-size',
    bytes('a '.repeat(500)),
    bytes('a '.repeat(501)),
  ],
  ['a PDF', { pages: 3 }, 'too-many-pages', '--max-pages', pages(3), pages(4)],
  ['a Word file', { unpacked: 0.1 }, 'too-large', '--max-unpacked', packed(80_000), packed(100_000)],
  ['a web page', { depth: 20 }, 'too-deep', '--max-depth', nestedPage(18), nestedPage(19)],
  ['Markdown', { depth: 20 }, 'too-deep', '--max-depth', bytes(quoted(20)), bytes(quoted(21))],
  ['the XML of Word', { depth: 7 }, 'too-deep', '--max-depth', packed(9), grid(1)],
  ['a web page', { cells: 8 }, 'too-many-cells', '--max-cells', web(rows(4)), web(rows(5))],
  ['Word tables', { cells: 8 }, 'too-many-cells', '--max-cells', grid(4), grid(5)],
  [
    'a text',
    { cells: 8 },
    'too-many-cells',
    '--max-cells',
    bytes('a\tb\n'.repeat(4)),
    bytes('a\tb\n'.repeat(5)),
  ],
];

function quoted(depth: number): string {
  return `# Levels of need\n\n${'> '.repeat(depth - 1)}words`;
}

function web(content: string): Uint8Array {
  return bytes(`<html><body><table>${content}</table>`);
}

describe('a limit', () => {
  it.each(AT_EACH)(
    'of %s (%o) is reached but not passed: %s, %s',
    async (_, own, code, option, at, beyond) => {
      const limits = { ...DEFAULT_LIMITS, ...own };
      expect((await ingest(at, 'file', limits)).blocks.length).toBeGreaterThan(0);
      await expect(ingest(beyond, 'file', limits)).rejects.toMatchObject({
        name: 'Unreadable',
        code,
        message: expect.stringContaining(option),
      });
      expect((await ingest(beyond, 'file')).blocks.length).toBeGreaterThan(0);
    },
  );

  it('of size comes before anything is looked at', async () => {
    const limits = { ...DEFAULT_LIMITS, megabytes: 0.0001 };
    for (const start of ['%PDF-1.7', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '{\\rtf1'])
      await expect(ingest(bytes(start.padEnd(200, '\0')), 'file', limits)).rejects.toMatchObject({
        code: 'too-large',
      });
  });

  it('of cells is told of Word tables far beyond it, and not of a text box that is written twice', async () => {
    const limits = { ...DEFAULT_LIMITS, cells: 4 };
    await expect(ingest(grid(50), 'a.docx', limits)).rejects.toMatchObject({ code: 'too-many-cells' });
    const rowsOfTwo = table(2, ...[1, 2].map(() => row(cell(p('a')), cell(p('b')))));
    const box = `<w:txbxContent>${rowsOfTwo}</w:txbxContent>`;
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const file = wordFile({ body: `<w:p><w:r>${twice}</w:r></w:p>` });
    expect((await ingest(file, 'a.docx', limits)).blocks).toHaveLength(4);
  });

  it('of cells counts the cells of a PDF', async () => {
    const file = rawPdf({ content: ruled + upright + words.join('') });
    expect((await ingest(file, 'a.pdf', { ...DEFAULT_LIMITS, cells: 8 })).blocks).toHaveLength(8);
    await expect(ingest(file, 'a.pdf', { ...DEFAULT_LIMITS, cells: 7 })).rejects.toMatchObject({
      code: 'too-many-cells',
    });
  });

  it('of cells counts a merged cell for all that it covers', async () => {
    const limits = { ...DEFAULT_LIMITS, cells: 20 };
    const merged = (span: number) => web(`<tr><td colspan="${span}">a</td></tr>${rows(1)}`);
    expect((await ingest(merged(18), 'a.html', limits)).blocks).toHaveLength(3);
    await expect(ingest(merged(19), 'a.html', limits)).rejects.toMatchObject({ code: 'too-many-cells' });
  });

  it('of depth raised beyond what the machine bears is still a refusal', async () => {
    const limits = { ...DEFAULT_LIMITS, depth: 10_000_000 };
    await expect(ingest(nestedPage(20_000), 'a.html', limits)).rejects.toMatchObject({
      name: 'Unreadable',
      code: 'too-deep',
    });
  });
});

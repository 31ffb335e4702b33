import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import { cell, p, row, table, wordFile } from '../word-file.js';

const bytes = (content: string) => new TextEncoder().encode(content);
const doc = () => readFileSync(new URL('../../../fixtures/ingest/matrix.doc', import.meta.url));
const SMALL = { ...DEFAULT_LIMITS, unpacked: 1 };

/** Changes what the directory of an archive says of the unpacked size of its largest file. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(archive);
  const entries: number[] = [];
  for (let at = file.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; ) {
    entries.push(at);
    at = file.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  const largest = entries.reduce((one, other) =>
    file.readUInt32LE(other + 24) > file.readUInt32LE(one + 24) ? other : one,
  );
  file.writeUInt32LE(size, largest + 24);
  return file;
}

describe('a zip bomb', () => {
  const bomb = wordFile({ body: p('x'), parts: { 'word/header9.xml': ' '.repeat(3_000_000) } });

  it('is told from its directory', async () => {
    expect(bomb.length).toBeLessThan(10_000);
    await expect(ingest(bomb, 'a.docx', SMALL)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/unpacks to 3\.0 MB; the limit is 1 MB/),
    });
  });

  it.each([0, 1, 100])('whose directory says %i bytes is told from what comes out', async (size) => {
    await expect(ingest(lying(bomb, size), 'a.docx', SMALL)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('more than 1 MB'),
    });
  });

  it('whose directory says 4 GB is refused without making room for it', async () => {
    await expect(ingest(lying(bomb, 0xfffffffe), 'a.docx')).rejects.toMatchObject({ code: 'too-large' });
  });

  it('in many parts counts them together', async () => {
    const parts = Object.fromEntries([1, 2, 3, 4].map((n) => [`word/x${n}.xml`, ' '.repeat(300_000)]));
    await expect(ingest(wordFile({ body: p('x'), parts }), 'a.docx', SMALL)).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('inside the document is never opened', async () => {
    const inner = zipSync({ 'bomb.xml': new Uint8Array(3_000_000) });
    const parts = { 'word/embeddings/inner.docx': Buffer.from(inner).toString('latin1') };
    expect((await ingest(wordFile({ body: p('words'), parts }), 'a.docx', SMALL)).blocks).toHaveLength(1);
  });

  it('with a directory of four thousand million files is damaged', async () => {
    const file = Buffer.from(wordFile({ body: p('x') }));
    const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    file.writeUInt16LE(0xffff, end + 10);
    await expect(ingest(file, 'a.docx')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('XML', () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha ha "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';

  it.each([
    ['an entity bomb', laughs, 'word/document.xml'],
    ['an external entity', outside, 'word/document.xml'],
    ['an external entity in another part', outside, 'word/numbering.xml'],
  ])('with %s is refused', async (_, declaration, name) => {
    const xml = `${declaration}<w:document><w:body>${p('&a;')}</w:body></w:document>`;
    const file = wordFile({ body: p('words'), parts: { [name]: xml } });
    await expect(ingest(file, 'a.docx')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(name),
    });
  });

  it.each(['w:r', 'w:p', 'w:tbl', 'w:sdt', 'mc:AlternateContent', 'w:txbxContent'])(
    'of 100,000 %s in one another is refused',
    async (name) => {
      const body = `${`<${name}>`.repeat(100_000)}<w:t>x</w:t>`;
      await expect(ingest(wordFile({ body }), 'a.docx')).rejects.toMatchObject({ code: 'too-deep' });
    },
  );

  it('of 100,000 elements in one another in another part is refused', async () => {
    const deep = `<w:numbering>${'<w:num>'.repeat(100_000)}`;
    const file = wordFile({ body: p('words'), parts: { 'word/numbering.xml': deep } });
    await expect(ingest(file, 'a.docx')).rejects.toMatchObject({ code: 'too-deep' });
  });
});

describe('a table of Word', () => {
  it.each(['1000000000', '-1', 'NaN', '99999999999999999999'])(
    'with a cell %s columns wide is read',
    async (span) => {
      const wide = cell(p('wide'), `<w:gridSpan w:val="${span}"/>`);
      const file = wordFile({ body: table(2, row(wide, cell(p('next'))), row(cell(p('a')), cell(p('b')))) });
      expect((await ingest(file, 'a.docx')).blocks.map((block) => block.text)).toEqual([
        'wide',
        'next',
        'a',
        'b',
      ]);
    },
  );
});

describe('a web page', () => {
  it('with rows that span 9,999 rows and columns is refused before memory is taken', async () => {
    const html = '<tr><td colspan="9999" rowspan="9999">a</td><td>b</td></tr>'.repeat(5000);
    await expect(ingest(bytes(`<table>${html}</table>`), 'a.html')).rejects.toMatchObject({
      code: 'too-many-cells',
    });
  });

  it('with a table in each second cell of a table has no more columns than cells', async () => {
    const html = '<table><tr><td>x</td><td>'.repeat(60);
    const { blocks } = await ingest(bytes(`${html}y`), 'a.html');
    expect(Math.max(...blocks.map(({ cell: place }) => place?.columnSpan ?? 1))).toBeLessThan(200);
  });

  it('with ever deeper headings keeps few of them above each block', async () => {
    const html = Array.from(
      { length: 20_000 },
      (_, n) => `<p role="heading" aria-level="${n + 1}">Part ${n}</p>`,
    );
    const { blocks } = await ingest(bytes(`<html>${html.join('')}`), 'a.html');
    expect(Math.max(...blocks.map(({ headings }) => headings.length))).toBeLessThan(10);
  });

  it('of 200,000 paragraphs is read whole', { timeout: 60_000 }, async () => {
    const { blocks } = await ingest(bytes(`<html>${'<p>A paragraph.</p>'.repeat(200_000)}`), 'a.html');
    expect(blocks).toHaveLength(200_000);
  });
});

describe('Markdown and plain text', () => {
  it.each([
    ['quotes in quotes', '# Needs\n\n'.concat('>'.repeat(100_000), ' x')],
    [
      'lists in lists',
      '# Needs\n\n'.concat(Array.from({ length: 300 }, (_, n) => `${' '.repeat(2 * n)}- x`).join('\n')),
    ],
  ])('with %s is refused, not cut', async (_, content) => {
    await expect(ingest(bytes(content), 'a.md')).rejects.toMatchObject({ code: 'too-deep' });
  });

  it.each(['[', '**a ', '![', '`', '<a '])('with 50,000 of %s is read', async (sign) => {
    expect((await ingest(bytes(`# Needs\n\n${sign.repeat(50_000)}`), 'a.md')).blocks.length).toBeGreaterThan(
      0,
    );
  });

  it('with a million spaces is read', async () => {
    const { blocks } = await ingest(bytes(`one${' '.repeat(1_000_000)}two`), 'a.txt');
    expect(blocks.map((block) => block.text)).toEqual(['one two']);
  });
});

describe('an old Word document', () => {
  it('with a chain of sectors in a circle is damaged', async () => {
    const file = Buffer.from(doc());
    const directory = file.readUInt32LE(48);
    const table = (file.readUInt32LE(76) + 1) * 512;
    file.writeUInt32LE(directory, table + 4 * directory);
    await expect(ingest(file, 'a.doc')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('with a sector table that names one sector again and again is damaged', async () => {
    const file = Buffer.from(doc()).subarray(0, 4096);
    for (let place = 0; place < 109; place += 1) file.writeUInt32LE(0, 76 + 4 * place);
    await expect(ingest(file, 'a.doc')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('that is an encrypted new one in its box is told', async () => {
    const file = Buffer.from(doc());
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const at = file.indexOf(Buffer.from('WordDocument', 'utf16le'));
    file.fill(0, at, at + 64).set(name, at);
    file[at + 64] = name.length + 2;
    await expect(ingest(file, 'a.docx')).rejects.toMatchObject({ code: 'encrypted' });
  });
});

it('an archive of something else is named', async () => {
  await expect(ingest(zipSync({ 'a.txt': strToU8('x') }), 'a.docx')).rejects.toMatchObject({
    code: 'unsupported-format',
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import {
  ABSURD_WIDTHS,
  bombInParts,
  bombInside,
  countlessFiles,
  declaring,
  ENTITY_BOMB,
  EXTERNAL_ENTITY,
  encryptedWord,
  lying,
  NESTING,
  nestedNumbering,
  nestedWord,
  oneSectorAgain,
  sectorsInACircle,
  wideCell,
  zipBomb,
} from './hard-office.js';
import {
  deeperHeadings,
  millionSpaces,
  NESTED_MARKDOWN,
  pageOfParagraphs,
  REPEATED_SIGNS,
  repeatedSign,
  spanningTable,
  tablesInTables,
} from './hard-text.js';

const SMALL = { ...DEFAULT_LIMITS, unpacked: 1 };

describe('a zip bomb', () => {
  const bomb = zipBomb();

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
    await expect(ingest(bombInParts(4, 300_000), 'a.docx', SMALL)).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  it('inside the document is never opened', async () => {
    expect((await ingest(bombInside(), 'a.docx', SMALL)).blocks).toHaveLength(1);
  });

  it('with a directory of four thousand million files is damaged', async () => {
    await expect(ingest(countlessFiles(), 'a.docx')).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('XML', () => {
  it.each([
    ['an entity bomb', ENTITY_BOMB, 'word/document.xml'],
    ['an external entity', EXTERNAL_ENTITY, 'word/document.xml'],
    ['an external entity in another part', EXTERNAL_ENTITY, 'word/numbering.xml'],
  ])('with %s is refused', async (_, declaration, name) => {
    await expect(ingest(declaring(declaration, name), 'a.docx')).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(name),
    });
  });

  it.each(NESTING)('of 100,000 %s in one another is refused', async (name) => {
    await expect(ingest(nestedWord(name), 'a.docx')).rejects.toMatchObject({ code: 'too-deep' });
  });

  it('of 100,000 elements in one another in another part is refused', async () => {
    await expect(ingest(nestedNumbering(), 'a.docx')).rejects.toMatchObject({ code: 'too-deep' });
  });
});

describe('a table of Word', () => {
  it.each(ABSURD_WIDTHS)('with a cell %s columns wide is read', async (span) => {
    expect((await ingest(wideCell(span), 'a.docx')).blocks.map((block) => block.text)).toEqual([
      'wide',
      'next',
      'a',
      'b',
    ]);
  });
});

describe('a web page', () => {
  it('with rows that span 9,999 rows and columns is refused before memory is taken', async () => {
    await expect(ingest(spanningTable(), 'a.html')).rejects.toMatchObject({
      code: 'too-many-cells',
    });
  });

  it('with a table in each second cell of a table has no more columns than cells', async () => {
    const { blocks } = await ingest(tablesInTables(60), 'a.html');
    expect(Math.max(...blocks.map(({ cell: place }) => place?.columnSpan ?? 1))).toBeLessThan(200);
  });

  it('with ever deeper headings keeps few of them above each block', async () => {
    const { blocks } = await ingest(deeperHeadings(20_000), 'a.html');
    expect(Math.max(...blocks.map(({ headings }) => headings.length))).toBeLessThan(10);
  });

  it('of 200,000 paragraphs is read whole', { timeout: 60_000 }, async () => {
    const { blocks } = await ingest(pageOfParagraphs(200_000), 'a.html');
    expect(blocks).toHaveLength(200_000);
  });
});

describe('Markdown and plain text', () => {
  it.each(NESTED_MARKDOWN)('with %s is refused, not cut', async (_, content) => {
    await expect(ingest(content, 'a.md')).rejects.toMatchObject({ code: 'too-deep' });
  });

  it.each(REPEATED_SIGNS)('with 50,000 of %s is read', async (sign) => {
    expect((await ingest(repeatedSign(sign), 'a.md')).blocks.length).toBeGreaterThan(0);
  });

  it('with a million spaces is read', async () => {
    const { blocks } = await ingest(millionSpaces(), 'a.txt');
    expect(blocks.map((block) => block.text)).toEqual(['one two']);
  });
});

describe('an old Word document', () => {
  it('with a chain of sectors in a circle is damaged', async () => {
    await expect(ingest(sectorsInACircle(), 'a.doc')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('with a sector table that names one sector again and again is damaged', async () => {
    await expect(ingest(oneSectorAgain(), 'a.doc')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('that is an encrypted new one in its box is told', async () => {
    await expect(ingest(encryptedWord(), 'a.docx')).rejects.toMatchObject({ code: 'encrypted' });
  });
});

it('an archive of something else is named', async () => {
  await expect(ingest(zipSync({ 'a.txt': strToU8('x') }), 'a.docx')).rejects.toMatchObject({
    code: 'unsupported-format',
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/formats/pdf.js';
import type { Block, TextDocument } from '../../../src/model/document.js';
import { text, tinyPdf } from './tiny-pdf.js';

async function fixture(name: string): Promise<TextDocument> {
  return readPdf(await readFile(new URL(`../../../fixtures/pdf/${name}.pdf`, import.meta.url)));
}

const cell = (document: TextDocument, row: number, column: number): string[] =>
  document.blocks
    .filter((block) => block.cell?.row === row && block.cell.column === column)
    .map((block) => block.text);

const kinds = (blocks: readonly Block[]): string[] => blocks.map((block) => `${block.kind}: ${block.text}`);

describe('readPdf', () => {
  it('reads a ruled table over a page break as one table, with the repeated header once and the cut row whole', async () => {
    const document = await fixture('matrix');
    expect(new Set(document.blocks.flatMap((block) => block.cell?.table ?? []))).toEqual(new Set([0]));
    expect(cell(document, 0, 3)).toEqual(['Level 3 – Specialist']);
    expect(cell(document, 2, 0)).toEqual(['Family and relationships']);
    expect(cell(document, 2, 3)).toEqual([
      'Mother has been assaulted by her partner while she was holding the baby, and the police were called on three occasions',
      'Parent has threatened to kill the other parent',
      'Child tries to stop the violence',
    ]);
    expect(cell(document, 3, 1)).toEqual([]);
    const headers = document.blocks.filter((block) => block.cell?.header);
    expect(headers.map((block) => block.cell?.column)).toEqual([0, 1, 2, 3]);
    expect(document.blocks.find((block) => block.text === 'Young carer')).toMatchObject({
      kind: 'list-item',
      page: 2,
      listDepth: 1,
      headings: ['Indicators of need'],
    });
  });

  it('reads columns that only white space shows', async () => {
    const document = await fixture('columns');
    expect([0, 1, 2, 3].map((column) => cell(document, 0, column))).toEqual([
      ['Domain'],
      ['Universal'],
      ['Targeted'],
      ['Specialist'],
    ]);
    expect(cell(document, 1, 1)).toEqual(['Physically well', 'Registered with a GP']);
    expect(cell(document, 2, 3)).toEqual([
      'Has not been seen in any school for a year and parents obstruct all contact',
    ]);
    expect(cell(document, 3, 0)).toEqual(['Home']);
    expect(document.blocks[0]).toMatchObject({ kind: 'paragraph', cell: null });
  });

  it('tells merged cells', async () => {
    const { blocks } = await fixture('merged');
    const spans = (name: string) => blocks.find((block) => block.text === name)?.cell;
    expect(spans('Early help')).toMatchObject({ row: 0, column: 3, columnSpan: 2, header: true });
    expect(spans('2b')).toMatchObject({ row: 1, column: 4, header: true });
    expect(spans('The child')).toMatchObject({ row: 2, rowSpan: 2, header: false });
    expect(spans('Parents')).toMatchObject({ column: 0, columnSpan: 5, header: false });
    expect(spans('At risk of eviction')).toMatchObject({ row: 5, column: 4 });
  });

  it('puts a header that names the level of its page into the furniture', async () => {
    const document = await fixture('sections');
    expect(document.furniture.map(({ place, page, text: name }) => [place, page, name])).toEqual([
      ['header', 1, 'Level 1: Universal'],
      ['header', 2, 'Level 2: Early help'],
      ['header', 3, 'Level 3: Child in need'],
      ['header', 4, 'Level 4: Child protection'],
    ]);
    for (const { page, beforeBlock } of document.furniture)
      expect(document.blocks[beforeBlock]).toMatchObject({ page, kind: 'heading', text: 'Health' });
    expect(
      document.blocks.find((block) => block.text === 'Self-harm with suicidal thoughts')?.headings,
    ).toEqual(['Health']);
  });

  it('reads two columns of text one after the other', async () => {
    const { blocks } = await fixture('newsletter');
    expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toEqual([
      'Why we wrote this',
      'How to use it',
    ]);
    expect(blocks.filter((block) => block.kind === 'paragraph')).toHaveLength(4);
    expect(blocks[1]?.text).toMatch(
      /^Families told us .* and it is for everybody who works with children\.$/,
    );
  });

  it('keeps headings inside a cell to that cell', async () => {
    const { blocks } = await fixture('label-column');
    expect(kinds(blocks.filter((block) => block.cell?.row === 2))).toEqual([
      'heading: Getting advice',
      'heading: Health',
      'list-item: Bed wetting',
      'heading: School',
      'list-item: Called names by other pupils on the way home',
    ]);
    expect(blocks.find((block) => block.text === 'Bed wetting')?.headings).toEqual(['Health']);
  });

  it('reads text in the order of the page, whatever order it was drawn in', async () => {
    const content =
      text(50, 100, ['Second paragraph of the page.']) + text(50, 250, ['First paragraph of the page.']);
    const { blocks } = await readPdf(tinyPdf([{ content }]));
    expect(blocks.map((block) => block.text)).toEqual([
      'First paragraph of the page.',
      'Second paragraph of the page.',
    ]);
    expect(blocks[0]).toMatchObject({ index: 0, page: 1, box: { left: 50 } });
  });

  it('reads a page whose text runs up the sheet', async () => {
    const line = (x: number, words: string): string => `BT /F1 10 Tf 0 1 -1 0 ${x} 20 Tm (${words}) Tj ET\n`;
    const content = line(100, 'First paragraph of the page.') + line(200, 'Second paragraph of the page.');
    const { blocks } = await readPdf(tinyPdf([{ content }]));
    expect(blocks.map((block) => block.text)).toEqual([
      'First paragraph of the page.',
      'Second paragraph of the page.',
    ]);
  });

  it('warns of a page without text and reads the others', async () => {
    const document = await readPdf(
      tinyPdf([{ content: text(50, 250, ['Here is some text.']) }, { content: '50 50 200 100 re f' }]),
    );
    expect(document.pages).toBe(2);
    expect(document.blocks).toHaveLength(1);
    expect(document.warnings).toMatchObject([{ code: 'blank-page', page: 2 }]);
  });

  it('warns of a page that cannot be read and keeps the others', async () => {
    const content = text(50, 250, ['Here is some text.']);
    const document = await readPdf(tinyPdf([{ content }, { content, missing: true }]));
    expect(document.blocks.map((block) => block.page)).toEqual([1]);
    expect(document.warnings).toMatchObject([{ code: 'unreadable-page', page: 2 }]);
  });

  it.each([
    ['empty', async () => new Uint8Array()],
    ['damaged', async () => new TextEncoder().encode('%PDF-1.7\nthis is no PDF')],
    ['encrypted', () => readFile(new URL('../../../fixtures/pdf/locked.pdf', import.meta.url))],
    ['no-text', async () => tinyPdf([{ content: '50 50 200 100 re f' }])],
  ])('refuses what is %s', async (code, bytes) => {
    await expect(readPdf(await bytes())).rejects.toMatchObject({ name: 'Unreadable', code });
  });

  it('leaves the bytes that it was given as they are', async () => {
    const bytes = tinyPdf([{ content: text(50, 250, ['Here is some text.']) }]);
    const before = bytes.length;
    await readPdf(bytes);
    expect(bytes.length).toBe(before);
  });
});

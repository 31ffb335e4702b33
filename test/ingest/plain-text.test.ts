import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { outline, shape } from './shape.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const txt = async (text: string) => outline(await ingest(utf8(text), 'a.txt'));
const md = (text: string) => ingest(utf8(text), 'a.md');

describe('plain text', () => {
  it('has its wrapped lines joined', async () => {
    const text =
      'This guidance tells people who work with children when to ask for help\nand from whom. It was agreed by the board in March and it will be\nlooked at again.\n\nAnother paragraph.';
    expect(await txt(text)).toEqual([
      'paragraph: This guidance tells people who work with children when to ask for help and from whom. It was agreed by the board in March and it will be looked at again.',
      'paragraph: Another paragraph.',
    ]);
  });

  it('has headings by underline, number, capitals, and by standing alone', async () => {
    const text =
      'Guide\n=====\n\n1. Purpose\n\nThis is a sentence that is there to follow.\n\n1.1 Scope\n\nThis is a sentence, too.\n\nINDICATORS\n\nLevel 2\n\n- Late for school\n';
    expect(await txt(text)).toEqual([
      'heading1: Guide',
      'heading1: 1. Purpose',
      'paragraph: This is a sentence that is there to follow.',
      'heading2: 1.1 Scope',
      'paragraph: This is a sentence, too.',
      'heading1: INDICATORS',
      'heading2: Level 2',
      'list-item1: Late for school',
    ]);
  });

  it('has headings between paragraphs of one line each', async () => {
    const long =
      'A paragraph that is one long line, as programs write it that leave wrapping to the reader'.repeat(2);
    expect(
      (await txt(`${long}.\nLevel 3\n${long}.\nHarm\n- Injury\n- Neglect\nLevel 2\n${long}.`)).filter(
        (line) => !line.startsWith('paragraph'),
      ),
    ).toEqual([
      'heading1: Level 3',
      'heading1: Harm',
      'list-item1: Injury',
      'list-item1: Neglect',
      'heading1: Level 2',
    ]);
  });

  it('takes a run of short lines for statements, not for headings', async () => {
    const text = 'Late for school\n\nPoor diet\n\nSmoking\n\nTired\n\nOften alone\n\nThe last is a sentence.';
    expect((await txt(text)).filter((line) => line.startsWith('heading')).length).toBeLessThanOrEqual(3);
  });

  it('has items with their depth and their further lines', async () => {
    expect(
      await txt(
        'Health\n• Weight is a concern to the nurse,\n  who has written twice\n  - deeper\n• Smoking',
      ),
    ).toEqual([
      'heading1: Health',
      'list-item1: Weight is a concern to the nurse, who has written twice',
      'list-item2: deeper',
      'list-item1: Smoking',
    ]);
  });

  it('has tables parted by tabs or strokes', async () => {
    expect(await txt('Domain\tLevel 2\nHealth\tLate')).toEqual([
      'table-cell 0/0,0: Domain',
      'table-cell 0/0,1: Level 2',
      'table-cell 0/1,0: Health',
      'table-cell 0/1,1: Late',
    ]);
    expect(await txt('| A | B |\n|---|---|\n| c |  |')).toEqual([
      'table-cell 0/0,0H: A',
      'table-cell 0/0,1H: B',
      'table-cell 0/1,0: c',
    ]);
  });

  it('has pages where there are form feeds', async () => {
    const document = await ingest(utf8('One page.\f\fThree pages.\f\n'), 'a.txt');
    expect(document.pages).toBe(3);
    expect(document.blocks.map(({ text, page }) => [text, page])).toEqual([
      ['One page.', 1],
      ['Three pages.', 3],
    ]);
    expect((await ingest(utf8('No page.'), 'a.txt')).pages).toBeNull();
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xe2, 0x80, 0x99, 0x41]],
    ['UTF-16, low byte first', [0xff, 0xfe, 0x19, 0x20, 0x41, 0x00]],
    ['UTF-16, high byte first', [0xfe, 0xff, 0x20, 0x19, 0x00, 0x41]],
    ['Windows-1252', [0x92, 0x41]],
  ])('may be %s', async (_, bytes) => {
    expect((await ingest(new Uint8Array(bytes), 'a.txt')).blocks[0]?.text).toBe('’A');
  });
});

describe('Markdown', () => {
  it('has headings, nested items and tables', async () => {
    expect(
      shape(
        await md(
          '# Guide\n\nSome *text*\nhere.\n\n## Level 2\n\n- a\n  - b\n\n| Domain | Level 2 |\n|---|---|\n| Health | Late |',
        ),
      ),
    ).toEqual([
      'heading1: Guide',
      'paragraph: Some text here. < Guide',
      'heading2: Level 2 < Guide',
      'list-item1: a < Guide > Level 2',
      'list-item2: b < Guide > Level 2',
      'table-cell 0/0,0H: Domain < Guide > Level 2',
      'table-cell 0/0,1H: Level 2 < Guide > Level 2',
      'table-cell 0/1,0: Health < Guide > Level 2',
      'table-cell 0/1,1: Late < Guide > Level 2',
    ]);
  });

  it('gives the title of its front matter, which is no text', async () => {
    const document = await md('---\ntitle: A guide\ndate: 2016\n---\nText.');
    expect(document.title).toBe('A guide');
    expect(outline(document)).toEqual(['paragraph: Text.']);
    expect((await md('---\n: [\n---\nText.')).title).toBeNull();
  });
});

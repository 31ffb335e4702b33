import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { Unreadable } from '../../src/model/warning.js';
import { outline, shape } from './shape.js';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/ingest/${name}`, import.meta.url)));

describe('tables of a binary Word file', () => {
  it('come out as a grid, with merged cells and inner tables', async () => {
    const lines = outline(await ingest(fixture('matrix.doc'), 'matrix.doc'));
    expect(lines.slice(3)).toEqual([
      'heading3 0/0,0H: Domain',
      'heading3 0/0,1H: Level 1',
      'heading3 0/0,2H: Level 2',
      'heading3 0/0,3H: Level 3',
      'heading3 0/0,4H: Level 4',
      'heading3 0/1+2,0: Child',
      'list-item1 0/1,1: one a',
      'list-item1 0/1,2: two a',
      'list-item1 0/1,2: two b',
      'list-item1 0/1,3: three a',
      'list-item1 0/1,4: four a',
      'table-cell 0/2,1+2: one and two',
      'table-cell 0/2,3: three b',
      'table-cell 0/2,3: three c',
      'heading3 0/3,0+5: Parents',
      'table-cell 0/4,0: Care',
      'table-cell 0/4,1: o',
      'table-cell 0/4,2: t',
      'table-cell 0/4,3: th',
      'table-cell 0/4,4: f',
      'paragraph: Between the tables.',
      'heading3 1/0,0+2H: Level 2',
      'heading3 1/0,2H: Level 3',
      'table-cell 1/1,0: Health',
      'table-cell 1/1,1: in a',
      'table-cell 1/1+2,2: in c',
      'table-cell 1/1+2,2: in d',
      'table-cell 1/2,0: Home',
      'table-cell 1/2,1: in b',
      'paragraph: The end.',
    ]);
  });

  it('stand under the headings that styles mark', async () => {
    expect(shape(await ingest(fixture('matrix.doc'), 'matrix.doc')).slice(0, 4)).toEqual([
      'heading1: Anyshire thresholds',
      'paragraph: An introduction. < Anyshire thresholds',
      'heading2: Indicators < Anyshire thresholds',
      'heading3 0/0,0H: Domain < Anyshire thresholds > Indicators',
    ]);
  });
});

describe('a binary Word file with sections', () => {
  it('gives items with their depth, text boxes, and text as it is shown', async () => {
    expect(outline(await ingest(fixture('sections.doc'), 'sections.doc'))).toEqual([
      'paragraph: Introduction of the guide.',
      'list-item1: outer',
      'list-item2: inner',
      'heading1: In a box',
      'paragraph: After the box.',
      'paragraph: Text new end',
      'paragraph: Last section.',
    ]);
  });

  it('gives the header of each section before its first block', async () => {
    expect((await ingest(fixture('sections.doc'), 'sections.doc')).furniture).toEqual([
      { text: 'Level 2', page: null, beforeBlock: 0, place: 'header' },
      { text: 'Level 3', page: null, beforeBlock: 3, place: 'header' },
      { text: 'Level 4', page: null, beforeBlock: 6, place: 'header' },
    ]);
  });
});

describe('a binary Word file without styles', () => {
  it('has headings by their size and weight, and its title', async () => {
    const document = await ingest(fixture('unstyled.doc'), 'unstyled.doc');
    const text =
      'Body text with a dash – and “quotation marks” that is long enough for its size to be the usual one.';
    expect(document.title).toBe('A guide’s title');
    expect(shape(document)).toEqual([
      'heading1: Guide',
      'heading2: Level 2 < Guide',
      `paragraph: ${text} < Guide > Level 2`,
      'heading2: Level 3 < Guide',
      'heading3: Health < Guide > Level 3',
      `paragraph: ${text} < Guide > Level 3 > Health`,
    ]);
  });
});

describe('a binary Word file that cannot be read', () => {
  const changed = (change: (header: DataView) => void) => {
    const bytes = fixture('matrix.doc');
    const at = bytes.findIndex(
      (byte, index) => index % 512 === 0 && byte === 0xec && bytes[index + 1] === 0xa5,
    );
    change(new DataView(bytes.buffer, bytes.byteOffset + at));
    return ingest(bytes, 'a.doc');
  };

  it('says that it needs the password', async () => {
    await expect(changed((header) => header.setUint16(10, 0x0100, true))).rejects.toMatchObject({
      code: 'encrypted',
    });
  });

  it('says that Word 95 must be saved anew', async () => {
    const old = changed((header) => header.setUint16(2, 104, true));
    await expect(old).rejects.toMatchObject({
      code: 'unsupported-format',
      message: expect.stringContaining('.docx'),
    });
  });

  it('fails with a reason and never otherwise, wherever it is cut off', async () => {
    const whole = fixture('matrix.doc');
    for (let length = 600; length < whole.length; length += 997) {
      const result = await ingest(whole.slice(0, length), 'a.doc').catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(Unreadable);
    }
  });

  it('fails with a reason and never otherwise, whichever bytes are wrong', async () => {
    for (let at = 512; at < 15_000; at += 331) {
      const bytes = fixture('matrix.doc');
      bytes.fill(0xff, at, at + 4);
      const result = await ingest(bytes, 'a.doc').catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(Unreadable);
    }
  });
});

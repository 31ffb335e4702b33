import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { Unreadable } from '../../src/model/warning.js';
import { outline, shape } from './shape.js';
import {
  bold,
  cell,
  headerReference,
  item,
  p,
  r,
  row,
  section,
  table,
  type WordFile,
  wordFile,
} from './word-file.js';

const read = (file: WordFile) => ingest(wordFile(file), 'test.docx');

const HEADING = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';
const CHAPTER =
  '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Chapter"/><w:basedOn w:val="Base"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';

describe('headings of a docx', () => {
  it('come from styles: by name, by outline level, through the style they are based on', async () => {
    const body =
      p('One', '<w:pStyle w:val="H1"/>') + p('Two', '<w:pStyle w:val="Chapter"/>') + p('Some text.');
    expect(shape(await read({ body, styles: HEADING + CHAPTER }))).toEqual([
      'heading1: One',
      'heading2: Two < One',
      'paragraph: Some text. < One > Two',
    ]);
  });

  it('come from short bold lines, but not from bold sentences', async () => {
    const body =
      bold('Health') + p('Some text.') + bold('This is a sentence that somebody wanted to be seen.');
    expect(outline(await read({ body }))).toEqual([
      'heading1: Health',
      'paragraph: Some text.',
      'paragraph: This is a sentence that somebody wanted to be seen.',
    ]);
  });

  it('come from bold that a paragraph style sets', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Strong"><w:name w:val="Lead"/><w:rPr><w:b/></w:rPr></w:style>';
    const body = p('Health', '<w:pStyle w:val="Strong"/>') + p('Some text.');
    expect(outline(await read({ body, styles }))[0]).toBe('heading1: Health');
  });

  it('come from larger letters where no styles are used', async () => {
    const large = (text: string, size: number) => `<w:p>${r(text, `<w:sz w:val="${size}"/>`)}</w:p>`;
    const text = p('Body text that is long enough for its size to be the usual one, whatever else there is.');
    const body = large('Guide', 40) + large('Level 2', 28) + text + large('Level 3', 28) + text;
    expect(shape(await read({ body })).filter((line) => line.startsWith('heading'))).toEqual([
      'heading1: Guide',
      'heading2: Level 2 < Guide',
      'heading2: Level 3 < Guide',
    ]);
  });
});

describe('tables of a docx', () => {
  it('have their merged cells expanded', async () => {
    const body = table(
      3,
      row(cell(bold('Domain')), cell(bold('Level 2')), cell(bold('Level 3'))),
      row(cell(p('Child'), '<w:vMerge w:val="restart"/>'), cell(p('a')), cell(p('b'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('c'), '', 2)),
    );
    expect(outline(await read({ body }))).toEqual([
      'heading1 0/0,0H: Domain',
      'heading1 0/0,1H: Level 2',
      'heading1 0/0,2H: Level 3',
      'table-cell 0/1+2,0: Child',
      'table-cell 0/1,1: a',
      'table-cell 0/1,2: b',
      'table-cell 0/2,1+2: c',
    ]);
  });

  it('take the first row as header when it alone is shaded', async () => {
    const shaded = (text: string) => cell(p(text), '<w:shd w:val="clear" w:fill="4472C4"/>');
    const body = table(2, row(shaded('Level 2'), shaded('Level 3')), row(cell(p('a')), cell(p('b'))));
    expect(outline(await read({ body })).slice(0, 3)).toEqual([
      'table-cell 0/0,0H: Level 2',
      'table-cell 0/0,1H: Level 3',
      'table-cell 0/1,0: a',
    ]);
  });

  it('take only the first row as header when all rows are marked to repeat', async () => {
    const repeated = (...cells: string[]) => row('<w:trPr><w:tblHeader/></w:trPr>', ...cells);
    const body = table(2, repeated(cell(p('A')), cell(p('B'))), repeated(cell(item('x')), cell(item('y'))));
    expect(outline(await read({ body }))).toEqual([
      'table-cell 0/0,0H: A',
      'table-cell 0/0,1H: B',
      'list-item1 0/1,0: x',
      'list-item1 0/1,1: y',
    ]);
  });

  it('keep an inner table of two columns under the header of the outer column', async () => {
    const inner = table(2, row(cell(p('Health')), cell(p('in a'))), row(cell(p('Home')), cell(p('in b'))));
    const body = table(
      2,
      row(cell(bold('Level 2')), cell(bold('Level 3'))),
      row(cell(inner), cell(table(1, row(cell(p('in c'))), row(cell(p('in d')))))),
    );
    expect(outline(await read({ body }))).toEqual([
      'heading1 0/0,0+2H: Level 2',
      'heading1 0/0,2H: Level 3',
      'table-cell 0/1,0: Health',
      'table-cell 0/1,1: in a',
      'table-cell 0/1+2,2: in c',
      'table-cell 0/1+2,2: in d',
      'table-cell 0/2,0: Home',
      'table-cell 0/2,1: in b',
    ]);
  });
});

describe('what a docx shows and what it hides', () => {
  it('reads tracked changes as accepted', async () => {
    const ins = `<w:ins w:id="1" w:author="a">${r(' new')}</w:ins>`;
    const del = '<w:del w:id="2" w:author="a"><w:r><w:delText> old</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom w:id="3" w:author="a">${r(' away')}</w:moveFrom><w:moveTo w:id="4" w:author="a">${r(' here')}</w:moveTo>`;
    expect(outline(await read({ body: `<w:p>${r('Text')}${ins}${del}${moved}</w:p>` }))).toEqual([
      'paragraph: Text new here',
    ]);
  });

  it('leaves out hidden text, also when a style hides it', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const shown = r(' shown', '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>');
    const body = `<w:p>${r('Seen')}${r(' hidden', '<w:vanish/>')}${r(' styled', '<w:rStyle w:val="Gone"/>')}${shown}</w:p>`;
    expect(outline(await read({ body, styles }))).toEqual(['paragraph: Seen shown']);
  });

  it('reads a text box that only new readers are given', async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${bold('Level 3')}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    expect(outline(await read({ body: `<w:p>${box}</w:p>${p('Some text.')}` }))).toEqual([
      'heading1: Level 3',
      'paragraph: Some text.',
    ]);
  });

  it('reads a text box once that is written for old and new readers', async () => {
    const content = `<w:txbxContent>${p('In the box.')}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${content}</w:drawing></mc:Choice><mc:Fallback><w:pict>${content}</w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(outline(await read({ body: `<w:p><w:r>${both}</w:r></w:p>` }))).toEqual([
      'paragraph: In the box.',
    ]);
  });

  it('warns of parts whose words it cannot read', async () => {
    const { warnings } = await read({ body: `${p('Text.')}<w:p><w:r><w:object/></w:r></w:p>` });
    expect(warnings.map(({ code }) => code)).toEqual(['unreadable-part']);
    expect(warnings[0]?.message).toContain('1 embedded file');
  });
});

describe('headers and footers of a docx', () => {
  it('take effect at the first block of their section, and go on until the next', async () => {
    const end = (id: string) => `<w:p><w:pPr>${section(headerReference(id))}</w:pPr></w:p>`;
    const body = p('a') + p('b') + end('h1') + p('c') + end('h2') + p('d') + section();
    const headers = { h1: p('Level 2'), h2: p('Level 3') + p('Anyshire') };
    expect((await read({ body, headers })).furniture).toEqual([
      { text: 'Level 2', page: null, beforeBlock: 0, place: 'header' },
      { text: 'Level 3', page: null, beforeBlock: 2, place: 'header' },
      { text: 'Anyshire', page: null, beforeBlock: 2, place: 'header' },
      { text: 'Level 3', page: null, beforeBlock: 3, place: 'header' },
      { text: 'Anyshire', page: null, beforeBlock: 3, place: 'header' },
    ]);
  });

  it('show the header of the first page only where the section has one', async () => {
    const references = headerReference('first', 'first') + headerReference('usual');
    const headers = { first: p('Cover'), usual: p('Level 2') };
    const texts = async (properties: string) =>
      (await read({ body: p('a') + section(references, properties), headers })).furniture.map(
        ({ text }) => text,
      );
    expect(await texts('')).toEqual(['Level 2']);
    expect(await texts('<w:titlePg/>')).toEqual(['Cover', 'Level 2']);
  });
});

describe('a docx that cannot be read', () => {
  it('is damaged when its main part is missing or broken', async () => {
    const missing = wordFile({
      body: '',
      parts: { '_rels/.rels': '<Relationships/>', 'word/document.xml': '' },
    });
    await expect(ingest(missing, 'a.docx')).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is damaged when the file is cut off', async () => {
    const whole = wordFile({ body: p('Text.') });
    await expect(ingest(whole.slice(0, whole.length / 2), 'a.docx')).rejects.toBeInstanceOf(Unreadable);
  });

  it('has no text when nothing is written in it', async () => {
    await expect(read({ body: p('') })).rejects.toMatchObject({ code: 'no-text' });
  });

  it('gives its title', async () => {
    expect((await read({ body: p('Text.'), title: 'Guide &amp; more' })).title).toBe('Guide & more');
  });
});

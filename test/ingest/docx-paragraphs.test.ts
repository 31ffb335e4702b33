import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { descendants, parseMarkup, textOf } from '../../src/ingest/markup.js';
import { normalise } from '../../src/ingest/text.js';
import { bold, cell, item, p, r, row, section, table, wordFile } from './word-file.js';

/** For each block, its text and the number of its paragraph. */
async function numbered(body: string): Promise<readonly (readonly [string, number | undefined])[]> {
  const { blocks } = await ingest(wordFile({ body }), 'draft.docx');
  return blocks.map(({ text, paragraph }) => [text, paragraph] as const);
}

const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><w:txbxContent>${content}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('Anchor')}</w:p>`;

describe('the paragraph of a block in the Word file', () => {
  it('counts every w:p: empty ones, those of cells, and those of list items', async () => {
    const body =
      p('First') +
      p('') +
      '<w:p/>' +
      item('Second') +
      table(2, row(cell(p('Third')), cell(p('') + p('Fourth'))));
    expect(await numbered(body)).toEqual([
      ['First', 0],
      ['Second', 3],
      ['Third', 4],
      ['Fourth', 6],
    ]);
  });

  it('counts both ways in which a text box is written, and the paragraph it is anchored in before them', async () => {
    expect(await numbered(p('Before') + textBox(p('In the box') + p('Also')) + p('After'))).toEqual([
      ['Before', 0],
      ['In the box', 2],
      ['Also', 3],
      ['Anchor', 1],
      ['After', 6],
    ]);
  });

  it('is the same for all lines that are cut from one paragraph', async () => {
    const lines = `<w:p><w:r><w:t>• Damp home</w:t><w:br/><w:t>• Arrears of rent</w:t></w:r></w:p>`;
    expect(await numbered(p('Housing needs') + lines)).toEqual([
      ['Housing needs', 0],
      ['Damp home', 1],
      ['Arrears of rent', 1],
    ]);
  });

  it('skips what was deleted, moved away or hidden', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>';
    const moved = `<w:p><w:moveFrom>${r('Moved away')}</w:moveFrom></w:p>`;
    const hidden = `<w:p>${r('Hidden', '<w:vanish/>')}</w:p>`;
    expect(await numbered(deleted + moved + hidden + p('Kept') + deleted + p('Also kept'))).toEqual([
      ['Kept', 3],
      ['Also kept', 5],
    ]);
  });

  it('is the last of those that a deleted paragraph mark joins', async () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Overcrowded ')}</w:p>${p('home')}`;
    expect(await numbered(p('First') + joined)).toEqual([
      ['First', 0],
      ['Overcrowded home', 2],
    ]);
  });

  it('is not mistaken where a paragraph has no words but those that are left out of texts', async () => {
    expect(await numbered(p('First') + p('\u00ad\u200b') + p('\u00a0') + p('Second'))).toEqual([
      ['First', 0],
      ['Second', 3],
    ]);
  });

  it('parts no lists: items around an empty paragraph are read as if it were not there', async () => {
    const numberedHeading = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('Health needs', '<w:b/>')}</w:p>`;
    const kinds = async (body: string) =>
      (await ingest(wordFile({ body }), 'draft.docx')).blocks.map(({ kind, text }) => `${kind} ${text}`);
    const two = [numberedHeading, numberedHeading];
    expect(await kinds(two.join('<w:p/>'))).toEqual(await kinds(two.join('')));
  });

  it('is left out of other formats', async () => {
    const { blocks } = await ingest(new TextEncoder().encode('# Guide\n\nSome text.\n'), 'draft.md');
    for (const block of blocks) expect(block).not.toHaveProperty('paragraph');
  });

  it('is told of every block, whatever the file is made of', async () => {
    const paragraph = fc.constantFrom('plain', 'item', 'bold', 'empty', 'deleted', 'section', 'box', 'cell');
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { maxLength: 12 }), async (kinds) => {
        const { body, words } = bodyOf(['plain', ...kinds]);
        expect((await numbered(body)).filter(([text]) => text !== 'Anchor')).toEqual(words);
      }),
      { numRuns: 60 },
    );
  });
});

/** A body whose paragraphs say their own numbers, and the blocks that must come of it. */
function bodyOf(kinds: readonly string[]): { body: string; words: [string, number][] } {
  const words: [string, number][] = [];
  let next = 0;
  const saying = (): string => {
    const text = `This is paragraph number ${next}`;
    words.push([text, next++]);
    return text;
  };
  const parts = kinds.map((kind) => {
    if (kind === 'item') return item(saying());
    if (kind === 'bold') return bold(saying());
    if (kind === 'section') return p(saying(), section());
    if (kind === 'cell') return table(2, row(cell(p(saying())), cell(p(saying()) + item(saying()))));
    if (kind === 'plain') return p(saying());
    const number = next++;
    if (kind === 'box') {
      // The box itself is written twice.
      words.push([`This is paragraph number ${number + 1}`, number + 1]);
      next += 2;
      return textBox(p(`This is paragraph number ${number + 1}`));
    }
    return kind === 'empty' ? '<w:p/>' : '<w:p><w:del><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>';
  });
  return { body: parts.join(''), words };
}

const FOLDERS = ['../../fixtures/corpus/', '../../fixtures/inquiry/', '../../../shared/corpus/'];

describe.each(FOLDERS)('the Word files of %s (skipped where it is not there)', (folder) => {
  const documents = new URL(`${folder}documents/`, import.meta.url);
  const files = existsSync(documents) ? readdirSync(documents).filter((name) => name.endsWith('.docx')) : [];

  it.skipIf(files.length === 0)('have each block in the paragraph whose number it gives', async () => {
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(new URL(name, documents)));
      const main = parseMarkup(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()), true);
      const texts = descendants(main, 'w:p').map((one) => letters(textOf(one)));
      const { blocks } = await ingest(bytes, name);
      const lost = blocks.filter(
        ({ text, paragraph }) => paragraph === undefined || !texts[paragraph]?.includes(letters(text)),
      );
      expect(lost, name).toEqual([]);
    }
  });
});

/** Without spaces: a tab or a line break in the file has no letter of its own. */
function letters(text: string): string {
  return normalise(text).replaceAll(' ', '');
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { commentedDraft } from '../../../src/report/check/docx.js';
import { wordDraft } from './docx-draft.js';
import { finding } from './sample-check.js';

const FOLDERS = ['../../../fixtures/corpus/', '../../../fixtures/inquiry/', '../../../../shared/corpus/'];

const html = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

/** Text of XML without spaces, line breaks and bullets. */
const letters = (xml: string): string => xml.replaceAll(/<[^>]*>|&\w+;|[^\p{L}\d]/gu, '');

describe.each(FOLDERS)('the Word files of %s (skipped where it is not there)', (folder) => {
  const documents = new URL(`${folder}documents/`, import.meta.url);
  const files = existsSync(documents) ? readdirSync(documents).filter((name) => name.endsWith('.docx')) : [];

  it.skipIf(files.length === 0)('keep their text, with every comment around its words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.nat(), { maxLength: 20 }),
        async (name, blocks) => {
          const bytes = new Uint8Array(readFileSync(new URL(name, documents)));
          const word = await wordDraft(bytes, [{ about: '' }]);
          const places = blocks.map((number) => {
            const block = number % word.read.blocks.length;
            return { page: null, block, section: [], text: word.draft.lines[block] ?? '' };
          });
          const findings = places.map((place) => finding({ place }));
          const copy = commentedDraft(bytes, { ...word.draft, findings }, word.read);
          expect(await html(copy)).toBe(await html(bytes));
          const main = strFromU8(unzipSync(copy)['word/document.xml'] ?? new Uint8Array());
          for (const [id, { text }] of places.entries()) {
            const [, after = ''] = main.split(`<w:commentRangeStart w:id="${id}"/>`);
            const [around = ''] = after.split(`<w:commentRangeEnd w:id="${id}"/>`);
            expect(letters(around)).toContain(letters(text));
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

const NO_OFFICE = spawnSync('soffice', ['--version']).status !== 0;

describe.skipIf(NO_OFFICE)('LibreOffice (skipped where soffice is not there)', () => {
  it('opens the copy, and finds each comment around its words', { timeout: 120_000 }, async () => {
    const file = new URL('../../../fixtures/inquiry/documents/kesterdale-2015.docx', import.meta.url);
    const bytes = new Uint8Array(readFileSync(file));
    const word = await wordDraft(bytes, [
      { about: '', found: 'It lacks a level.' },
      { about: 'Overcrowded housing', found: 'It says “<overcrowded> & housing”.' },
    ]);
    const text = opened(commentedDraft(word.bytes, word.draft, word.read));
    const comments = [...text.matchAll(/<office:annotation office:name="(.*?)".*?<\/office:annotation>/gs)];
    expect(comments.map(([xml]) => /<dc:creator>(.*?)</.exec(xml)?.[1])).toEqual(
      Array(2).fill('thresholds check'),
    );
    expect(comments[0]?.[0]).toContain('It lacks a level.');
    expect(comments[1]?.[0]).toContain('It says “&lt;overcrowded&gt; &amp; housing”.');
    const around = comments.map(([xml, name = '']) => {
      const [, after = ''] = text.split(xml);
      return letters(after.split(`<office:annotation-end office:name="${name}"/>`)[0] ?? '');
    });
    expect(around).toEqual([letters(word.draft.lines[0] ?? ''), 'Overcrowdedhousing']);
  });
});

/** The text of a Word file as LibreOffice has it, as XML of an OpenDocument file. */
function opened(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'thresholds-docx-'));
  try {
    writeFileSync(join(folder, 'copy.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = [profile, '--headless', '--convert-to', 'odt', 'copy.docx'];
    execFileSync('soffice', convert, { cwd: folder, stdio: 'ignore' });
    return strFromU8(unzipSync(readFileSync(join(folder, 'copy.odt')))['content.xml'] ?? new Uint8Array());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

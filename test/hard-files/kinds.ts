import { strToU8, zipSync } from 'fflate';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { encoded } from '../fuzz/mutations.js';
import * as office from '../ingest/hostile/hard-office.js';
import * as pdf from '../ingest/hostile/hard-pdf.js';
import * as text from '../ingest/hostile/hard-text.js';
import { rawPdf } from '../ingest/hostile/raw-pdf.js';
import { tinyPdf } from '../ingest/pdf/tiny-pdf.js';
import { p, wordFile } from '../ingest/word-file.js';
import { unpackedPdf } from '../threads/unpacked-pdf.js';
import { brokenFiles, cutShort } from './broken.js';
import { documentsInOrder } from './in-order.js';

/** Files by their names. A name may stand in a folder. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** A kind of hard file, with files of it. */
export interface HardKind {
  /** As the table in the README names it. */
  readonly kind: string;
  readonly files: () => Files;
  /** Whether they take so long that only the script reads them, and not the test. */
  readonly slow?: true;
  /** Whether the same files may end in another way with another version of Node or of a library. */
  readonly varies?: true;
}

const WORDS = encoded('The child is often hungry.\n');

/** Just beyond the limits that hold where nothing else is said. */
const TOO_MANY_BYTES = (DEFAULT_LIMITS.unpacked + 1) * 1e6;
const TOO_MANY_CELLS = DEFAULT_LIMITS.cells + 1;

export const KINDS: readonly HardKind[] = [
  { kind: 'documents in order, among the others', files: documentsInOrder },
  {
    kind: 'archives that unpack to too much (zip bombs)',
    files: () => {
      const bomb = office.zipBomb(TOO_MANY_BYTES);
      return {
        'bomb.docx': bomb,
        ...numbered(
          'says-less.docx',
          [0, 1, 100].map((size) => office.lying(bomb, size)),
        ),
        'says-4-gb.docx': office.lying(bomb, 0xfffffffe),
        'many-parts.docx': office.bombInParts(10, TOO_MANY_BYTES / 10),
        'countless-files.docx': office.countlessFiles(),
        'inside.docx': office.bombInside(),
      };
    },
    slow: true,
  },
  {
    kind: 'PDFs of kilobytes whose page unpacks to gigabytes',
    files: () => numbered('unpacked.pdf', [1024, 2048, 4096].map(unpackedPdf)),
    slow: true,
  },
  {
    kind: 'XML that declares entities: bombs, and files of the machine',
    files: () => ({
      'bomb.docx': office.declaring(office.ENTITY_BOMB),
      'outside.docx': office.declaring(office.EXTERNAL_ENTITY),
      'outside-numbering.docx': office.declaring(office.EXTERNAL_ENTITY, 'word/numbering.xml'),
      'outside-styles.docx': office.declaring(office.EXTERNAL_ENTITY, 'word/styles.xml'),
    }),
  },
  {
    kind: 'elements, lists or quotations deep in one another',
    files: () => ({
      ...numbered('nested.docx', office.NESTING.map(office.nestedWord)),
      'numbering.docx': office.nestedNumbering(),
      'page.html': text.nestedPage(20_000),
      ...numbered(
        'nested.md',
        text.NESTED_MARKDOWN.map(([, content]) => content),
      ),
    }),
  },
  {
    kind: 'pages and forms of a PDF that hold themselves',
    files: () => ({
      ...numbered(
        'tree.pdf',
        pdf.PAGE_TREES.map(([, pages]) => rawPdf({ pages })),
      ),
      'form.pdf': pdf.formInItself(),
    }),
  },
  {
    kind: 'absurd counts of pages, rows and columns',
    files: () => ({
      ...numbered('pages.pdf', pdf.ABSURD_COUNTS.map(pdf.claimingPages)),
      'one-page-again.pdf': pdf.onePageAgain(5000),
      ...numbered('wide.docx', office.ABSURD_WIDTHS.map(office.wideCell)),
      'spans.html': text.spanningTable(),
      'tables-in-tables.html': text.tablesInTables(60),
      'headings.html': text.deeperHeadings(2000),
    }),
  },
  {
    kind: 'too many table cells',
    files: () => ({
      'rows.docx': office.wordOfRows(TOO_MANY_CELLS),
      'rows.html': text.pageOfRows(TOO_MANY_CELLS),
      'rows.txt': encoded('a\tb\n'.repeat(TOO_MANY_CELLS)),
    }),
  },
  {
    kind: 'locked with a password',
    files: () => ({ 'locked.pdf': pdf.pdfFixture('locked'), 'locked.docx': office.encryptedWord() }),
  },
  {
    kind: 'locked for copying and printing only',
    files: () => ({ 'owner-locked.pdf': pdf.pdfFixture('owner-locked') }),
  },
  {
    kind: 'old Word files whose sectors lead in a circle',
    files: () => ({ 'circle.doc': office.sectorsInACircle(), 'again.doc': office.oneSectorAgain() }),
  },
  { kind: 'cut short', files: cutShort, varies: true },
  {
    kind: 'with the name of another format',
    files: () => ({
      'a-pdf.docx': rawPdf({}),
      'a-pdf-without-ending': rawPdf({}),
      'a-word-file.pdf': wordFile({ body: p('Some words') }),
      'an-old-word-file.html': office.oldWord(),
      'a-page.doc': encoded('<!DOCTYPE html><html><body><p>Some words</p></body></html>'),
      'a-text.pdf': WORDS,
      'an-archive.docx': zipSync({ 'a.txt': strToU8('x') }),
      'a-picture.pdf': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'a-program.doc': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
    }),
  },
  {
    kind: 'empty, or without a word',
    files: () => ({
      ...Object.fromEntries(
        ['pdf', 'docx', 'doc', 'html', 'md', 'txt'].map((end) => [`empty.${end}`, new Uint8Array()]),
      ),
      'blanks.txt': encoded(' \n\t\n'.repeat(100)),
      'no-words.docx': wordFile({ body: '<w:p/>' }),
      'no-words.html': encoded('<html><body></body></html>'),
      'no-words.pdf': tinyPdf([{ content: '' }]),
      'no-page.pdf': tinyPdf([]),
    }),
  },
  {
    kind: 'a text that begins like a PDF',
    files: () => ({ 'text.pdf': pdf.textAsPdf() }),
  },
  { kind: 'PDF 2.0', files: () => ({ 'two.pdf': rawPdf({ version: '2.0' }) }) },
  {
    kind: 'much on one page or line',
    files: () => ({
      'five-metres.pdf': pdf.hugePage(),
      'long-path.pdf': pdf.longPath(200_000),
      'spaces.txt': text.millionSpaces(),
      'alternatives.md': encoded(`# Needs\n\n- ${'hit by the father or '.repeat(5000)}hit by the mother\n`),
      ...numbered('signs.md', text.REPEATED_SIGNS.map(text.repeatedSign)),
    }),
    slow: true,
  },
  {
    kind: 'fonts without a character map',
    files: () =>
      numbered(
        'font.pdf',
        pdf.WITHOUT_MAP.map(([, shift, spaces]) =>
          rawPdf({ ...pdf.GLYPHS, content: pdf.glyphs(shift, spaces) }),
        ),
      ),
  },
  {
    kind: 'a font without a character map beside another',
    files: () => ({ 'fonts.pdf': pdf.oneFontUnreadable() }),
  },
  {
    kind: 'file names with line breaks, escapes, markup and formulas',
    files: () =>
      Object.fromEntries(
        [
          ...[
            'line\nbreak',
            '\u001b[31mred',
            '\u0007bell',
            'tab\there',
            '<b>bold',
            '&amp;',
            '=1+1',
            '@sum',
            'it\'s "so"',
          ],
          ...[
            '`tick`',
            '| bar |',
            'two..dots',
            '$(id)',
            '%2e%2e',
            '\u202eright',
            '-option',
            ' blank ',
            '::error::',
            '字',
          ],
        ].map((name) => [`${name}.md`, WORDS]),
      ),
  },
  {
    kind: 'a million paragraphs',
    files: () => ({
      'paragraphs.docx': office.wordOfParagraphs(1_000_000),
      'paragraphs.html': text.pageOfParagraphs(1_000_000),
    }),
    slow: true,
    varies: true,
  },
  ...brokenFiles(),
];

function numbered(name: string, contents: readonly Uint8Array[]): Files {
  return Object.fromEntries(contents.map((content, n) => [`${n + 1}-${name}`, content]));
}

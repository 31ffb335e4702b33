import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rawPdf } from '../ingest/hostile/raw-pdf.js';
import { rule, text } from '../ingest/pdf/tiny-pdf.js';
import { cell, item, p, row, table, wordFile } from '../ingest/word-file.js';
import { brokenText, cutOff, encoded, withBytesChanged, withPiece } from './mutations.js';

/** A whole file of each kind, by the name of the kind. */
export const SAMPLES = {
  pdf: rawPdf({
    content:
      text(60, 250, ['Level 2: Early help', 'The child is often hungry.']) +
      [0, 1, 2].map((line) => rule(50, 50 + 50 * line, 350, 50 + 50 * line)).join('') +
      [0, 1, 2].map((line) => rule(50 + 150 * line, 50, 50 + 150 * line, 150)).join('') +
      text(60, 120, ['Health']) +
      text(210, 120, ['Has no doctor']),
  }),
  'locked pdf': fixture('pdf/owner-locked.pdf'),
  docx: wordFile({
    body:
      p('Level 2: Early help', '<w:pStyle w:val="Heading1"/>') +
      item('The child is often hungry') +
      table(2, row(cell(p('Health')), cell(p('Has no doctor'))), row(cell(p('Home')), cell(p('Cold')))),
    styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    title: 'Needs',
  }),
  doc: fixture('ingest/matrix.doc'),
  html: encoded(
    '<!DOCTYPE html><html><title>Needs</title><body><h1>Level 2</h1>\n<table>\n<tr><th colspan="2">Health</th></tr>\n' +
      '<tr><td rowspan="2">Hungry<td>Cold</tr>\n</table>\n<ul><li>One<li>Two</ul><details><summary>More</summary>x</details>',
  ),
  md: encoded(
    '# Needs\n\n## Level 2: Early help\n\n- The child is often hungry\n  - and cold\n\n| Health | Home |\n|---|---|\n| Has no doctor | Cold |\n\n1. One\n2. Two\n\n> Quoted `code` and [a link](b).\n',
  ),
} as const satisfies Readonly<Record<string, Uint8Array>>;

export type SampleName = keyof typeof SAMPLES;

const OF_XML = ['', '<', '>', '"', '&', '<w:p>', '</w:tc>', '<w:tbl>', '&#0;', ']]>', '\u0000', '999999999'];

/** Parts of a PDF that make it claim something else. */
const OF_PDF = [
  ...['/Kids [2 0 R]', '/Kids [4 0 R 4 0 R]', '/Count 999999999', '/Count -1', '5 0 R', '2 0 R', '<<', '>>'],
  ...['endobj', 'stream\n', 'endstream', '/Length 99999999', '/Filter /FlateDecode ', '/Filter [/LZWDecode]'],
  ...[
    '/Rotate 45 ',
    '/MediaBox [0 0 0 0]',
    '/MediaBox [-1e9 -1e9 1e9 1e9]',
    '1e308 ',
    'NaN ',
    '-',
    'q '.repeat(300),
  ],
  ...[
    'BT ',
    'ET ',
    '0 0 0 0 0 0 Tm ',
    '0 Tf ',
    '(((((',
    ')',
    '<fffe',
    '/X1 Do ',
    'W n ',
    '%',
    '\u0000',
    'trailer <<',
  ],
] as const;

const OF_HTML = [
  ...[
    '<',
    '>',
    '&',
    '&#x110000;',
    '<table>',
    '</table>',
    '<tr>',
    '<td colspan=99999>',
    '<td rowspan=0>',
    '<li>',
  ],
  ...[
    '<svg>',
    '<script>',
    '<!--',
    '<![CDATA[',
    '<style>',
    '<plaintext>',
    '<template>',
    '<h9>',
    '<br>',
    '\u0000',
  ],
  ...[
    '<div>'.repeat(250),
    '<p hidden>',
    '<p style="display:none">',
    '<meta charset="utf-16">',
    '<base href=//x>',
  ],
] as const;

const OF_MARKDOWN = [
  ...[
    '|',
    '`',
    '```',
    '*',
    '_',
    '[',
    ']',
    '](',
    '<',
    '> ',
    '#',
    '-',
    '\t',
    '~~~',
    '\\',
    '![',
    '<div>',
    '---',
  ],
  ...(['> '.repeat(250), '[^1]', '&amp;', '\u0000', '\r', '|---|', '    ', '*'.repeat(500), '1) '] as const),
] as const;

/** Ways to break each sample, by what they do. Each gives a file that may or may not be readable. */
export const BROKEN: Readonly<Record<SampleName, Readonly<Record<string, fc.Arbitrary<Uint8Array>>>>> = {
  pdf: {
    ...bytesOf('pdf'),
    'with another word in it': withPiece(latin(SAMPLES.pdf), OF_PDF).map(fromLatin),
    'with its lines broken': brokenText(latin(SAMPLES.pdf), OF_PDF).map(fromLatin),
  },
  'locked pdf': bytesOf('locked pdf'),
  docx: { ...bytesOf('docx'), 'with broken XML': brokenXml() },
  doc: bytesOf('doc'),
  html: { ...bytesOf('html'), 'with its tags broken': textOf('html', OF_HTML) },
  md: { ...bytesOf('md'), 'with its marks broken': textOf('md', OF_MARKDOWN) },
};

/** The name that a broken file of a sample has, which decides nothing but whether a text is Markdown. */
export function fileName(sample: SampleName): string {
  return `broken.${sample.split(' ').at(-1) ?? ''}`;
}

function bytesOf(name: SampleName): Readonly<Record<string, fc.Arbitrary<Uint8Array>>> {
  const sample = SAMPLES[name];
  return { 'cut off anywhere': cutOff(sample), 'with bytes changed': withBytesChanged(sample) };
}

function textOf(name: SampleName, pieces: readonly string[]): fc.Arbitrary<Uint8Array> {
  return brokenText(new TextDecoder().decode(SAMPLES[name]), pieces).map(encoded);
}

/** A mutation of the packed bytes seldom gets past the unpacking; this one changes the XML itself. */
function brokenXml(): fc.Arbitrary<Uint8Array> {
  const xml =
    p('Level 2: Early help') +
    item('Hungry') +
    table(2, row(cell(p('Health'), '', 2)), row(cell(p('a')), cell(p('b'))));
  const broken = fc.oneof(withPiece(xml, OF_XML), brokenText(xml.replaceAll('><', '>\n<'), OF_XML));
  return broken.map((body) => wordFile({ body }));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function fromLatin(content: string): Uint8Array {
  return new Uint8Array(Buffer.from(content, 'latin1'));
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
}

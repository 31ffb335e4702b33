import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import { FAILURE_CODES, Unreadable } from '../../../src/model/warning.js';
import { rule, text } from '../pdf/tiny-pdf.js';
import { cell, item, p, row, table, wordFile } from '../word-file.js';
import { rawPdf } from './raw-pdf.js';

const LIMITS = { ...DEFAULT_LIMITS, pages: 50, unpacked: 5, cells: 5000 };
const RUNS = 200;

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  pdf: rawPdf({
    content:
      text(60, 250, ['Level 2: Early help', 'The child is often hungry.']) +
      [0, 1, 2].map((line) => rule(50, 50 + 50 * line, 350, 50 + 50 * line)).join('') +
      [0, 1, 2].map((line) => rule(50 + 150 * line, 50, 50 + 150 * line, 150)).join('') +
      text(60, 120, ['Health']) +
      text(210, 120, ['Has no doctor']),
  }),
  'locked.pdf': fixture('pdf/owner-locked.pdf'),
  docx: wordFile({
    body:
      p('Level 2: Early help', '<w:pStyle w:val="Heading1"/>') +
      item('The child is often hungry') +
      table(2, row(cell(p('Health')), cell(p('Has no doctor'))), row(cell(p('Home')), cell(p('Cold')))),
    styles: '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    title: 'Needs',
  }),
  doc: fixture('ingest/matrix.doc'),
  html: new TextEncoder().encode(
    '<!DOCTYPE html><html><title>Needs</title><body><h1>Level 2</h1><table><tr><th colspan="2">Health</th></tr>' +
      '<tr><td rowspan="2">Hungry<td>Cold</tr></table><ul><li>One<li>Two</ul><details><summary>More</summary>x</details>',
  ),
};

/** Whether the file is read or refused in the manner of this package. Anything else fails the test. */
async function outcome(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const { blocks } = await ingest(bytes, 'file', LIMITS);
    expect(blocks.every(({ text: words, index }, place) => words !== '' && index === place)).toBe(true);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    if (error instanceof Unreadable) expect(FAILURE_CODES).toContain(error.code);
    return 'refused';
  }
}

describe.each(Object.entries(SAMPLES))('a broken %s', (_, sample) => {
  it('is read while it is whole', async () => {
    expect(await outcome(sample)).toBe('read');
  });

  it('cut off anywhere is read or refused', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sample.length - 1 }), async (length) => {
        await outcome(sample.slice(0, length));
      }),
      { numRuns: RUNS },
    );
  });

  it('with one byte changed is read or refused', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: sample.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = new Uint8Array(sample);
          changed[at] = (changed[at] ?? 0) ^ by;
          await outcome(changed);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** A mutation of the packed bytes seldom gets past the unpacking; this one changes the XML itself. */
describe('a Word file whose XML is broken', () => {
  const xml =
    p('Level 2: Early help') +
    item('Hungry') +
    table(2, row(cell(p('Health'), '', 2)), row(cell(p('a')), cell(p('b'))));

  it('is read or refused', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: xml.length }),
        fc.nat({ max: 40 }),
        fc.constantFrom(
          '',
          '<',
          '>',
          '"',
          '&',
          '<w:p>',
          '</w:tc>',
          '<w:tbl>',
          '&#0;',
          ']]>',
          '\u0000',
          '999999999',
        ),
        async (at, length, put) => {
          await outcome(wordFile({ body: xml.slice(0, at) + put + xml.slice(at + length) }));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url)));
}

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/ingest/format.js';
import { ingest } from '../../src/ingest/index.js';
import { FAILURE_CODES, Unreadable } from '../../src/model/warning.js';
import { p, wordFile } from './word-file.js';

const text = (content: string) => new TextEncoder().encode(content);
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const doc = () => new Uint8Array(readFileSync(new URL('../../fixtures/ingest/matrix.doc', import.meta.url)));

/** The fixture with the name of its main stream changed. */
function compound(stream: string): Uint8Array {
  const bytes = doc();
  const utf16 = (name: string) => Buffer.from(name, 'utf16le');
  const at = Buffer.from(bytes).indexOf(utf16('WordDocument'));
  bytes.fill(0, at, at + 64);
  bytes.set(utf16(stream), at);
  bytes[at + 64] = 2 * stream.length + 2;
  return bytes;
}

function refusal(bytes: Uint8Array, name = 'file.docx'): Unreadable {
  try {
    formatOf(bytes, name);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('the file was taken');
}

describe('the format of a file', () => {
  it.each([
    ['pdf', text('%PDF-1.7\n')],
    ['pdf', text(`junk before it\n%PDF-1.4\n`)],
    ['docx', wordFile({ body: p('x') })],
    ['doc', doc()],
    ['html', text('<!DOCTYPE html><p>x</p>')],
    ['html', text('\ufeff\n<!-- saved from x --><HTML><body>x</body></HTML>')],
    ['html', text('<?xml version="1.0"?><html><p>x</p></html>')],
    ['html', text('<div>x</div>')],
    ['md', text('# Title\n\nText')],
    ['md', text('| a | b |\n|---|---|\n| **c** | d |')],
    ['txt', text('Plain words - no more.\n\n- one\n- two')],
    ['txt', new Uint8Array([0xff, 0xfe, 0x41, 0x00])],
  ])('is %s, told from the bytes', (format, bytes) => {
    expect(formatOf(bytes, 'wrong.docx')).toBe(format);
  });

  it('is Markdown or plain text as the name says', () => {
    expect(formatOf(text('words'), 'a.md')).toBe('md');
    expect(formatOf(text('# words'), 'a.TXT')).toBe('txt');
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['empty', '0 bytes', new Uint8Array()],
    ['unsupported-format', 'RTF', text('{\\rtf1 x}')],
    ['unsupported-format', 'Excel', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['unsupported-format', 'PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['unsupported-format', 'OpenDocument', zip('mimetype', 'content.xml')],
    ['unsupported-format', 'zip archive', zip('a.pdf', 'b.pdf')],
    [
      'unsupported-format',
      'MHTML',
      text('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related'),
    ],
    ['unsupported-format', 'picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
    ['unsupported-format', 'Word 6', new Uint8Array([0xdb, 0xa5, 0x2d, 0x00])],
    ['unsupported-format', 'Excel', compound('Workbook')],
    ['unsupported-format', 'PowerPoint', compound('PowerPoint Document')],
    ['unsupported-format', 'Outlook', compound('__substg1.0_0037001F')],
    ['encrypted', 'password', compound('EncryptedPackage')],
    ['damaged', 'broken', wordFile({ body: p('x') }).slice(0, 400)],
    ['damaged', 'cut off', doc().slice(0, 300)],
  ])('is refused as %s (%s)', (code, words, bytes) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(FAILURE_CODES).toContain(error.code);
  });

  it('says what to do, in sentences', () => {
    for (const bytes of [text('{\\rtf1 x}'), zip('a'), compound('EncryptedPackage'), new Uint8Array()]) {
      expect(refusal(bytes).message).toMatch(/^[A-Z].*\. [A-Z].*\.$/s);
    }
  });

  it('has no text', async () => {
    await expect(ingest(text(' \n\n'), 'a.txt')).rejects.toMatchObject({ code: 'no-text' });
    await expect(ingest(text('<html><nav>Menu</nav></html>'), 'a.html')).rejects.toMatchObject({
      code: 'no-text',
    });
  });
});

describe('an archive', () => {
  it('that unpacks to more than any document is refused before it is unpacked', async () => {
    const bomb = wordFile({ body: p('x'), parts: { 'word/header9.xml': ' '.repeat(201_000_000) } });
    await expect(ingest(bomb, 'a.docx')).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('200 MB'),
    });
  });
});

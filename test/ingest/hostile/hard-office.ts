import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { cell, p, row, table, wordFile } from '../word-file.js';

/** Changes what the directory of an archive says of the unpacked size of its largest file. */
export function lying(archive: Uint8Array, size: number): Uint8Array {
  const file = Buffer.from(archive);
  const entries: number[] = [];
  for (let at = file.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; ) {
    entries.push(at);
    at = file.indexOf('PK\x01\x02', at + 4, 'latin1');
  }
  const largest = entries.reduce((one, other) =>
    file.readUInt32LE(other + 24) > file.readUInt32LE(one + 24) ? other : one,
  );
  file.writeUInt32LE(size, largest + 24);
  return file;
}

/** A Word file with one part of so many spaces. */
export function zipBomb(bytes = 3_000_000): Uint8Array {
  return wordFile({ body: p('x'), parts: { 'word/header9.xml': ' '.repeat(bytes) } });
}

/** A Word file with many parts of so many spaces. */
export function bombInParts(parts: number, bytes: number): Uint8Array {
  const names = Array.from({ length: parts }, (_, n) => [`word/x${n + 1}.xml`, ' '.repeat(bytes)]);
  return wordFile({ body: p('x'), parts: Object.fromEntries(names) });
}

/** A Word file in which another archive lies, which is a bomb. */
export function bombInside(bytes = 3_000_000): Uint8Array {
  const inner = zipSync({ 'bomb.xml': new Uint8Array(bytes) });
  const parts = { 'word/embeddings/inner.docx': Buffer.from(inner).toString('latin1') };
  return wordFile({ body: p('words'), parts });
}

/** A Word file whose archive names four thousand million files in its directory. */
export function countlessFiles(): Uint8Array {
  const file = Buffer.from(wordFile({ body: p('x') }));
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  file.writeUInt16LE(0xffff, end + 10);
  return file;
}

export const ENTITY_BOMB = '<!DOCTYPE x [<!ENTITY a "ha ha "><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
export const EXTERNAL_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';

/** A Word file, one part of which declares entities. */
export function declaring(declaration: string, part = 'word/document.xml'): Uint8Array {
  const xml = `${declaration}<w:document><w:body>${p('&a;')}</w:body></w:document>`;
  return wordFile({ body: p('words'), parts: { [part]: xml } });
}

/** Elements of Word that may hold themselves. */
export const NESTING = ['w:r', 'w:p', 'w:tbl', 'w:sdt', 'mc:AlternateContent', 'w:txbxContent'] as const;

/** A Word file of 100,000 elements in one another. */
export function nestedWord(element: string): Uint8Array {
  return wordFile({ body: `${`<${element}>`.repeat(100_000)}<w:t>x</w:t>` });
}

/** A Word file of 100,000 elements in one another in a part beside the main one. */
export function nestedNumbering(): Uint8Array {
  const deep = `<w:numbering>${'<w:num>'.repeat(100_000)}`;
  return wordFile({ body: p('words'), parts: { 'word/numbering.xml': deep } });
}

/** Widths of a cell that no table has. */
export const ABSURD_WIDTHS = ['1000000000', '-1', 'NaN', '99999999999999999999'] as const;

/** A Word file with a cell so many columns wide. */
export function wideCell(span: string): Uint8Array {
  const wide = cell(p('wide'), `<w:gridSpan w:val="${span}"/>`);
  return wordFile({ body: table(2, row(wide, cell(p('next'))), row(cell(p('a')), cell(p('b')))) });
}

/** A Word file of so many paragraphs. */
export function wordOfParagraphs(count: number): Uint8Array {
  return wordFile({ body: p('The child is often hungry.').repeat(count) });
}

/** A Word file with a table of so many rows of two cells. */
export function wordOfRows(count: number): Uint8Array {
  return wordFile({ body: table(2, row(cell(p('a')), cell(p('b'))).repeat(count)) });
}

export function oldWord(): Buffer {
  return readFileSync(new URL('../../../fixtures/ingest/matrix.doc', import.meta.url));
}

/** An old Word document whose directory lies in sectors that form a circle. */
export function sectorsInACircle(): Uint8Array {
  const file = oldWord();
  const directory = file.readUInt32LE(48);
  const sectors = (file.readUInt32LE(76) + 1) * 512;
  file.writeUInt32LE(directory, sectors + 4 * directory);
  return file;
}

/** An old Word document whose table of sectors names one sector again and again. */
export function oneSectorAgain(): Uint8Array {
  const file = oldWord().subarray(0, 4096);
  for (let place = 0; place < 109; place += 1) file.writeUInt32LE(0, 76 + 4 * place);
  return file;
}

/** A Word document of today that is encrypted: it lies in the box of an old one. */
export function encryptedWord(): Uint8Array {
  const file = oldWord();
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const at = file.indexOf(Buffer.from('WordDocument', 'utf16le'));
  file.fill(0, at, at + 64).set(name, at);
  file[at + 64] = name.length + 2;
  return file;
}

import type { Format } from '../model/document.js';
import { Unreadable } from '../model/warning.js';
import { decodeText } from './decode.js';
import { compoundStreams, isCompoundFile } from './ole.js';
import { zipNames } from './zip.js';

const HEAD = 1024;
const SAVE_AS = 'Open it in the program that made it and save it as Word (.docx) or PDF.';

/**
 * Tells the format of a file from its bytes. The name decides between Markdown and plain text only.
 * @throws Unreadable `empty`, `encrypted`, `damaged` or `unsupported-format`, with what can be done
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0)
    throw new Unreadable('empty', 'The file is empty (0 bytes). Download or copy it again.');
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return inZip(bytes);
  if (isCompoundFile(bytes)) return inCompoundFile(bytes);
  if (head.trimStart().startsWith('{\\rtf'))
    throw unsupported(
      'a Rich Text file (RTF)',
      'Open it in Word or LibreOffice and save it as Word (.docx).',
    );
  if (isOldWord(bytes)) throw oldWord();
  if (isBinary(bytes)) throw unsupported(`no document that can be read${picture(head)}`, SAVE_AS);
  return inText(decodeText(bytes.subarray(0, 64 * HEAD)), name);
}

function inZip(bytes: Uint8Array): Format {
  let names: string[];
  try {
    names = zipNames(bytes);
  } catch {
    throw new Unreadable(
      'damaged',
      'The file begins like a Word document but its end is missing or broken. Download or copy it again.',
    );
  }
  const has = (start: string) => names.some((part) => part.startsWith(start));
  if (has('word/') || names.includes('[Content_Types].xml')) {
    if (has('xl/')) throw unsupported('an Excel workbook', 'Save the sheet that holds the document as PDF.');
    if (has('ppt/')) throw unsupported('a PowerPoint presentation', 'Save it as PDF.');
    return 'docx';
  }
  if (names.includes('mimetype') && names.includes('content.xml'))
    throw unsupported('an OpenDocument file (.odt)', SAVE_AS);
  throw unsupported('a zip archive', 'Unpack it and give the documents in it.');
}

function inCompoundFile(bytes: Uint8Array): Format {
  let names: Set<string>;
  try {
    names = new Set(compoundStreams(bytes).keys());
  } catch {
    throw new Unreadable(
      'damaged',
      'The file begins like an old Word document but is cut off or broken. Download or copy it again.',
    );
  }
  if (names.has('EncryptedPackage')) {
    throw new Unreadable(
      'encrypted',
      'The document is protected with a password. Open it in Word, remove the password and save it.',
    );
  }
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book'))
    throw unsupported('an Excel workbook', 'Save the sheet that holds the document as PDF.');
  if (names.has('PowerPoint Document')) throw unsupported('a PowerPoint presentation', 'Save it as PDF.');
  if ([...names].some((stream) => stream.startsWith('__substg1.0_'))) {
    throw unsupported('an Outlook message', 'Save the attached document and give that.');
  }
  throw unsupported('no Word document, though it is kept like one', SAVE_AS);
}

function inText(text: string, name: string): Format {
  const start = text.slice(0, 4 * HEAD);
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*mime-version:/i.test(start.replaceAll('\r', ''))) {
    throw unsupported(
      'a web page kept as one file (MHTML) or an e-mail',
      'Open it in a browser and save it as PDF or as HTML only.',
    );
  }
  if (/^\s*%!PS/.test(start)) throw unsupported('a PostScript file', 'Convert it to PDF.');
  if (isHtml(start)) return 'html';
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'md';
  return extension !== 'txt' && isMarkdown(text) ? 'md' : 'txt';
}

function isHtml(start: string): boolean {
  const body = start.replace(/^\ufeff?\s*(?:(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>)\s*)*/, '');
  if (
    /^<(?:!doctype\s+html|html|head|body|title|meta|table|div|h[1-6]|p|article|main|section|ul|ol|style|script|link|center|font)\b/i.test(
      body,
    )
  )
    return true;
  return /<(?:html|body)[\s>]/i.test(start) && /<\//.test(start);
}

/** Signs of Markdown that plain text seldom has by chance: headings with #, tables with a rule, links. */
function isMarkdown(text: string): boolean {
  const signs = [/^#{1,6} \S/m, /^\|?\s*:?-{3,}:?\s*\|/m, /\[[^\]\n]+\]\([^)\s]+\)/, /\*\*[^*\n]+\*\*/];
  return (signs[0]?.test(text) ?? false) || signs.filter((sign) => sign.test(text)).length >= 2;
}

function isOldWord(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xdb && bytes[1] === 0xa5) ||
    (bytes[0] === 0xfe && bytes[1] === 0x37) ||
    (bytes[0] === 0x31 && bytes[1] === 0xbe)
  );
}

/** What is to be said of Word files from before Word 97. */
export function oldWord(): Unreadable {
  return unsupported(
    'a document of Word 6, Word 95 or older',
    'Open it in Word or LibreOffice and save it as .docx.',
  );
}

/** Text holds hardly any control characters; UTF-16 is told by its byte order mark. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const sample = bytes.subarray(0, 64 * HEAD);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return sample.includes(0) || controls > sample.length / 100;
}

function picture(head: string): string {
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*|MM\0)/.test(head) ? ' (it is a picture)' : '';
}

function unsupported(found: string, advice: string): Unreadable {
  return new Unreadable(
    'unsupported-format',
    `The file is ${found}. Readable are PDF, Word (.docx, .doc), HTML, Markdown and plain text. ${advice}`,
  );
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

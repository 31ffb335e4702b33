import type { Format, TextDocument } from '../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { Unreadable } from '../model/warning.js';
import { checkSize, isStackOverflow, tooDeep } from './beyond-limit.js';
import { formatOf } from './format.js';
import { picturesReader, type ReadsPictures } from './ocr/index.js';

type Reader = (bytes: Uint8Array, limits: Limits, readPictures?: ReadsPictures) => Promise<TextDocument>;

/** One reader for each format; each is loaded when the first file of its format comes. */
const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import('./formats/pdf.js')).readPdf,
  docx: async () => (await import('./formats/docx.js')).readDocx,
  doc: async () => (await import('./formats/doc.js')).readDoc,
  html: async () => (await import('./formats/html.js')).readHtml,
  md: async () => (await import('./formats/md.js')).readMd,
  txt: async () => (await import('./formats/txt.js')).readTxt,
};

/**
 * Reads a document. Its format is told from its bytes.
 * @param name the file's name; it decides only whether a text is Markdown
 * @param limits what the file may use; time and memory are watched from outside
 * @param ocr whether pages that are pictures are read by text recognition; `missingPackages` says what it lacks
 * @throws Unreadable if nothing of the file can be read; what is lost in part is a warning of the document
 */
export async function ingest(
  bytes: Uint8Array,
  name: string,
  limits: Limits = DEFAULT_LIMITS,
  ocr = false,
): Promise<TextDocument> {
  checkSize(bytes, limits.megabytes);
  const read = await READERS[formatOf(bytes, name)]();
  const readPictures = ocr ? picturesReader({ secondsPerPage: limits.pageSeconds }) : undefined;
  const document = await read(bytes, limits, readPictures).catch((error: unknown) => {
    throw isStackOverflow(error) ? tooDeep(limits.depth) : error;
  });
  if (document.blocks.length > 0) return document;
  throw new Unreadable(
    'no-text',
    'The file was opened but holds no text. If it shows pictures of pages, give a version with text, or one that text recognition has been run over.',
  );
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageFurniture, TextDocument } from '../../model/document.js';
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { Unreadable, type Warning } from '../../model/warning.js';
import { tooManyPages } from '../beyond-limit.js';
import type { ReadsPictures } from '../ocr/index.js';
import { inPlaces } from '../ocr/put-in.js';
import { assemble } from '../pdf/assemble.js';
import { linesOf, toFlows } from '../pdf/flows.js';
import { findRunning, type Running } from '../pdf/furniture.js';
import { type InterpretedPage, interpretPage, type RawPage } from '../pdf/interpreter.js';
import { layOutAll } from '../pdf/layout.js';
import { loadLibrary, openDocument, type PdfLibrary } from '../pdf/library.js';
import { alignColumns } from '../pdf/page-joints.js';
import { turnUpright } from '../pdf/rotation.js';
import { readTags, type Tagging } from '../pdf/tags.js';
import { unreadOn, unreadWarning } from '../pdf/unread.js';

interface ReadPage {
  readonly raw: RawPage;
  readonly tags: ReadonlyMap<number, Tagging>;
}

/**
 * Reads a PDF into blocks, in reading order.
 * @param readPictures reads the pages that show a picture and no text; without it they are left out, with a warning
 * @throws Unreadable: encrypted, damaged, empty (no pages), no-text (scanned or blank pages only),
 * too-many-pages, too-many-cells
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
  readPictures?: ReadsPictures,
): Promise<TextDocument> {
  if (bytes.length === 0)
    throw new Unreadable('empty', 'The file is empty (0 bytes). Fetch it again from where it was published.');
  const library = await loadLibrary();
  const document = await openDocument(library, bytes);
  try {
    if (document.numPages > limits.pages) throw tooManyPages(document.numPages, limits.pages);
    const title = await readTitle(document);
    const read = await readPages(library, document);
    const { pages, warnings } = withText(await withPictures(read, bytes, readPictures));
    return toDocument(document.numPages, title, pages, warnings, limits.cells);
  } finally {
    await document.loadingTask.destroy();
  }
}

interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly warnings: readonly Warning[];
  /** What text recognition could read: pages that are pictures, and those with words whose letters are not known. */
  readonly pictures: readonly Picture[];
}

interface Picture {
  readonly kind: 'picture' | 'letters';
  readonly shown: InterpretedPage;
  readonly tags: ReadonlyMap<number, Tagging>;
}

async function readPages(library: PdfLibrary, document: PDFDocumentProxy): Promise<ReadPages> {
  if (document.numPages === 0)
    throw new Unreadable('empty', 'The PDF has no pages. Fetch it again from where it was published.');
  const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
  const pages: ReadPage[] = [];
  const warnings: Warning[] = [];
  const pictures: Picture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const shown = await interpretPage(library, page);
      const raw = turnUpright(shown);
      const tags = readTags(tagged ? await page.getStructTree().catch(() => null) : null);
      page.cleanup();
      const unread = unreadOn(shown);
      if (unread) warnings.push(unreadWarning(unread, shown));
      if (unread === 'picture' || unread === 'letters') pictures.push({ kind: unread, shown, tags });
      if (raw.words.length > 0) pages.push({ raw, tags });
    } catch (error) {
      warnings.push(unreadable(number, error));
    }
  }
  return { pages, warnings, pictures };
}

/** Puts what was read from pictures in the place of what those pages have as text, and of the warnings that it is missing. */
async function withPictures(
  read: ReadPages,
  bytes: Uint8Array,
  readPictures?: ReadsPictures,
): Promise<ReadPages> {
  if (!readPictures || read.pictures.length === 0) return read;
  const recognised = await readPictures(
    bytes,
    read.pictures.map(({ shown }) => shown.page),
  );
  const found = read.pictures.flatMap((picture, index): ReadPage[] => {
    const content = recognised[index]?.content;
    if (!content) return [];
    const { kind, shown, tags } = picture;
    return kind === 'picture'
      ? [{ raw: content, tags: new Map() }]
      : [{ raw: turnUpright(inPlaces(shown, content)), tags }];
  });
  if (read.pages.length === 0 && found.length === 0)
    throw new Unreadable(
      'no-text',
      `The PDF shows pictures and no text, and text recognition read no words. ${recognised[0]?.warning.message ?? ''}`,
    );
  const anew = new Set(found.map(({ raw }) => raw.page));
  const tried = new Set(read.pictures.map(({ shown }) => shown.page));
  return {
    pages: [...read.pages.filter(({ raw }) => !anew.has(raw.page)), ...found].sort(
      (one, other) => one.raw.page - other.raw.page,
    ),
    warnings: [
      ...read.warnings.filter(({ page }) => page === undefined || !tried.has(page)),
      ...recognised.map(({ warning }) => warning),
    ].sort((one, other) => (one.page ?? 0) - (other.page ?? 0)),
    pictures: [],
  };
}

/** The same; refused where no page has text. */
function withText(read: ReadPages): ReadPages {
  const { pages, warnings } = read;
  if (pages.length > 0) return read;
  if (warnings.every((warning) => warning.code === 'unreadable-page'))
    throw new Unreadable(
      'damaged',
      'No page of the PDF can be read; its contents are broken. Fetch it again, or save it anew from a PDF program.',
    );
  if (warnings.every((warning) => warning.code === 'blank-page'))
    throw new Unreadable(
      'no-text',
      'The PDF has no text: its pages are blank. Fetch it again from where it was published.',
    );
  if (warnings.some((warning) => warning.code === 'unreadable-text'))
    throw new Unreadable(
      'no-text',
      'The PDF shows text, but its fonts do not say which letters they show, so no word can be read. Run again with --ocr, which reads them as pictures, or save it anew from the program that made it.',
    );
  throw new Unreadable(
    'no-text',
    'The PDF has no text that could be read: its pages are pictures (scanned). Run again with --ocr, which reads pictures, or give a version with text.',
  );
}

function toDocument(
  count: number,
  title: string | null,
  pages: readonly ReadPage[],
  warnings: readonly Warning[],
  mostCells: number,
): TextDocument {
  const running = findRunning(pages.map((page) => page.raw));
  const left = new Set(running.flatMap((one) => one.words));
  const layouts = alignColumns(
    layOutAll(
      pages.map(({ raw, tags }) => ({
        page: { ...raw, words: raw.words.filter((word) => !left.has(word)) },
        tags,
      })),
      mostCells,
    ),
  ).map((layout, index) => ({ layout, tags: pages[index]?.tags ?? new Map() }));
  const lines = layouts.flatMap(({ layout }) => layout.pieces.flatMap((piece) => linesOf(piece).flat()));
  const blocks = assemble(toFlows(layouts), lines);
  const firstOfPage = (page: number): number => {
    const at = blocks.findIndex((block) => (block.page ?? 0) >= page);
    return at === -1 ? blocks.length : at;
  };
  const furniture = running.map(
    ({ text, page, place }: Running): PageFurniture => ({
      text,
      page,
      place,
      beforeBlock: firstOfPage(page),
    }),
  );
  const doubtful = new Set(
    blocks.flatMap(({ flags, page }) => (flags.includes('layout-doubtful') && page ? [page] : [])),
  );
  return {
    format: 'pdf',
    pages: count,
    title,
    blocks,
    furniture,
    warnings: [...warnings, ...[...doubtful].map(doubtfulLayout)],
  };
}

async function readTitle(document: PDFDocumentProxy): Promise<string | null> {
  const metadata = await document.getMetadata().catch(() => null);
  const info: unknown = metadata?.info;
  const title = typeof info === 'object' && info !== null && 'Title' in info ? info.Title : null;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}

function unreadable(page: number, error: unknown): Warning {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'unreadable-page',
    page,
    message: `Page ${page} cannot be read (${detail}), so nothing on it is counted. The other pages are. Save the PDF anew from a PDF program and try again.`,
  };
}

function doubtfulLayout(page: number): Warning {
  return {
    code: 'layout-doubtful',
    page,
    message: `On page ${page} the file's own marks and the drawn lines disagree about which cell some text stands in. Look at that page before relying on the level of what was found there.`,
  };
}

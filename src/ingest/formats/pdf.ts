import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageFurniture, TextDocument } from '../../model/document.js';
import { Unreadable, type Warning } from '../../model/warning.js';
import { assemble } from '../pdf/assemble.js';
import { linesOf, toFlows } from '../pdf/flows.js';
import { findRunning, type Running } from '../pdf/furniture.js';
import { interpretPage, type RawPage } from '../pdf/interpreter.js';
import { layOut } from '../pdf/layout.js';
import { loadLibrary, openDocument, type PdfLibrary } from '../pdf/library.js';
import { alignColumns } from '../pdf/page-joints.js';
import { turnUpright } from '../pdf/rotation.js';
import { readTags, type Tagging } from '../pdf/tags.js';

interface ReadPage {
  readonly raw: RawPage;
  readonly tags: ReadonlyMap<number, Tagging>;
}

/**
 * Reads a PDF into blocks, in reading order.
 * @throws Unreadable: encrypted, damaged, empty (no pages), no-text (scanned pages only)
 */
export async function readPdf(bytes: Uint8Array): Promise<TextDocument> {
  if (bytes.length === 0)
    throw new Unreadable('empty', 'The file is empty (0 bytes). Fetch it again from where it was published.');
  const library = await loadLibrary();
  const document = await openDocument(library, bytes);
  try {
    const title = await readTitle(document);
    const { pages, warnings } = await readPages(library, document);
    return toDocument(document.numPages, title, pages, warnings);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPages(
  library: PdfLibrary,
  document: PDFDocumentProxy,
): Promise<{ pages: ReadPage[]; warnings: Warning[] }> {
  if (document.numPages === 0)
    throw new Unreadable('empty', 'The PDF has no pages. Fetch it again from where it was published.');
  const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
  const pages: ReadPage[] = [];
  const warnings: Warning[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number);
      const raw = turnUpright(await interpretPage(library, page));
      const tags = readTags(tagged ? await page.getStructTree().catch(() => null) : null);
      page.cleanup();
      if (raw.words.length === 0) warnings.push(withoutText(number));
      else pages.push({ raw, tags });
    } catch (error) {
      warnings.push(unreadable(number, error));
    }
  }
  if (pages.length > 0) return { pages, warnings };
  if (warnings.every((warning) => warning.code === 'unreadable-page'))
    throw new Unreadable(
      'damaged',
      'No page of the PDF can be read; its contents are broken. Fetch it again, or save it anew from a PDF program.',
    );
  throw new Unreadable(
    'no-text',
    'The PDF has no text: its pages are pictures (scanned). Run text recognition (OCR) on it and give the result.',
  );
}

function toDocument(
  count: number,
  title: string | null,
  pages: readonly ReadPage[],
  warnings: readonly Warning[],
): TextDocument {
  const running = findRunning(pages.map((page) => page.raw));
  const left = new Set(running.flatMap((one) => one.words));
  const layouts = alignColumns(
    pages.map(({ raw, tags }) =>
      layOut({ ...raw, words: raw.words.filter((word) => !left.has(word)) }, tags),
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
    blocks.flatMap((block) => (block.flags.length > 0 && block.page ? [block.page] : [])),
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

function withoutText(page: number): Warning {
  return {
    code: 'no-text-on-page',
    page,
    message: `Page ${page} has no text (it is blank or a picture), so nothing on it is counted. If it shows text, run text recognition (OCR) on the PDF.`,
  };
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

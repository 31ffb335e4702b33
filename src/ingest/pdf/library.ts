import { createRequire, Module } from 'node:module';
import path from 'node:path';
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../../model/warning.js';
import { SameThreadPort } from './port.js';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js names these when it loads, but uses them only to draw, which we never do. An empty module stands in for the
 * native drawing library that it would load, too: that costs a tenth of a second, and breaks where it is not installed.
 */
function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
  const require = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'));
  try {
    const id = require.resolve('@napi-rs/canvas');
    require.cache[id] ??= Object.assign(new Module(id), { loaded: true });
  } catch {
    // Not installed (npm leaves optional packages out on some machines): pdf.js does without.
  }
}

const builtInPush = Array.prototype.push;

/**
 * The legacy build of pdf.js (the one for Node) puts a slow stand-in in the place of `Array.prototype.push`, against a
 * fault of old browsers. It nearly doubles the time that a PDF takes, so the built-in one is put back.
 */
function restorePush(): void {
  Array.prototype.push = builtInPush;
}

export async function loadLibrary(): Promise<PdfLibrary> {
  standInForDrawing();
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  restorePush();
  return library;
}

/** Folder of the installed pdf.js that holds its character maps and the metrics of the standard fonts. */
function libraryFolder(name: string): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return `${path.join(path.dirname(manifest), name)}/`;
}

const COMMON = {
  verbosity: 0,
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  cMapPacked: true,
} as const;

/** What pdf.js fetches from its own folder while it reads a file. */
function ownFiles(): { readonly cMapUrl: string; readonly wasmUrl: string } {
  return { cMapUrl: libraryFolder('cmaps'), wasmUrl: libraryFolder('wasm') };
}

/**
 * Opens a PDF to read its text. The bytes are copied, as pdf.js changes what it is given, and takes no Buffer.
 * @throws Unreadable: encrypted, damaged
 */
export async function openDocument(library: PdfLibrary, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const port = new SameThreadPort();
  WorkerMessageHandler.initializeFromPort(port);
  return opened(
    library.getDocument({
      ...COMMON,
      ...ownFiles(),
      // pdf.js names the thread of a browser; a port does all that it uses of it.
      worker: new library.PDFWorker({ port: port as never, verbosity: COMMON.verbosity }),
      data: new Uint8Array(bytes),
      // Decoding images costs much and says nothing; some JBIG2 images even hang the decoder.
      maxImageSize: 1,
      // With a place to put fonts, the outline of each letter is not worked out.
      disableFontFace: false,
      ownerDocument: { fonts: new Set() } as never,
    }),
  );
}

/**
 * Opens a PDF to draw its pages.
 * @param largestPicture in pixels; larger ones are left out
 * @throws Unreadable: encrypted, damaged
 */
export async function openToDraw(
  library: PdfLibrary,
  bytes: Uint8Array,
  largestPicture: number,
): Promise<PDFDocumentProxy> {
  return opened(
    library.getDocument({
      ...COMMON,
      ...ownFiles(),
      data: bytes,
      maxImageSize: largestPicture,
      disableFontFace: true,
      standardFontDataUrl: libraryFolder('standard_fonts'),
    }),
  );
}

async function opened(task: PDFDocumentLoadingTask): Promise<PDFDocumentProxy> {
  try {
    const document = await task.promise;
    restorePush();
    return document;
  } catch (error) {
    await task.destroy();
    throw refusal(error);
  }
}

function refusal(error: unknown): Unreadable {
  if (error instanceof Error && error.name === 'PasswordException')
    return new Unreadable(
      'encrypted',
      'The PDF asks for a password. Save a copy without a password (print it to PDF from the program that can open it) and give that copy.',
    );
  const detail = error instanceof Error ? error.message : String(error);
  return new Unreadable(
    'damaged',
    `The PDF cannot be opened; its structure is broken (${detail}). Fetch it again from where it was published, or open it in a PDF program and save it anew.`,
  );
}

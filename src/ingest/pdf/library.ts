import { createRequire, Module } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../../model/warning.js';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * pdf.js names these when it loads, but uses them only to draw, which we never do. An empty module stands in for the
 * native drawing library that it would load, too: that costs a tenth of a second, and breaks where it is not installed.
 */
function standInForDrawing(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
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

/**
 * Opens a PDF. The bytes are copied, as pdf.js takes away the array that it is given (and takes no Buffer).
 * @param largestPicture in pixels; larger ones are left out
 * @throws Unreadable: encrypted, damaged
 */
export async function openDocument(
  library: PdfLibrary,
  bytes: Uint8Array,
  // Decoding images costs much and says nothing; some JBIG2 images even hang the decoder.
  largestPicture = 1,
): Promise<PDFDocumentProxy> {
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    maxImageSize: largestPicture,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: libraryFolder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: libraryFolder('standard_fonts'),
    wasmUrl: libraryFolder('wasm'),
  });
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

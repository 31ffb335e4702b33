import { createRequire } from 'node:module';
import type { Warning } from '../../model/warning.js';
import type { RawPage } from '../pdf/interpreter.js';

/** How pictures of pages are read (`--ocr`). */
export interface OcrSettings {
  /** Time that one page may take, in seconds. */
  readonly secondsPerPage: number;
}

/** Three seconds are usual; a page of small type takes ten. */
export const DEFAULT_OCR: OcrSettings = { secondsPerPage: 60 };

/** What came of one page. */
export interface RecognisedPage {
  /** Null where no words were read. */
  readonly content: RawPage | null;
  /** Says what was read, or why nothing was. */
  readonly warning: Warning;
}

/** Reads the text of pages (numbers from 1, ascending) of a PDF that show pictures; one answer for each. */
export type ReadsPictures = (
  bytes: Uint8Array,
  pages: readonly number[],
) => Promise<readonly RecognisedPage[]>;

/** The optional packages that text recognition needs. */
const PACKAGES = ['tesseract.js', '@tesseract.js-data/eng', '@napi-rs/canvas'] as const;

/** Those that are not installed; [] where pictures can be read. */
export function missingPackages(): readonly string[] {
  const require = createRequire(import.meta.url);
  return PACKAGES.filter((name) => {
    try {
      require.resolve(`${name}/package.json`);
      return false;
    } catch {
      return true;
    }
  });
}

/** What `--ocr` says where packages are missing. */
export class OcrNotInstalled extends Error {
  constructor(missing: readonly string[]) {
    super(
      `Text recognition (--ocr) needs packages that are not installed: ${missing.join(', ')}. Install thresholds with its optional packages (npm install without --omit=optional), or leave out --ocr.`,
    );
    this.name = 'OcrNotInstalled';
  }
}

/**
 * A reader of pictures. Nothing is loaded before the first page comes, and nothing stays when the last one is read.
 * @throws OcrNotInstalled
 */
export function picturesReader(settings: OcrSettings = DEFAULT_OCR): ReadsPictures {
  const missing = missingPackages();
  if (missing.length > 0) throw new OcrNotInstalled(missing);
  return async (bytes, pages) => (await import('./recognise.js')).recognise(bytes, pages, settings);
}

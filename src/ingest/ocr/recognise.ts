import type { Warning } from '../../model/warning.js';
import type { Bitmap } from './bitmap.js';
import { Drawing } from './drawing.js';
import type { OcrSettings, RecognisedPage } from './index.js';
import { Recogniser, type SeenLine } from './recogniser.js';
import { findRules } from './rules.js';
import { straightened } from './skew.js';
import { toWords } from './words.js';

/** What reads the pages of one document: two threads, both ended when a page takes too long. */
interface Tools {
  readonly drawing: Drawing;
  readonly recogniser: Promise<Recogniser>;
}

interface Seen {
  readonly bitmap: Bitmap;
  readonly lines: readonly SeenLine[];
}

/** Draws the pages and reads their text, one after the other. */
export async function recognise(
  bytes: Uint8Array,
  pages: readonly number[],
  { secondsPerPage }: OcrSettings,
): Promise<readonly RecognisedPage[]> {
  let tools: Tools | null = null;
  const recognised: RecognisedPage[] = [];
  try {
    for (const page of pages) {
      tools ??= { drawing: new Drawing(bytes), recogniser: Recogniser.start() };
      try {
        const seen = await within(secondsPerPage, look(tools, page));
        recognised.push(seen ? toPage(page, seen) : lost(page, `took more than ${secondsPerPage} seconds`));
        if (seen) continue;
      } catch (error) {
        recognised.push(lost(page, `broke off (${error instanceof Error ? error.message : String(error)})`));
      }
      await end(tools);
      tools = null;
    }
  } finally {
    if (tools) await end(tools);
  }
  return recognised;
}

async function look({ drawing, recogniser }: Tools, page: number): Promise<Seen> {
  const bitmap = straightened(await drawing.page(page));
  return { bitmap, lines: await (await recogniser).lines(bitmap) };
}

async function end({ drawing, recogniser }: Tools): Promise<void> {
  // One that has not started is not waited for; one that cannot start has said so where it was asked for lines.
  recogniser.then(
    (started) => started.close(),
    () => {},
  );
  await drawing.close();
}

/** The result, or null if it takes longer than so many seconds. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T | null> {
  let clock: NodeJS.Timeout | undefined;
  const tooLong = new Promise<null>((resolve) => {
    clock = setTimeout(() => resolve(null), seconds * 1000);
  });
  // What is ended later may still fail; nobody waits for it then.
  work.catch(() => {});
  return Promise.race([work, tooLong]).finally(() => clearTimeout(clock));
}

function toPage(page: number, { bitmap, lines }: Seen): RecognisedPage {
  const words = toWords(lines, bitmap.point);
  if (words.length === 0) return { content: null, warning: wordless(page) };
  const [width, height] = [bitmap.width * bitmap.point, bitmap.height * bitmap.point];
  const content = { page, width, height, words, rules: findRules(bitmap, words), fills: [], dots: [] };
  const doubtful = words.filter((word) => word.doubtful).length;
  return { content, warning: told(page, words.length, doubtful) };
}

function told(page: number, words: number, doubtful: number): Warning {
  return {
    code: 'text-recognised',
    page,
    message: `Page ${page} was read as a picture, by text recognition (OCR). ${doubtful} of the ${words} words seen are doubtful, and what rests on them carries the flag ocr-doubtful.`,
  };
}

function wordless(page: number): Warning {
  return {
    code: 'no-text-on-page',
    page,
    message: `Page ${page} shows a picture, and text recognition (--ocr) found no words in it. Look at the page: if it shows text, nothing of it is counted.`,
  };
}

function lost(page: number, why: string): RecognisedPage {
  const message = `Reading page ${page} as a picture ${why}, so nothing of the picture is counted. Look at the page, or give a version with text.`;
  return { content: null, warning: { code: 'unreadable-page', page, message } };
}

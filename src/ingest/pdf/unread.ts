import type { Warning } from '../../model/warning.js';
import type { InterpretedPage } from './interpreter.js';
import type { Word } from './page-content.js';

/**
 * What of a page cannot be read: it is blank; it is a picture, and what text it has is none of what the picture shows;
 * or it shows words whose letters the file does not tell. Null where it is read whole.
 */
export type Unread = 'blank' | 'picture' | 'letters' | null;

/** Fewer words that no letters are known of are icons or ornaments. */
const FEWEST_LOST = 3;
/** A picture over so much of the page is what the page shows. */
const MOST_OF_PAGE = 0.5;
/** A stamp, a header, a page number, or the caption of a figure have at most so many words. */
const STAMP_WORDS = 30;
/** They are set no larger, in points, unless they stand in a margin, which is so much of the sheet; titles on covers are. */
const STAMP_SIZE = 12.5;
const MARGIN = 0.1;

export function unreadOn(shown: InterpretedPage): Unread {
  if (shown.lost.length >= FEWEST_LOST) return 'letters';
  if (shown.words.length === 0) return shown.picture ? 'picture' : 'blank';
  return isStampedPicture(shown) ? 'picture' : null;
}

/**
 * Whether the page is a scan, or a figure over a whole page, that somebody has put a few words on. Where text recognition
 * has been run over a scan before, its words stand invisible over the picture, so the page has its text, however short.
 */
function isStampedPicture({ cover, invisible, words, height }: InterpretedPage): boolean {
  if (cover < MOST_OF_PAGE || invisible || words.length > STAMP_WORDS) return false;
  return words.every((word) => word.size <= STAMP_SIZE || inMargin(word, height));
}

function inMargin({ top, bottom }: Word, height: number): boolean {
  return bottom < MARGIN * height || top > (1 - MARGIN) * height;
}

export function unreadWarning(kind: NonNullable<Unread>, shown: InterpretedPage): Warning {
  const { page, words, lost } = shown;
  switch (kind) {
    case 'blank': {
      const message = `Page ${page} is blank: it shows neither text nor a picture, so nothing on it is lost.`;
      return { code: 'blank-page', page, message };
    }
    case 'picture': {
      const text = words.length === 0 ? 'no text' : `hardly any text (${words.length} words)`;
      const message = `Page ${page} shows a picture and ${text}, so nothing of the picture is counted. If it shows text (a scan), run again with --ocr, which reads it.`;
      return { code: 'no-text-on-page', page, message };
    }
    case 'letters': {
      const message = `Page ${page} shows about ${lost.length} words in fonts that do not say which letters they show, so those words are not counted. Run again with --ocr, which reads them as a picture, or save the PDF anew from the program that made it.`;
      return { code: 'unreadable-text', page, message };
    }
    default:
      return kind satisfies never;
  }
}

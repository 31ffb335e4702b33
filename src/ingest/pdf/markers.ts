import type { Extent } from './geometry.js';
import type { Word } from './page-content.js';

/** Characters that open a list item and are never the beginning of a sentence. */
const BULLET = /^[•·‣⁃∙●○◦■□▪▫◆◇❖➢➤►▶▸✓✔✗✘★☐☑*o\uE000-\uF8FF]$/u;
const DASH = /^[-–—−]$/u;
const NUMBER = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\(\d{1,3}\))$/iu;

/** Farthest from a painted dot to the text that it is the bullet of, in ems. */
const DOT_REACH = 3;

/** A page number, or the pages that an entry of a contents page runs over. */
const PAGES = /^(\d{1,3}( ?[-–—] ?\d{1,3})?|[ivxl]+( ?[-–—] ?[ivxl]+)?)$/i;

export type MarkerKind = 'bullet' | 'dash' | 'number';

/** The kind of list mark that the first word of a line is; null where it is text. `next` is the word after it. */
export function markerKind(word: Word | undefined, next: Word | undefined): MarkerKind | null {
  if (!word || !next) return null;
  if (word.symbol && word.text.length === 1) return 'bullet';
  if (BULLET.test(word.text)) return 'bullet';
  if (DASH.test(word.text)) return 'dash';
  if (NUMBER.test(word.text)) return 'number';
  return null;
}

/** Whether the word numbers a paragraph, like 1.1 or 12.3.4. */
export function isParagraphNumber(word: Word | undefined): boolean {
  return word !== undefined && /^\d{1,3}(\.\d{1,3})+\.?$/.test(word.text);
}

/** Whether the text gives the page, or the range of pages, of an entry of a contents page. */
export function isPageReference(text: string): boolean {
  return PAGES.test(text);
}

/** A bullet glued to its text by the file ("•Child is ..."). */
export function splitGluedBullet(word: Word): readonly Word[] {
  const glued = /^([•·●○■□▪▫◆❖➢►✓✔\uE000-\uF8FF])(.+)$/u.exec(word.text);
  const [, mark, rest] = glued ?? [];
  if (!mark || !rest) return [word];
  const width = Math.min(0.4 * word.size, (word.right - word.left) / 2);
  return [
    { ...word, text: mark, right: word.left + width, spaced: true },
    { ...word, text: rest, left: word.left + width },
  ];
}

/**
 * Painted dots become bullet words: browsers draw the bullets of lists as shapes. Only dots count that have text to
 * their right at the same height, and none between.
 */
export function dotsToBullets(dots: readonly Extent[], words: readonly Word[]): Word[] {
  if (dots.length === 0) return [];
  const bullets: Word[] = [];
  for (const dot of dots) {
    const middle = (dot.top + dot.bottom) / 2;
    const right = words
      .filter(
        (word) => word.angle === 0 && word.top < middle && word.bottom > middle && word.right > dot.left,
      )
      .reduce<Word | null>((nearest, word) => (!nearest || word.left < nearest.left ? word : nearest), null);
    if (!right || right.left < dot.right - 0.5 || right.left - dot.right > DOT_REACH * right.size) continue;
    if (
      bullets.some(
        (other) => Math.abs(other.left - dot.left) < 1 && Math.abs(other.baseline - right.baseline) < 1,
      )
    )
      continue;
    bullets.push({ ...right, text: '•', left: dot.left, right: dot.right, spaced: true });
  }
  return bullets;
}

import { median } from '../pdf/geometry.js';
import { NO_LOOK, type Word } from '../pdf/page-content.js';
import type { SeenLine, SeenWord } from './recogniser.js';

/** Below this confidence (0 to 100) a word is doubtful. */
const CONFIDENT = 70;
/** From the lowest to the highest letters of a line, in ems. */
const LINE_HEIGHT = 0.94;
const ASCENT = 0.76;
const DESCENT = 0.22;
/** Heights of one type size that are measured in a picture lie within this share of each other. */
const SAME_SIZE = 0.17;
/** A word so far behind the one before it, in ems, begins anew: a bullet may stand there. */
const APART = 1;

/** Bullets, and the letters and signs for which recognition takes them, often two for one. Alone at the beginning, none is a word. */
const BULLET = /^(?:[•·∙●○◦■□▪°*+e¢©®«»]|[eo¢©®°•]{2})$/u;
/** What recognition sees in lines and dirt: signs alone, and none that stands for a word. */
const DIRT = /^[^\p{L}\p{N}&+%£]+$/u;
/** A dash that stands alone. How long it is cannot be told from a picture, so all are one: headers of two pages are the same then. */
const DASH = /^[-‐‑‒–—―−]$/u;

/** Words of a page as its layout needs them. `point` is what a pixel is wide, in points. */
export function toWords(lines: readonly SeenLine[], point: number): Word[] {
  const heights = lines.map((line) => (line.height * point) / LINE_HEIGHT);
  const usual = usualSize(lines, heights);
  return lines.flatMap((line, index) => {
    const size = typeSize(heights[index] ?? usual, usual);
    const em = size / point;
    const words = line.words.filter((word, at) => {
      if (word.confidence >= CONFIDENT || !DIRT.test(word.text)) return true;
      return isDash(line.words, at, em) || isBullet(line.words, at, em);
    });
    return words.map((word, at) => toWord(word, isBullet(words, at, em), line, size, point));
  });
}

function usualSize(lines: readonly SeenLine[], heights: readonly number[]): number {
  return median(lines.flatMap(({ words }, index) => words.map(() => heights[index] ?? 0)));
}

/** In half points; the usual size of the page where it can hardly be told from that. */
function typeSize(height: number, usual: number): number {
  const size = Math.abs(height - usual) <= SAME_SIZE * usual ? usual : height;
  return Math.max(1, Math.round(size * 2) / 2);
}

function isBullet(words: readonly SeenWord[], at: number, em: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!word || !next || !BULLET.test(word.text)) return false;
  return !before || word.bbox.x0 - before.bbox.x1 > APART * em;
}

/** Whether the word is a dash between two others. */
function isDash(words: readonly SeenWord[], at: number, em: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (!before || !word || !next || !DASH.test(word.text)) return false;
  return word.bbox.x0 - before.bbox.x1 <= APART * em && next.bbox.x0 - word.bbox.x1 <= APART * em;
}

function toWord(
  { text, confidence, bbox }: SeenWord,
  bullet: boolean,
  { baseline }: SeenLine,
  size: number,
  point: number,
): Word {
  const { x0, y0, x1, y1 } = baseline;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  const stands = (y0 + slope * ((bbox.x0 + bbox.x1) / 2 - x0)) * point;
  return {
    text: bullet ? '•' : DASH.test(text) ? '–' : text,
    left: bbox.x0 * point,
    right: bbox.x1 * point,
    top: stands - ASCENT * size,
    bottom: stands + DESCENT * size,
    baseline: stands,
    size,
    ...NO_LOOK,
    spaced: true,
    ...(confidence < CONFIDENT && !bullet ? { doubtful: true } : {}),
  };
}

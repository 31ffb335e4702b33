import { toLine } from '../../../src/ingest/pdf/lines.js';
import type { Line, Word } from '../../../src/ingest/pdf/page-content.js';

/** Look of a line made for a test. */
export interface Look {
  readonly left?: number;
  readonly baseline?: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** A line of words, every letter half an em wide, a space a quarter of an em. */
export function lineOf(
  text: string,
  { left = 50, baseline = 100, size = 10, bold = false }: Look = {},
): Line {
  let x = left;
  const words = text.split(' ').map((part): Word => {
    const right = x + part.length * 0.5 * size;
    const word: Word = {
      text: part,
      left: x,
      right,
      top: baseline - 0.76 * size,
      bottom: baseline + 0.22 * size,
      baseline,
      size,
      bold,
      symbol: false,
      colour: '#000000',
      content: null,
      artifact: false,
      angle: 0,
      spaced: true,
    };
    x = right + 0.25 * size;
    return word;
  });
  return toLine(words);
}

/** Lines 12 points apart. */
export function linesOf(texts: readonly string[], look: Look = {}): Line[] {
  return texts.map((text, index) => lineOf(text, { ...look, baseline: (look.baseline ?? 100) + 12 * index }));
}

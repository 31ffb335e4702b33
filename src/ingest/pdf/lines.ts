import { hull } from './geometry.js';
import { type Line, NO_LOOK, type Word } from './page-content.js';

/** Share of the lower word's height that must overlap for two words to stand on one line. */
const OVERLAP = 0.6;
/** Words of sizes further apart than this share a line only when they share its baseline (initials, sums). */
const SIZE_RATIO = 1.9;

/** Groups upright words into lines, top to bottom, each left to right. Words of one line may lie in different columns. */
export function toLines(words: readonly Word[]): Line[] {
  const open: { baseline: number; size: number; words: Word[] }[] = [];
  for (const word of [...words].sort((one, other) => one.baseline - other.baseline)) {
    const home = open.slice(-4).findLast((line) => sharesLine(line, word));
    if (!home) {
      open.push({ baseline: word.baseline, size: word.size, words: [word] });
      continue;
    }
    home.words.push(word);
    if (word.size > home.size * 1.05) Object.assign(home, { baseline: word.baseline, size: word.size });
  }
  return open.map((line) => toLine(line.words)).sort((one, other) => one.baseline - other.baseline);
}

function sharesLine(line: { baseline: number; size: number }, word: Word): boolean {
  const distance = Math.abs(word.baseline - line.baseline);
  if (distance < 0.12 * Math.min(line.size, word.size)) return true;
  const ratio = Math.max(line.size, word.size) / Math.min(line.size, word.size);
  if (ratio > (/^\d{1,3}$/.test(word.text) ? 2 : 1) * SIZE_RATIO) return false;
  const top = Math.max(line.baseline - 0.75 * line.size, word.baseline - 0.75 * word.size);
  const bottom = Math.min(line.baseline + 0.2 * line.size, word.baseline + 0.2 * word.size);
  return (
    bottom - top >= OVERLAP * 0.95 * Math.min(line.size, word.size) &&
    distance < 0.45 * Math.max(line.size, word.size)
  );
}

/** One line out of its words, in any order; look and size are those of most of its letters. */
export function toLine(words: readonly Word[]): Line {
  const placed = dropOverprints([...words].sort((one, other) => one.left - other.left));
  const sorted = joinSpacedOut(dropNoteSigns(placed));
  const extent = hull(sorted) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  const letters = sorted.filter((word) => /^[A-Za-z0-9]/.test(word.text) || /[\p{L}\p{N}]/u.test(word.text));
  const weigh = letters.length > 0 ? letters : sorted;
  const main = weigh.reduce(
    (best, word) => (word.text.length > best.text.length ? word : best),
    weigh[0] ?? NO_WORD,
  );
  return {
    ...extent,
    words: sorted,
    baseline: main.baseline,
    size: main.size,
    bold: weigh.length > 0 && weigh.every((word) => word.bold),
    colour: main.colour,
  };
}

const NO_WORD: Word = {
  text: '',
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  baseline: 0,
  size: 1,
  ...NO_LOOK,
  spaced: false,
};

/** Raised numbers that point to footnotes are no part of the sentence. */
function dropNoteSigns(words: readonly Word[]): readonly Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    if (!before || word.text.length > 3) return true;
    if (!/^\d+$/.test(word.text) || /\d$/.test(before.text)) return true;
    return word.size > 0.8 * before.size || before.baseline - word.baseline < 0.15 * before.size;
  });
}

/** A word printed twice with a hair's shift, to look bold or to throw a shadow, is kept once, as bold. */
function dropOverprints(words: readonly Word[]): Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    let twin = kept.length - 1;
    while (
      twin >= 0 &&
      word.left - (kept[twin]?.left ?? 0) < 0.25 * word.size &&
      kept[twin]?.text !== word.text
    )
      twin--;
    const first = kept[twin];
    if (first && word.left - first.left < 0.25 * word.size) kept[twin] = { ...first, bold: true };
    else kept.push(word);
  }
  return kept;
}

/** Letters set far apart (L E V E L) come as words of one letter; puts them together again. */
function joinSpacedOut(words: readonly Word[]): readonly Word[] {
  const single = words.filter(({ text }) => text.length < 3 && /^\p{L}$/u.test(text));
  if (single.length < 4 || single.length < 0.7 * words.length) return words;
  const gaps = words.slice(1).map((word, index) => word.left - (words[index]?.right ?? 0));
  const least = Math.min(...gaps);
  const limit = Math.max(least * 1.7, least + 0.12 * (words[0]?.size ?? 0));
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && !last.spaced && word.left - last.right <= limit)
      joined[joined.length - 1] = {
        ...last,
        text: last.text + word.text,
        right: word.right,
        spaced: word.spaced,
      };
    else joined.push(word);
  }
  return joined;
}

/** Whether white space stands between two neighbours of a line. */
export function apart(word: Word, next: Word): boolean {
  return word.spaced || next.left - word.right > 0.1 * Math.min(word.size, next.size);
}

/** The line's text, one space between words. */
export function lineText(words: readonly Word[]): string {
  let text = '';
  words.forEach((word, index) => {
    const before = words[index - 1];
    text += before && apart(before, word) ? ` ${word.text}` : word.text;
  });
  return text;
}

import type { Extent } from './geometry.js';
import type { Word } from './page-content.js';
import type { Font } from './text-state.js';

/** Control characters, characters for private use, and the sign for what could not be decoded: no reader's letters. */
const NO_LETTER = /[\p{Cc}\p{Co}\ufffd]/gu;
/** A lone character for private use is a bullet or an icon. */
const BULLET = /^\p{Co}$/u;
const VOWEL = /[aeiouy]/gi;
const LETTER = /[a-z]/gi;

/** So many characters that are no letters, and this share of all, do not come into a text by chance. */
const FEWEST_SIGNS = 8;
const SHARE_OF_SIGNS = 0.05;
/** English has some 40 vowels (with y) in 100 letters; numbers of glyphs taken for letters have under 20. */
const FEWEST_LETTERS = 120;
const SHARE_OF_VOWELS = 0.2;

interface Tally {
  characters: number;
  signs: number;
  letters: number;
  vowels: number;
}

export interface Legible {
  readonly words: Word[];
  /** Where the words stand that were left out. */
  readonly lost: readonly Extent[];
}

/**
 * Leaves out the words of a page whose characters are not the letters that it shows. A font without a character map
 * (ToUnicode) gives numbers of glyphs instead: control characters, or other letters by which “Child” is “&KLOG”.
 * @param fonts that of each word, in the same order
 */
export function legible(words: readonly Word[], fonts: readonly Font[]): Legible {
  const tallies = new Map<Font, Tally>();
  for (const [index, word] of words.entries()) {
    const font = fonts[index];
    // Single characters are bullets more often than words.
    if (font !== undefined && word.text.length > 1) tallies.set(font, added(tallies.get(font), word.text));
  }
  const mute = new Set([...tallies].filter(([font, tally]) => isMute(font, tally)).map(([font]) => font));
  const kept: Word[] = [];
  const lost: Extent[] = [];
  for (const [index, word] of words.entries()) {
    const font = fonts[index];
    const unknown = (font !== undefined && mute.has(font)) || isNoise(word.text);
    if (unknown && !BULLET.test(word.text)) lost.push(word);
    else kept.push(word);
  }
  return { words: kept, lost };
}

function added(tally: Tally = { characters: 0, signs: 0, letters: 0, vowels: 0 }, text: string): Tally {
  tally.characters += text.length;
  tally.signs += count(text, NO_LETTER);
  tally.letters += count(text, LETTER);
  tally.vowels += count(text, VOWEL);
  return tally;
}

function isMute(font: Font, { characters, signs, letters, vowels }: Tally): boolean {
  if (signs >= FEWEST_SIGNS && signs >= characters * SHARE_OF_SIGNS) return true;
  return !font.symbol && letters >= FEWEST_LETTERS && vowels < letters * SHARE_OF_VOWELS;
}

function isNoise(text: string): boolean {
  const signs = count(text, NO_LETTER);
  return signs > 1 && signs * 2 >= text.length;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Span, Words } from '../model/coding-guide.js';

/**
 * A dotted abbreviation ("e.g.", "i.e."), a word with inner apostrophes or dots between digits, or a mark that parts
 * words. Hyphens part words too, so that "self-harm", "self harm" and "on-line", "on line" read alike.
 */
const TOKEN = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[,;:/()–—&]|\.(?=\s|$)/gu;
const SHORTENED = new Set(['incl', 'etc', 'esp', 'approx', 'inc', 'no', 'vs', 's', 'yr', 'yrs']);
/** Words that the stemmer would take for forms of another word ("several" of "severe"), and so keep their own stem. */
const OWN_STEM = [
  'several',
  'university',
  'disablist',
  'parenting',
  'notice',
  'hospitality',
  'generally',
  'threatening',
];
const ownStems = new Map(OWN_STEM.map((word) => [word, word]));

/** The stem by which word forms are held to be one word (Porter 1980, as in the package `natural`). */
export function stemOf(word: string): string {
  return wordOf(word, false).stem;
}

/** What is known of a word or mark that was met before. */
interface KnownWord {
  readonly word: string;
  readonly stem: string;
  readonly number: number;
}

/** More words than English texts have: what comes after them is noise, and would fill the memory. */
const MOST_KNOWN = 100_000;
const known = new Map<string, KnownWord>();

function wordOf(word: string, isMark: boolean): KnownWord {
  const before = known.get(word);
  if (before) return before;
  const number = known.size < MOST_KNOWN ? known.size : -1;
  const met = { word, stem: isMark ? word : (ownStems.get(word) ?? stemmer.stem(word)), number };
  if (number >= 0) known.set(word, met);
  return met;
}

/** The form in which a word is searched: lower case, straight apostrophe, no possessive ending, no dots. */
export function plainWord(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replaceAll('.', '');
}

let last: Words | undefined;

/** Cuts a text into words and marks. The text asked for last is kept: one stage after the other reads the same indicator. */
export function readWords(text: string): Words {
  if (last?.text !== text) last = cut(text);
  return last;
}

function cut(text: string): Words {
  const words: string[] = [];
  const stems: string[] = [];
  const numbers: number[] = [];
  const spans: Span[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const isMark = !/[\p{L}\p{N}]/u.test(raw);
    if (raw === '.' && SHORTENED.has(words.at(-1) ?? '')) continue;
    const { word, stem, number } = wordOf(isMark ? (raw === '—' ? '–' : raw) : plainWord(raw), isMark);
    words.push(word);
    stems.push(stem);
    numbers.push(number);
    spans.push({ start: match.index, end: match.index + raw.length });
  }
  return { text, words, stems, numbers, spans };
}

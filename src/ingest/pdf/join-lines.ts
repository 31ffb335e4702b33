import { lineText } from './lines.js';
import type { Line } from './page-content.js';

/** Prefixes that keep their hyphen. */
const PREFIX =
  /(^|[^\p{L}])(self|non|co|re|pre|anti|well|multi|inter|sub|semi|ex|post|mid|cross|long|short|high|low|one|two|three|four|half|on|off|in|out|up|by|step|foster|child|family|school|home|drug|risk|face|follow|early|part|full|all|under|over|decision|so|e|x|t)-$/iu;
const SOFT = '\u00AD';
const WORD = /[\p{L}\p{M}’']+/gu;

/** Words of a document, lower case, with the hyphenated ones also whole. */
export type Vocabulary = ReadonlySet<string>;

/** Collects the words that stand whole inside a line; those at line ends may be halves. */
export function collectWords(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.words.slice(1, -1)) {
      if (/^[a-z]+$/.test(word.text)) {
        words.add(word.text);
        continue;
      }
      const text = word.text.toLowerCase().replaceAll(SOFT, '');
      const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
      if (bare) words.add(bare);
      for (const part of text.match(WORD) ?? []) words.add(part);
    }
  return words;
}

/** The text of lines that belong together; words parted by a line end are whole again. `right` is how far lines reach. */
export function joinLines(lines: readonly Line[], right: number, vocabulary: Vocabulary): string {
  let text = '';
  lines.forEach((line, index) => {
    const next = lineText(line.words);
    const before = lines[index - 1];
    text = before && text ? bridge(text, next, before, right, vocabulary) : text + next;
  });
  return text.replaceAll(SOFT, '').replace(/\s+/g, ' ').trim();
}

function bridge(text: string, next: string, before: Line, right: number, vocabulary: Vocabulary): string {
  if (text.endsWith(SOFT)) return text.slice(0, -1) + next;
  if (/\p{L}-$/u.test(text.slice(-3)) || /\u2010$/.test(text)) return unhyphenate(text, next, vocabulary);
  if (/\p{L}\/$/u.test(text.slice(-3))) return text + next;
  return brokenWord(text, next, before, right, vocabulary) ? text + next : `${text} ${next}`;
}

function unhyphenate(text: string, next: string, vocabulary: Vocabulary): string {
  const [last, first] = [lastWord(text.slice(0, -1)), firstWord(next)];
  // "short- and long-term": the hyphen stands for the second word's second half.
  if (/^(and|or|to)\s/i.test(next)) return `${text} ${next}`;
  const hyphenated = vocabulary.has(`${last}-${first}`.toLowerCase());
  const whole = vocabulary.has((last + first).toLowerCase());
  if (!/^\p{Ll}/u.test(next) || hyphenated || PREFIX.test(text.slice(-20)) || !whole) return text + next;
  return text.slice(0, -1) + next;
}

/** A narrow column cuts a word that is too long for it, without a hyphen. */
function brokenWord(
  text: string,
  next: string,
  before: Line,
  right: number,
  vocabulary: Vocabulary,
): boolean {
  const [last, first] = [lastWord(text), firstWord(next)];
  if (!/\p{L}$/u.test(text.slice(-2)) || !/^\p{Ll}/u.test(next) || before.right < right - before.size)
    return false;
  const [knownLast, knownFirst] = [vocabulary.has(last.toLowerCase()), vocabulary.has(first.toLowerCase())];
  if (vocabulary.has((last + first).toLowerCase())) return !(knownLast && knownFirst);
  // A word that nothing else in the document shows is cut only where it did not fit although it had the line to itself;
  // then what is left of it is a letter or two. A longer rest is a word of its own.
  return before.words.length === 1 && !knownFirst && first.length <= (knownLast ? 2 : 3);
}

function lastWord(text: string): string {
  return /[\p{L}\p{M}’']+$/u.exec(text.slice(-60))?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}’']+/u.exec(text)?.[0] ?? '';
}

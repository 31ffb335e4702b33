import type { Words } from '../model/coding-guide.js';
import { firstWordsOf } from './first-words.js';
import type { PhraseNode } from './phrase-grammar.js';

/** Mark of a word with which no part begins but those that begin with any word. */
const NOTHING_MORE = 1;

/**
 * Tells which of many parts can begin at a word, without trying them all: a guide holds some thousand phrases, and at a
 * given word a handful can begin.
 */
export class Dispatch {
  private readonly byStem = new Map<string, number[]>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byPrefix: (readonly [prefix: string, part: number])[] = [];
  private readonly always: number[] = [];
  /** By the number of a word, what is known of it: words of threshold documents recur, and most begin nothing. */
  private marks = new Uint8Array(0);
  private readonly known = new Map<number, readonly number[]>();

  constructor(parts: readonly PhraseNode[]) {
    for (const [i, part] of parts.entries()) {
      const first = firstWordsOf(part);
      if (first.any || first.empty) {
        this.always.push(i);
        continue;
      }
      for (const stem of new Set(first.stems)) add(this.byStem, stem, i);
      for (const word of new Set(first.exact)) add(this.byWord, word, i);
      for (const prefix of new Set(first.prefixes)) this.byPrefix.push([prefix, i]);
    }
  }

  /** The parts that can begin at a word, in their order. */
  at(words: Words, at: number): readonly number[] {
    const number = words.numbers[at];
    if (number === undefined || this.marks[number] === NOTHING_MORE) return this.always;
    const found = this.known.get(number);
    if (found) return found;
    const parts = this.startedBy(words.words[at] ?? '', words.stems[at] ?? '');
    if (number >= 0) this.remember(number, parts);
    return parts;
  }

  private remember(number: number, parts: readonly number[]): void {
    if (parts.length > this.always.length) {
      this.known.set(number, parts);
      return;
    }
    if (number >= this.marks.length) {
      const before = this.marks;
      this.marks = new Uint8Array(Math.max(number + 1, 2 * before.length));
      this.marks.set(before);
    }
    this.marks[number] = NOTHING_MORE;
  }

  private startedBy(word: string, stem: string): readonly number[] {
    const byPrefix = this.byPrefix.filter(([prefix]) => word.startsWith(prefix)).map(([, part]) => part);
    const all = [
      ...(this.byStem.get(stem) ?? []),
      ...(this.byWord.get(word) ?? []),
      ...byPrefix,
      ...this.always,
    ];
    return [...new Set(all)].sort((a, b) => a - b);
  }
}

function add(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

import type { Words } from '../model/coding-guide.js';
import { firstWordsOf } from './first-words.js';
import type { PhraseNode } from './phrase-grammar.js';

/** Whether a word of a text can begin a part of a phrase. */
type CanBegin = (words: Words, at: number) => boolean;

/**
 * The words that must come after the first of a phrase, in their order, each by what it can be. A text in which they do not
 * follow each other cannot hold the phrase: most that begin with its first word do not, and this tells them quickly.
 */
export type Outline = readonly CanBegin[];

export function outlineOf(node: PhraseNode): Outline {
  if (node.kind !== 'sequence') return [];
  const firsts = node.parts.map(firstWordsOf);
  const begins = firsts.findIndex(({ empty }) => !empty);
  return firsts.slice(begins + 1).flatMap((first) => {
    if (first.any || first.empty) return [];
    const stems = new Set(first.stems);
    const exact = new Set(first.exact);
    const [stem] = stems;
    if (stems.size === 1 && exact.size === 0 && first.prefixes.length === 0)
      return [({ stems: all }, at) => all[at] === stem];
    return [
      (words, at) => {
        const word = words.words[at] ?? '';
        return (
          stems.has(words.stems[at] ?? '') ||
          exact.has(word) ||
          first.prefixes.some((prefix) => word.startsWith(prefix))
        );
      },
    ];
  });
}

/** Whether the words of an outline follow each other in a text, after the word at `at`. */
export function follows(outline: Outline, words: Words, at: number): boolean {
  let place = at;
  return outline.every((canBegin) => {
    do place++;
    while (place < words.words.length && !canBegin(words, place));
    return place < words.words.length;
  });
}

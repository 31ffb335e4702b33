import type { Span, Words } from '../../model/coding-guide.js';
import type { PlainWords } from '../../model/plain-words.js';

/** Where phrases of lists of the vocabulary stand in a text. */
export function spansOf(
  lists: readonly string[],
  words: Words,
  { lists: known }: PlainWords,
): readonly Span[] {
  return lists.flatMap((list) => known[list]?.findIn(words) ?? []);
}

/** Whether the words of a text from `from` on, to which there must be at least one behind `from`, are all of these lists. */
export function holdsOnly(lists: readonly string[], words: Words, plainWords: PlainWords, from = 0): boolean {
  const spans = spansOf(lists, words, plainWords);
  return words.spans.every(
    (word, i) =>
      word.start < from ||
      !/[\p{L}\p{N}]/u.test(words.words[i] ?? '') ||
      spans.some(({ start, end }) => start <= word.start && end >= word.end),
  );
}

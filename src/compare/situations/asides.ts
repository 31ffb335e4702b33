import type { CodingGuide, Span, Words } from '../../model/coding-guide.js';

/**
 * The stretches of a text that only explain or give instances of the rest: what stands in brackets, and what follows
 * "e.g." or "including" up to the next semicolon or full stop. Where all that `about` names stands in them, the text has
 * no other subject, and there are none.
 * @param about the terms by which the text speaks to its issue
 */
export function asidesOf(
  words: Words,
  { situations: { asides } }: CodingGuide,
  about: readonly Span[],
): readonly Span[] {
  const all = [...brackets(words), ...asides.findIn(words).map(({ start }) => toEndOfSentence(start, words))];
  const isAside = about.length > 0 && about.every((term) => stands(term, all));
  return isAside ? [] : all;
}

/** Whether something begins inside one of the spans. */
export function stands({ start }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && start < span.end);
}

/** Outermost brackets; one that is never closed ends with the text. */
function brackets({ text, words, spans }: Words): readonly Span[] {
  const found: Span[] = [];
  let open = 0;
  let start = 0;
  for (const [i, word] of words.entries()) {
    const span = spans[i];
    if (!span) continue;
    if (word === '(' && open++ === 0) start = span.start;
    if (word === ')' && open > 0 && --open === 0) found.push({ start, end: span.end });
  }
  return open > 0 ? [...found, { start, end: text.length }] : found;
}

function toEndOfSentence(start: number, { text, words, spans }: Words): Span {
  const stop = spans.find((span, i) => span.start > start && (words[i] === ';' || words[i] === '.'));
  return { start, end: stop?.start ?? text.length };
}

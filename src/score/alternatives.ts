import type { PhraseList, Span, Words } from '../model/coding-guide.js';

/** In "X, Y or Z" the members are short; a longer stretch before a comma is a clause of its own. */
const LONGEST_MEMBER = 5;

/**
 * Cuts a text into the alternatives that it joins by "or", "and/or" or a slash; in "X, Y or Z" the commas part them too.
 * A text without alternatives is one stretch.
 * @param oneThing phrases whose "or" joins nothing ("his or her", "two or more")
 */
export function alternativesOf(words: Words, oneThing: PhraseList): readonly Span[] {
  const closed = oneThing.findIn(words);
  const cuts = new Set<number>();
  for (const [token, word] of words.words.entries()) {
    if (word !== 'or' && word !== '/') continue;
    const at = words.spans[token]?.start ?? 0;
    if (closed.some((span) => span.start <= at && at < span.end)) continue;
    cuts.add(at);
    for (const comma of commasBefore(token, words)) cuts.add(comma);
  }
  const edges = [0, ...[...cuts].sort((a, b) => a - b), words.text.length];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? 0, end }));
}

/** The commas of the series that ends before a token, by their place in the text. */
function commasBefore(token: number, words: Words): readonly number[] {
  const commas: number[] = [];
  let members = 0;
  for (let i = token - 1; i >= 0 && members <= LONGEST_MEMBER; i--) {
    const word = words.words[i] ?? '';
    if (/^[;.:]$/.test(word)) break;
    if (word === ',') {
      commas.push(words.spans[i]?.start ?? 0);
      members = 0;
    } else members++;
  }
  return commas;
}

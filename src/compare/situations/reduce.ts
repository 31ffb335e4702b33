import type { Reference } from '../../model/analysis.js';
import type { CodingGuide, SituationWords, Span, Words } from '../../model/coding-guide.js';
import { asidesOf, stands } from './asides.js';

/** What is left of a wording when everything is taken away that changes nothing. */
export interface Reduced {
  /** The same for all wordings of a situation, whatever the order of their words. */
  readonly key: string;
  /** The words that are left: names of meanings, and other words as the text has them. */
  readonly words: readonly string[];
  /** The wording without case and marks, by which it is counted how often it is used. */
  readonly wording: string;
}

/** Makes the function that reduces references by the words of a guide. A wording that recurs is reduced once. */
export function reducer(guide: CodingGuide): (reference: Reference) => Reduced {
  const vocabularies = new Map(guide.issues.map(({ id, situations }) => [id, situations]));
  const known = new Map<string, Reduced>();
  return (reference) => {
    const id = `${reference.issue}\n${reference.text}`;
    const reduced = known.get(id) ?? reduce(reference, guide, vocabularies.get(reference.issue));
    known.set(id, reduced);
    return reduced;
  };
}

function reduce({ text, matched }: Reference, guide: CodingGuide, vocabulary?: SituationWords): Reduced {
  const read = guide.read(text);
  const words = wordsOf(read);
  const found = vocabulary?.findIn(read) ?? [];
  const asides = asidesOf(read, guide, matched);
  /** By stem or name of the meaning, what a reader sees. */
  const left = new Map<string, string>();
  for (const { meaning, ...span } of found) {
    if (meaning.name !== null && (meaning.degree || !stands(span, asides)))
      left.set(meaning.name, meaning.name);
  }
  for (const { stem, word, span } of words) {
    if (!stands(span, found) && !stands(span, asides)) left.set(stem, left.get(stem) ?? word);
  }
  // A text of nothing but words that add nothing is known by all of them.
  if (left.size === 0) for (const { stem, word } of words) left.set(stem, word);
  const sorted = [...left].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: sorted.map(([stem]) => stem).join('|'),
    words: sorted.map(([, word]) => word),
    wording: words.map(({ word }) => word).join(' '),
  };
}

interface Word {
  readonly stem: string;
  readonly word: string;
  readonly span: Span;
}

/** The words of a text, without its marks. */
function wordsOf({ words, stems, spans }: Words): readonly Word[] {
  return words.flatMap((word, i) => {
    const span = spans[i];
    return span && /[\p{L}\p{N}]/u.test(word) ? [{ stem: stems[i] ?? word, word, span }] : [];
  });
}

import type { CodingGuide, Words } from '../../model/coding-guide.js';

/** Fewer words are a name ("kicked", "domestic abuse"), not a clause. */
const CLAUSE = 3;
const OR = new Set(['or', ';', '/']);

/**
 * The clauses that a text joins as alternatives, of the sentence that joins most of them: parted by "or", "and/or", a
 * slash or a semicolon, and by the commas of a series that ends with "or" (METHOD section 4, rule 3). Alternatives of
 * one or two words are no clauses: "hit, kicked, slapped or thrown" is one thing.
 */
export function alternativeClauses(text: string, guide: CodingGuide): readonly string[] {
  const words = guide.read(text);
  const ends = words.words.flatMap((word, i) => (word === '.' ? [i] : []));
  const sentences = [-1, ...ends].map((end, i) => [end + 1, ends[i] ?? words.words.length] as const);
  return sentences
    .map(([from, to]) => clausesOf(words, from, to, guide))
    .reduce((most, clauses) => (clauses.length > most.length ? clauses : most), []);
}

/** A stretch of a sentence, from word to word, and the separator behind it: "" at the end. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly behind: string;
}

function clausesOf(words: Words, from: number, to: number, guide: CodingGuide): readonly string[] {
  return joinSeries(piecesOf(words, from, to, guide)).flatMap((piece) => {
    const [first, last] = [words.spans[piece.from], words.spans[piece.to - 1]];
    if (!first || !last || wordsBetween(words, piece.from, piece.to) < CLAUSE) return [];
    return [words.text.slice(first.start, last.end).replace(/[\s,]*\b(and\s*\/?)?[\s,]*$/, '')];
  });
}

function piecesOf(words: Words, from: number, to: number, guide: CodingGuide): readonly Piece[] {
  const oneThing = guide.oneThing.findIn(words);
  const [aside] = guide.situations.asides.findIn(words);
  const parts = (i: number): boolean => {
    const [word = '', span] = [words.words[i], words.spans[i]];
    if (!span || oneThing.some(({ start, end }) => start <= span.start && end >= span.end)) return false;
    // "himself/herself" is one word; "and / or" is an "or". Instances behind "e.g." are listed, not offered.
    if (word === '/') return words.text[span.start - 1] === ' ';
    if (word === ',') return !aside || span.start < aside.start;
    return OR.has(word);
  };
  const pieces: Piece[] = [];
  let begin = from;
  for (let i = from; i < to; i++) {
    if (!parts(i)) continue;
    const behind = words.words[i] ?? '';
    const last = pieces.at(-1);
    // Of ", or" and "and/or" the "or" is what parts.
    if (wordsBetween(words, begin, i) > 0) pieces.push({ from: begin, to: i, behind });
    else if (last) pieces[pieces.length - 1] = { ...last, behind };
    begin = i + 1;
  }
  return begin < to ? [...pieces, { from: begin, to, behind: '' }] : pieces;
}

/** How many words stand in a stretch, without marks and the "and" that belongs to "and/or". */
function wordsBetween(words: Words, from: number, to: number): number {
  return words.words.slice(from, to).filter((word) => word !== 'and' && /[\p{L}\p{N}]/u.test(word)).length;
}

/** A comma parts alternatives only in a series that ends with "or"; elsewhere what it parts belongs together. */
function joinSeries(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  pieces.forEach((piece, i) => {
    const last = joined.at(-1);
    const endOfSeries = pieces.slice(i).find(({ behind }) => behind !== ',')?.behind;
    if (last?.behind === ',' && endOfSeries !== 'or')
      joined[joined.length - 1] = { ...piece, from: last.from };
    else joined.push(piece);
  });
  return joined;
}

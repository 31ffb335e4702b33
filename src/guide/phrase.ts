import type { Phrase, Span, Words } from '../model/coding-guide.js';
import { anyOf, type Anchor, isPresent, rarest } from './anchor.js';
import { plainWord, stemOf } from './words.js';

/** Marks that may stand between two neighbouring words of a phrase. */
const GLUE = '(?: [,()])*';
const WORD_END = '(?= |$)';
const MARK = /^[,;:/&–]$/;

/** A phrase that cannot be compiled; `offset` is where in the phrase. */
export class PhraseError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A compiled piece of a phrase: a regular expression source over encoded words, and what must occur for it to match. */
interface Piece {
  readonly pattern: string;
  /** Null where nothing in particular must occur. */
  readonly anchor: Anchor | null;
  readonly gap: boolean;
}

/** Named word lists that a phrase may use as `@name`. */
export type WordLists = ReadonlyMap<string, Piece>;

/**
 * Compiles a phrase of the guide. The grammar (coding-guide/README.md): `word` matches every form with its stem, `=word`
 * this form alone, `wor*` every word that begins so, `@list` one word of a list, `(a|b c)` alternatives, `x?` an
 * optional part, `...` up to three words between, `...6` up to six. A gap never crosses a full stop or a semicolon.
 */
export function compilePhrase(source: string, lists: WordLists): Phrase {
  const { pattern, anchor } = new PhraseParser(source, lists).whole();
  const regex = new RegExp(pattern, 'g');
  return { source, findIn: (words) => (isPresent(anchor, words) ? findAll(regex, words) : []) };
}

/** Compiles a word list: one of its entries, or several of them joined by "or", "and", a comma or a slash. */
export function compileList(entries: readonly string[], lists: WordLists): Piece {
  const pieces = entries.map((entry) => new PhraseParser(entry, lists).whole());
  const one = `(?:${pieces.map((piece) => piece.pattern).join('|')})`;
  const pattern = `${one}(?: (?:or~or|and~and|,|/)${one})*`;
  return { pattern, anchor: anyOf(pieces.map((piece) => piece.anchor)), gap: false };
}

class PhraseParser {
  private at = 0;
  private readonly source: string;
  private readonly lists: WordLists;

  constructor(source: string, lists: WordLists) {
    this.source = source;
    this.lists = lists;
  }

  whole(): Piece {
    const piece = this.alternatives(0);
    if (this.at < this.source.length) throw this.error(`unexpected "${this.source[this.at]}"`);
    return piece;
  }

  private alternatives(depth: number): Piece {
    const branches = [this.sequence(depth)];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence(depth));
    }
    const [only] = branches;
    if (only && branches.length === 1) return only;
    const pattern = `(?:${branches.map((branch) => branch.pattern).join('|')})`;
    return { pattern, anchor: anyOf(branches.map((branch) => branch.anchor)), gap: false };
  }

  private sequence(depth: number): Piece {
    const pieces: Piece[] = [];
    const begin = this.at;
    for (;;) {
      this.skipBlanks();
      const next = this.source[this.at];
      if (next === undefined || next === '|' || next === ')') break;
      pieces.push(this.piece(depth));
    }
    if (pieces.length === 0) throw this.error('a word was expected here');
    if (depth === 0 && (pieces[0]?.gap || pieces.at(-1)?.gap)) throw this.error('a gap must stand between two words');
    const anchor = rarest(pieces.map((piece) => piece.anchor));
    if (!anchor) throw new PhraseError('this part could match without any word', begin);
    const pattern = pieces
      .map((piece, i) => (i > 0 && !piece.gap && !pieces[i - 1]?.gap ? GLUE : '') + piece.pattern)
      .join('');
    return { pattern, anchor, gap: false };
  }

  private piece(depth: number): Piece {
    const gap = /^\.\.\.(\d*)/.exec(this.source.slice(this.at));
    if (gap) {
      this.at += gap[0].length;
      return { pattern: `(?: [^ ;.]+){0,${gap[1] || 3}}?`, anchor: null, gap: true };
    }
    const piece = this.source[this.at] === '(' ? this.group(depth) : this.word();
    if (this.source[this.at] !== '?') return piece;
    this.at++;
    return { pattern: `(?:${piece.pattern})?`, anchor: null, gap: false };
  }

  private group(depth: number): Piece {
    this.at++;
    const piece = this.alternatives(depth + 1);
    if (this.source[this.at] !== ')') throw this.error('a ")" is missing');
    this.at++;
    return { ...piece, pattern: `(?:${piece.pattern})` };
  }

  private word(): Piece {
    const found = /^([@=]?)([\p{L}\p{N}'’*]+(?:-[\p{L}\p{N}'’*]+)*|[,;:/&–])/u.exec(this.source.slice(this.at));
    if (!found) throw this.error(`"${this.source[this.at]}" cannot be read`);
    const [whole, sign = '', body = ''] = found;
    this.at += whole.length;
    if (sign === '@') {
      const list = this.lists.get(body);
      if (list === undefined) throw this.error(`there is no word list "@${body}"`);
      return list;
    }
    if (MARK.test(body)) return { pattern: ` ${body}`, anchor: { stems: [body], prefixes: [] }, gap: false };
    const parts = body.split('-').map((part) => this.onePart(part, sign === '='));
    return {
      pattern: parts.map((part) => part.pattern).join(''),
      anchor: rarest(parts.map((part) => part.anchor)),
      gap: false,
    };
  }

  private onePart(part: string, exact: boolean): Piece {
    const word = plainWord(part);
    const [prefix = ''] = word.split('*');
    if (word.includes('*')) {
      if (prefix === '') throw this.error('a wildcard must stand behind letters');
      const pattern = ` [^ ~]+~${word.replaceAll('*', '[^ ]*')}${WORD_END}`;
      return { pattern, anchor: { stems: [], prefixes: [prefix] }, gap: false };
    }
    const stem = stemOf(word);
    const pattern = exact ? ` ${stem}~${word}${WORD_END}` : ` ${stem}~[^ ]+`;
    return { pattern, anchor: { stems: [stem], prefixes: [] }, gap: false };
  }

  /** A hyphen after a group parts words as a blank does: "(ex)?-partner". */
  private skipBlanks(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '-') this.at++;
  }

  private error(message: string): PhraseError {
    return new PhraseError(message, this.at);
  }
}

function findAll(regex: RegExp, words: Words): readonly Span[] {
  const found: Span[] = [];
  for (const match of words.encoded.matchAll(regex)) {
    const first = words.spans[tokenAt(words.starts, match.index)];
    const last = words.spans[tokenAt(words.starts, match.index + match[0].length - 1)];
    if (first && last) found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** The last token that begins at or before a position of the encoded text. */
function tokenAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { plainWord, stemOf } from './words.js';

/** A part of a phrase, as parsed. */
export type PhraseNode =
  /** One word: a form of one of the stems, one of these very words, or a word that begins so; or one mark. */
  | {
      readonly kind: 'word';
      readonly stems: ReadonlySet<string>;
      readonly exact: ReadonlySet<string>;
      readonly prefixes: readonly string[];
    }
  | { readonly kind: 'sequence'; readonly parts: readonly PhraseNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PhraseNode[] }
  | { readonly kind: 'optional'; readonly part: PhraseNode }
  /** Up to so many words of any kind. */
  | { readonly kind: 'gap'; readonly most: number }
  | ListNode;

/** One entry of a word list, or several joined by "or", "and", a comma or a slash. */
export interface ListNode {
  readonly kind: 'list';
  readonly entry: PhraseNode;
  readonly entries: readonly ParsedPhrase[];
  /** Words of all entries together, those of further lists among them. */
  readonly size: number;
}

/** A phrase as written and as parsed. */
export interface ParsedPhrase {
  readonly source: string;
  readonly node: PhraseNode;
}

/** A phrase that cannot be read; `offset` is where in the phrase. */
export class PhraseError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Named word lists that a phrase may use as `@name`. */
export type WordLists = ReadonlyMap<string, ListNode>;

const DEFAULT_GAP = 3;
/** Some times what a person writes (at most 561 characters and two brackets deep in the guide that comes with the program). */
const MOST_CHARACTERS = 2000;
const MOST_DEPTH = 20;
/** Words with all lists that are named written out: lists of lists of lists would grow without end. */
const MOST_WORDS = 20_000;
const MARK = /^[,;:/&–]$/;
const WORD = /[@=]?(?:[\p{L}\p{N}'’*]+(?:-[\p{L}\p{N}'’*]+)*|[,;:/&–])/uy;
const GAP = /\.\.\.(\d*)/y;

/**
 * Parses a phrase of the guide. The grammar (coding-guide/README.md): `word` matches every form with its stem, `=word`
 * this form alone, `wor*` every word that begins so, `@list` one word of a list, `(a|b c)` alternatives, `x?` an
 * optional part, `...` up to three words between, `...6` up to six. A gap never crosses a full stop or a semicolon.
 */
export function parsePhrase(source: string, lists: WordLists): PhraseNode {
  return new PhraseParser(source, lists).whole();
}

/** Parses the entries of a word list. */
export function parseList(entries: readonly string[], lists: WordLists): ListNode {
  let size = 0;
  const parsed = entries.map((source): ParsedPhrase => {
    const parser = new PhraseParser(source, lists);
    const node = parser.whole();
    size += parser.words;
    if (size > MOST_WORDS) throw new PhraseError(TOO_MANY_WORDS, 0);
    return { source, node };
  });
  return { kind: 'list', entry: choiceOf(parsed.map(({ node }) => node)), entries: parsed, size };
}

const TOO_MANY_WORDS = `with the word lists that it names it has more than ${MOST_WORDS} words`;

class PhraseParser {
  /** Words read so far, with those of the lists that are named. */
  words = 0;
  private at = 0;
  private readonly source: string;
  private readonly lists: WordLists;

  constructor(source: string, lists: WordLists) {
    this.source = source;
    this.lists = lists;
  }

  whole(): PhraseNode {
    if (this.source.length > MOST_CHARACTERS)
      throw this.error(`it is longer than ${MOST_CHARACTERS} characters`);
    const node = this.choice(0);
    if (this.at < this.source.length) throw this.error(`unexpected "${this.source[this.at]}"`);
    return node;
  }

  private choice(depth: number): PhraseNode {
    const branches = [this.sequence(depth)];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.sequence(depth));
    }
    return choiceOf(branches);
  }

  private sequence(depth: number): PhraseNode {
    const parts: PhraseNode[] = [];
    const begin = this.at;
    for (;;) {
      this.skipBlanks();
      const next = this.source[this.at];
      if (next === undefined || next === '|' || next === ')') break;
      parts.push(this.part(depth));
    }
    const [only] = parts;
    if (!only) throw this.error('a word was expected here');
    if (depth === 0 && [only, parts.at(-1)].some((part) => part?.kind === 'gap')) {
      throw this.error('a gap must stand between two words');
    }
    if (depth === 0 && parts.at(-1)?.kind === 'optional' && parts.at(-2)?.kind === 'gap') {
      throw this.error('nothing is required behind the gap; leave both out');
    }
    if (parts.every((part) => part.kind === 'optional' || part.kind === 'gap')) {
      throw new PhraseError('this part could match without any word', begin);
    }
    return parts.length === 1 ? only : { kind: 'sequence', parts };
  }

  private part(depth: number): PhraseNode {
    const gap = this.read(GAP);
    if (gap) {
      this.at += gap[0].length;
      return { kind: 'gap', most: gap[1] ? Number(gap[1]) : DEFAULT_GAP };
    }
    const part = this.source[this.at] === '(' ? this.group(depth) : this.word();
    if (this.source[this.at] !== '?') return part;
    this.at++;
    return { kind: 'optional', part };
  }

  private group(depth: number): PhraseNode {
    if (depth >= MOST_DEPTH) throw this.error(`more than ${MOST_DEPTH} brackets stand in one another`);
    this.at++;
    const node = this.choice(depth + 1);
    if (this.source[this.at] !== ')') throw this.error('a ")" is missing');
    this.at++;
    return node;
  }

  private word(): PhraseNode {
    const found = this.read(WORD);
    if (!found) throw this.error(`"${this.source[this.at]}" cannot be read`);
    const token = found[0];
    if (token.startsWith('@')) return this.list(token);
    let read = wordsRead.get(token);
    if (read === undefined) {
      if (/^=?\*|\*./.test(token)) throw this.error('a wildcard must stand at the end of a word');
      read = wordsOf(token);
      if (wordsRead.size < MOST_READ) wordsRead.set(token, read);
    }
    this.at += token.length;
    this.count(read.kind === 'sequence' ? read.parts.length : 1);
    return read;
  }

  private list(token: string): PhraseNode {
    const list = this.lists.get(token.slice(1));
    if (list === undefined) throw this.error(`there is no word list "${token}"`);
    this.count(list.size);
    this.at += token.length;
    return list;
  }

  /** What a sticky pattern matches at this place. */
  private read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }

  private count(words: number): void {
    this.words += words;
    if (this.words > MOST_WORDS) throw this.error(TOO_MANY_WORDS);
  }

  /** A hyphen after a group parts words as a blank does: "(ex)?-partner". */
  private skipBlanks(): void {
    while (this.source[this.at] === ' ' || this.source[this.at] === '-') this.at++;
  }

  private error(message: string): PhraseError {
    return new PhraseError(message, this.at);
  }
}

const NONE: ReadonlySet<string> = new Set();

function exactly(word: string): PhraseNode {
  return { kind: 'word', stems: NONE, exact: new Set([word]), prefixes: [] };
}

/** The same words stand in many phrases, and are read once: those of some guides (that of the program has four thousand). */
const wordsRead = new Map<string, PhraseNode>();
const MOST_READ = 50_000;

/** What a word as written stands for, or a mark; hyphens part words. */
function wordsOf(token: string): PhraseNode {
  if (MARK.test(token)) return exactly(token);
  const isExact = token.startsWith('=');
  const parts = (isExact ? token.slice(1) : token).split('-').map((part) => oneWord(part, isExact));
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'sequence', parts };
}

function oneWord(raw: string, exact: boolean): PhraseNode {
  const word = plainWord(raw);
  if (word.endsWith('*')) return { kind: 'word', stems: NONE, exact: NONE, prefixes: [word.slice(0, -1)] };
  return exact ? exactly(word) : { kind: 'word', stems: new Set([stemOf(word)]), exact: NONE, prefixes: [] };
}

/** A choice in which the branches of a single word are one: most choices are lists of words. */
function choiceOf(branches: readonly PhraseNode[]): PhraseNode {
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const others: PhraseNode[] = [];
  const stems = new Set<string>();
  const exact = new Set<string>();
  const prefixes: string[] = [];
  for (const branch of branches) {
    if (branch.kind === 'word') {
      for (const stem of branch.stems) stems.add(stem);
      for (const word of branch.exact) exact.add(word);
      prefixes.push(...branch.prefixes);
    } else others.push(branch);
  }
  if (stems.size + exact.size + prefixes.length === 0) return { kind: 'choice', branches: others };
  const merged: PhraseNode = { kind: 'word', stems, exact, prefixes };
  // Longer branches first, so that "single parent" is not read as "single".
  return others.length === 0 ? merged : { kind: 'choice', branches: [...others, merged] };
}

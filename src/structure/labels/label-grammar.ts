import type { CodingGuide } from '../../model/coding-guide.js';
import { wordCount } from '../reading.js';

/** A numbered label as it is printed: "Level 2 – Early Help", "Universal (Tier 1)", "Levels 3 and 4". */
export interface Label {
  /** What the document calls its levels here: "level", "tier". Two where it says both: "Tier 1/Level 1". */
  readonly words: readonly string[];
  /** "2", "2a"; two or more where the label joins levels. */
  readonly numbers: readonly string[];
  /** The label's name without word and number; empty where it has none. */
  readonly name: string;
  /** What follows the label in the text; empty where the label is the whole of it. */
  readonly rest: string;
}

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi'];
const SUFFIX = '(?:[a-d](?![a-z])|\\([a-d]\\))?';
const SPELLED = NUMBER_WORDS.join('|');
const NUMBER = `(?:[0-9]|${SPELLED}|VI|IV|V|I{1,3})${SUFFIX}`;
const NUMBER_END = '(?![\\p{L}\\p{N}%])';
/** "Band A", "Bands C and D". */
const LETTERS = `[A-F]${NUMBER_END}(?:\\s*(?:,|/|&|[-–—]|\\b(?:and|or|to)\\b)\\s*[A-F]${NUMBER_END})*`;
const LONGEST_LABEL = 12;
const LONGEST_NAME = 9;
const LONGEST_NAME_WITH_STOP = 3;

interface Grammar {
  readonly leading: RegExp;
  readonly trailing: RegExp;
  readonly word: RegExp;
  readonly mention: RegExp;
  /** Whether a text can name a level at all; tried before the rest. */
  readonly possible: RegExp;
}

const grammars = new WeakMap<CodingGuide, Grammar>();

function grammarOf(guide: CodingGuide): Grammar {
  let grammar = grammars.get(guide);
  if (grammar === undefined) {
    const sources = (guide.structure['level-words']?.phrases ?? []).map((phrase) => phrase.source);
    const word = `(?:${sources.length > 0 ? sources.join('|') : 'level'})s?`;
    const another = `\\s*(?:${word}\\s*)?`;
    // A spelled number joins by a word only: "Level 2 – two or more needs" is one level.
    const byMark = `\\s*(?:,|/|&|\\+|[-–—])${another}[0-9]${SUFFIX}`;
    const byWord = `,?\\s*\\b(?:and|or|to)\\b${another}(?:[0-9]|${SPELLED})${SUFFIX}`;
    const joined = `(?:(?:${byMark}|${byWord})${NUMBER_END})`;
    const numbered = `(?<word>${word})\\s*[-–—]?\\s*(?<numbers>${NUMBER}${NUMBER_END}${joined}*|${LETTERS})\\+?`;
    grammar = {
      leading: new RegExp(`^(?:[A-Z]{2,6}:\\s*)?${numbered}(?<after>.*)$`, 'isu'),
      trailing: new RegExp(
        `^(?<name>[^.;]{2,80}?)\\s*(?:[(\\[]\\s*${numbered}\\s*[)\\]]|[–—/|:-]\\s*${numbered.replaceAll('(?<', '(?<plain_')}(?=\\s*(?:$|[:–—(-])))\\s*(?<after>.*)$`,
        'isu',
      ),
      word: new RegExp(`\\b(${word})\\b`, 'giu'),
      mention: new RegExp(`\\b${numbered}`, 'giu'),
      possible: new RegExp(`\\b${word}\\s*[-–—]?\\s*(?:${NUMBER}|[A-F]${NUMBER_END})`, 'iu'),
    };
    grammars.set(guide, grammar);
  }
  return grammar;
}

/** Reads a text that is a numbered label, or begins with one; null where it does neither. */
export function parseLabel(text: string, guide: CodingGuide): Label | null {
  const grammar = grammarOf(guide);
  if (!grammar.possible.test(text.length > 140 ? text.slice(0, 140) : text)) return null;
  const label = labelIn(text, grammar);
  return label === null || label.numbers.length === 0 ? null : label;
}

function labelIn(text: string, grammar: Grammar): Label | null {
  const leading = grammar.leading.exec(text);
  if (leading?.groups) return labelWithNameAfter(leading.groups, grammar);
  const trailing = grammar.trailing.exec(text);
  if (!trailing?.groups) return null;
  const name = tidyName(trailing.groups.name ?? '');
  if (wordCount(name) > LONGEST_NAME) return null;
  const rest = (trailing.groups.after ?? '').replace(/^[\s:–—.(-]+/, '');
  const bare = { word: trailing.groups.plain_word, numbers: trailing.groups.plain_numbers };
  return { ...numberedPart(bare.word === undefined ? trailing.groups : bare, grammar), name, rest };
}

/** The numbers of every label that a running text names: "the risks now call for Level 4". */
export function mentionedNumbers(
  text: string,
  guide: CodingGuide,
): readonly Pick<Label, 'words' | 'numbers'>[] {
  const grammar = grammarOf(guide);
  if (!grammar.possible.test(text)) return [];
  return [...text.matchAll(grammar.mention)]
    .flatMap((match) => (match.groups ? [numberedPart(match.groups, grammar)] : []))
    .filter(({ numbers }) => numbers.length > 0);
}

function labelWithNameAfter(groups: Record<string, string | undefined>, grammar: Grammar): Label | null {
  const after = groups.after ?? '';
  const part = numberedPart(groups, grammar);
  const text = after.replace(/^[\s:–—.|/,-]+/, '');
  if (wordCount(after) <= LONGEST_LABEL && !/[.;]\s*$|[.!?]\s+\p{Lu}/u.test(after)) {
    return { ...part, name: tidyName(text), rest: '' };
  }
  // A sentence that begins with a level ("Level 3 children need ...") is no label.
  if (/^\s+\p{Ll}/u.test(after)) return null;
  const named = /^([^:.;]{2,80}?)(:\s+|\.\s+|\s+[–—-]\s+)(.+)$/su.exec(text);
  if (
    named?.[1] !== undefined &&
    named[2] !== undefined &&
    named[3] !== undefined &&
    isName(named[1], named[2])
  ) {
    return { ...part, name: tidyName(named[1]), rest: named[3] };
  }
  return { ...part, name: '', rest: text };
}

/** Words before a colon or dash are a name; before a full stop only a few are, more are a sentence. */
function isName(words: string, mark: string): boolean {
  return wordCount(words) <= (mark.startsWith('.') ? LONGEST_NAME_WITH_STOP : LONGEST_NAME);
}

function numberedPart(groups: Record<string, string | undefined>, grammar: Grammar) {
  const printed = `${groups.word ?? ''} ${groups.numbers ?? ''}`;
  const words = [...printed.matchAll(grammar.word)].map((match) => singular(match[1] ?? ''));
  return { words: [...new Set(words)], numbers: numbersIn(groups.numbers ?? '') };
}

function singular(word: string): string {
  return word.toLowerCase().replace(/s$/, '').replace(/ie$/, 'y');
}

const ANY_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NUMBER}|[A-F])(?![\\p{L}\\p{N}%])`, 'giu');

/** Reads "2a", "Four", "III", "B", "3 and 4", "2-4" (every number between) as plain numbers; a small "a" is an article. */
function numbersIn(printed: string): readonly string[] {
  const parts = [...printed.matchAll(ANY_NUMBER)]
    .filter(([number]) => !/^[a-f]$/.test(number))
    .map(([number]) => plainNumber(number));
  const [first, second] = parts;
  if (
    parts.length === 2 &&
    /[-–—]|\bto\b/i.test(printed) &&
    /^(?:\d\d|[a-f][a-f])$/.test(`${first}${second}`)
  ) {
    return range(first ?? '', second ?? '');
  }
  return [...new Set(parts)];
}

/** All between two digits or two letters. */
function range(from: string, to: string): readonly string[] {
  const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (!(low < high)) return [...new Set([from, to])];
  return Array.from({ length: high - low + 1 }, (_, i) => String.fromCharCode(low + i));
}

function plainNumber(printed: string): string {
  const plain = printed.toLowerCase().replaceAll(/[()]/g, '');
  if (/^\d/.test(plain)) return plain;
  const spelled = NUMBER_WORDS.indexOf(plain);
  if (spelled >= 0) return String(spelled);
  const roman = ROMAN.indexOf(plain);
  return roman > 0 ? String(roman) : plain;
}

function tidyName(name: string): string {
  return name
    .replace(/^[\s:–—.|/,(-]+/, '')
    .replace(/[\s:–—|/,-]+$/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^([^(]*)\)$/, '$1')
    .trim();
}

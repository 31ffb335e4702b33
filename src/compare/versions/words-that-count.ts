import type { CodingGuide, Span } from '../../model/coding-guide.js';
import { stands } from '../situations/asides.js';

/** The words by which wordings are held against each other. */
export interface WordsThatCount {
  /** Stems, and names of meanings; what a negation takes back has a mark. Without the words that add nothing. */
  readonly words: ReadonlySet<string>;
  /** Those of them that only say how bad, how often or how certain it is. */
  readonly degrees: ReadonlySet<string>;
}

/** Set before a word that a negation takes back: "attends school" and "does not attend school" have nothing in common. */
const DENIED = '¬';

/** The meaning under which a guide gathers the words that deny. */
const NOT = 'not';

/**
 * How many words that count a "not" takes back, up to the next mark. The negation of the guide asks whether an issue is
 * denied, so that "not attending school" is none to it; here it must be told from "attending school".
 */
const REACH = 3;
const ENDS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '(', ')', '–']);

/** Reduces a text to the words that count, by the meanings that the guide has for all issues (`situations` in guide.yaml). */
export function wordsThatCount(text: string, guide: CodingGuide): WordsThatCount {
  const read = guide.read(text);
  const found = guide.issues.map(({ situations }) => situations.findIn(read));
  const ofAll = new Set(guide.situations.meanings);
  /** What the word means whatever the issue; an issue that reads it otherwise (the "self" of "self-harm") keeps it a word. */
  const meaningOf = (span: Span) => {
    const [meaning, ...others] = found.map((list) => list.find((one) => stands(span, [one]))?.meaning);
    const isShared = meaning !== undefined && ofAll.has(meaning) && others.every((one) => one === meaning);
    return isShared ? meaning : undefined;
  };
  const words = new Set<string>();
  const degrees = new Set<string>();
  let denied = 0;
  for (const [i, word] of read.words.entries()) {
    const span = read.spans[i];
    if (ENDS.has(word)) denied = 0;
    if (!span || !/[\p{L}\p{N}]/u.test(word)) continue;
    const meaning = meaningOf(span);
    const name = meaning ? meaning.name : (read.stems[i] ?? word);
    if (name === null) continue;
    if (name === NOT) {
      denied = REACH;
      words.add(name);
      continue;
    }
    const isDenied = denied-- > 0 || guide.negation.reaches(span, read, guide.negation.termReach);
    words.add(isDenied ? `${DENIED}${name}` : name);
    if (meaning?.degree) degrees.add(isDenied ? `${DENIED}${name}` : name);
  }
  return { words, degrees };
}

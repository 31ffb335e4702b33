import type { CodingGuide, Span, Words } from '../../model/coding-guide.js';
import type { PlainWords } from '../../model/plain-words.js';
import { holdsOnly, spansOf } from './vocabulary.js';

/** What a word of degree lacks: of what ("significant concerns"), in what ("a significant impact on the child"), or a figure. */
export type Lack = 'of-what' | 'which-effect' | 'figure';

export interface UnmeasuredDegree {
  readonly lack: Lack;
  /** The words of the indicator that it rests on. */
  readonly words: string;
}

const NOTHING_SAID = ['degree', 'vague', 'domains', 'adds-nothing'];

/** The first word of degree in an indicator that nobody can measure, or null. */
export function unmeasuredDegree(
  text: string,
  guide: CodingGuide,
  plainWords: PlainWords,
): UnmeasuredDegree | null {
  const whole = guide.read(text);
  for (const statement of statementsOf(text, whole, plainWords)) {
    const found = inStatement(guide.read(statement), guide, plainWords);
    if (found) return found;
  }
  const [countable] = notNegated(spansOf(['countable'], whole, plainWords), whole, guide);
  const measured = /\d/.test(text) || spansOf(['measures'], whole, plainWords).length > 0;
  return countable && !measured ? { lack: 'figure', words: wordsAt(countable, whole) } : null;
}

function inStatement(words: Words, guide: CodingGuide, plainWords: PlainWords): UnmeasuredDegree | null {
  const [degree] = spansOf(['degree'], words, plainWords);
  const isVague =
    spansOf(['vague'], words, plainWords).length > 0 && spansOf(['clear'], words, plainWords).length === 0;
  if (degree && isVague && holdsOnly(NOTHING_SAID, words, plainWords))
    return { lack: 'of-what', words: wordsAt(degree, words) };
  const effect = notNegated(spansOf(['effect-of-degree'], words, plainWords), words, guide).find(({ end }) =>
    holdsOnly(['effect-on-whom'], words, plainWords, end),
  );
  return effect ? { lack: 'which-effect', words: wordsAt(effect, words) } : null;
}

/** An indicator cut where one statement ends and another begins: what one says does not make the other clear. */
function statementsOf(text: string, words: Words, plainWords: PlainWords): readonly string[] {
  const stops = words.spans.filter((_, i) => [';', '.'].includes(words.words[i] ?? '')).map(({ end }) => end);
  const openings = spansOf(['opens-a-statement'], words, plainWords).map(({ start }) => start);
  const cuts = [...new Set([0, ...stops, ...openings])].sort((a, b) => a - b);
  return cuts.map((cut, i) => text.slice(cut, cuts[i + 1] ?? text.length));
}

function notNegated(spans: readonly Span[], words: Words, { negation }: CodingGuide): readonly Span[] {
  return spans.filter((span) => !negation.reaches(span, words, negation.detailReach));
}

function wordsAt({ start, end }: Span, { text }: Words): string {
  return text.slice(start, end);
}

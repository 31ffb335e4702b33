import type { FoundMeaning, Meaning, Phrase, SituationWords, Span, Words } from '../model/coding-guide.js';
import type { YamlPath } from '../yaml/file.js';
import { compilePhrases } from './phrase.js';
import type { ParsedPhrase } from './phrase-grammar.js';
import type { RawSituations } from './raw.js';

/** A meaning whose phrases can still be compiled together with those of others. */
export interface MeaningAsParsed extends Meaning {
  readonly phrases: readonly ParsedPhrase[];
}

type Parse = (sources: readonly string[] | undefined, path: YamlPath) => readonly ParsedPhrase[];

/** The meanings of one file: what adds nothing comes last, so that a word that is in two of them keeps its meaning. */
export function meaningsOf(raw: RawSituations, parse: Parse): readonly MeaningAsParsed[] {
  const named = (key: 'degrees' | 'same-meaning'): readonly MeaningAsParsed[] =>
    Object.entries(raw[key] ?? {}).map(([name, sources]) => ({
      name,
      degree: key === 'degrees',
      phrases: parse(sources, [key, name]),
    }));
  const nothing = { name: null, degree: false, phrases: parse(raw['adds-nothing'], ['adds-nothing']) };
  return [...named('degrees'), ...named('same-meaning'), nothing].filter(({ phrases }) => phrases.length > 0);
}

/** Compiles the meanings of an issue together with those of all issues. */
export function situationWords(
  own: readonly MeaningAsParsed[],
  ofAll: readonly MeaningAsParsed[],
): SituationWords {
  const meaningOf = new Map<Phrase, Meaning>();
  const parsed = [...own, ...ofAll].flatMap((meaning) =>
    meaning.phrases.map((phrase) => {
      // A phrase of its own for each use: an entry of a word list may stand in several meanings.
      const used = { ...phrase };
      meaningOf.set(used, meaning);
      return used;
    }),
  );
  const list = compilePhrases(parsed);
  const rank = new Map<Phrase, number>(parsed.map((phrase, i) => [phrase, i]));
  const findIn = (words: Words): readonly FoundMeaning[] => {
    const longestFirst = [...list.findIn(words)].sort(
      (a, b) => b.end - b.start - (a.end - a.start) || (rank.get(a.phrase) ?? 0) - (rank.get(b.phrase) ?? 0),
    );
    const found: FoundMeaning[] = [];
    for (const { phrase, start, end } of longestFirst) {
      const meaning = meaningOf.get(phrase);
      if (meaning && !found.some((one) => overlap(one, { start, end }))) found.push({ meaning, start, end });
    }
    return found;
  };
  return { meanings: own, findIn };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

import type { PhraseList } from './coding-guide.js';

/** The vocabulary by which indicators are known that nobody can apply alone. Data: coding-guide/checks/plain-words.yaml. */
export interface PlainWords {
  /** Phrase lists by name. */
  readonly lists: Readonly<Record<string, PhraseList>>;
  /** Abbreviations that every reader knows, in capitals: "GP", "UK". */
  readonly knownAbbreviations: readonly string[];
}

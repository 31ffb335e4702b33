import type { Situation } from '../../model/analysis.js';
import { wordsOf } from './words.js';

/**
 * Situations without names: in the label, in the words that they have in common, and in the id, which is made of the label.
 * `textsOf` gives the wordings of a situation as they were. One whose wordings name no place is left as it is.
 */
export function situationsWithoutNames(
  situations: readonly Situation[],
  withheld: (text: string) => string,
  textsOf: (situation: Situation) => readonly string[],
): readonly Situation[] {
  const ids = new Set<string>();
  return situations.map((situation) => {
    const texts = [situation.label, ...textsOf(situation)];
    const names = wordsTakenOut(texts, withheld);
    if (names.length === 0) return situation;
    const label = withheld(situation.label);
    const wanted = `${situation.issue}:${wordsOf(label)
      .map(({ word }) => word)
      .join('-')}`;
    let id = wanted;
    for (let n = 2; ids.has(id); n++) id = `${wanted}-${n}`;
    ids.add(id);
    const words = situation.words.map((word) => (isStemOf(word, names) ? 'area' : word));
    return { ...situation, id, label, words };
  });
}

/** The words that stand in the texts only as long as names do. */
function wordsTakenOut(texts: readonly string[], withheld: (text: string) => string): readonly string[] {
  return texts.flatMap((text) => {
    const shown = withheld(text);
    if (shown === text) return [];
    const left = new Set(wordsOf(shown).map(({ word }) => word));
    return wordsOf(text)
      .map(({ word }) => word)
      .filter((word) => !left.has(word));
  });
}

/** Words in common are reduced to their stems: "poole" may stand as "pool". */
function isStemOf(word: string, names: readonly string[]): boolean {
  return names.some((name) => name === word || (word.length > 2 && name.startsWith(word)));
}

/**
 * Whether words spell an abbreviation out: each letter is the first of a word, or stands in the word of the letter before
 * it ("anti-social behaviour", "antisocial behaviour": ASB). Words between may be left over ("Not in Education,
 * Employment or Training": NEET). After Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions
 * in biomedical text (2003), made stricter: of the letters behind the first fewer than half may stand inside a word.
 */

/** Words that may be left over between two that count. */
const LEFT_OVER = 2;
/** Words behind the last that counts: "Legal Aid … Offenders Act (LASPO)". */
const BEHIND = 1;

/** Whether a text begins with the words of an abbreviation: "child sexual exploitation is …". */
export function beginsWithExpansion(text: string, abbreviation: string): boolean {
  const words = wordsOf(text);
  return spells(lettersOf(abbreviation), words, 0, () => true);
}

/** Whether a text ends with the words of an abbreviation: "… by child sexual exploitation". */
export function endsWithExpansion(text: string, abbreviation: string): boolean {
  const words = wordsOf(text);
  return words.some((_, first) =>
    spells(lettersOf(abbreviation), words, first, (last) => last >= words.length - 1 - BEHIND),
  );
}

function spells(
  letters: string,
  words: readonly string[],
  first: number,
  mayEnd: (last: number) => boolean,
): boolean {
  const inside = Math.floor((letters.length - 1) / 2);
  const rest = (i: number, at: number, from: number, insideLeft: number): boolean => {
    if (i === letters.length) return mayEnd(at);
    const letter = letters.charAt(i);
    const next = Array.from({ length: LEFT_OVER + 1 }, (_, skipped) => at + 1 + skipped);
    if (next.some((word) => words[word]?.startsWith(letter) && rest(i + 1, word, 1, insideLeft))) return true;
    const within = insideLeft > 0 ? (words[at] ?? '').indexOf(letter, from) : -1;
    return within >= 0 && rest(i + 1, at, within + 1, insideLeft - 1);
  };
  return (words[first] ?? '').startsWith(letters.charAt(0)) && rest(1, first, 1, inside);
}

function lettersOf(abbreviation: string): string {
  return abbreviation.replaceAll(/\P{L}/gu, '').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

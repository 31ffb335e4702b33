/** Two capitals or more, "&" between them, a small letter between two ("CiN"); with the ending of a plural or a verb. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}.])([A-Z](?:[a-z]?[A-Z]|&[A-Z])+)(?:['’]?(?:s|d|ed|ing))?(?![\p{L}\p{N}]|['’]\p{L})/gu;
const ROMAN = /^[IVX]+$/;
/** Longer words in capitals are words. */
const LONGEST = 7;
/** Among nothing but capitals: longer is a word ("BULLIED"). */
const LONGEST_AMONG_CAPITALS = 5;
/** A line of abbreviations and nothing else: "NEET", "FGM / HBV". */
const ABBREVIATIONS_ALONE = /^\P{L}*\p{Lu}{2,5}(?:\s*[/,;&]\s*\p{Lu}{2,5})*\P{L}*$/u;

/** An abbreviation where it stands in a text. */
export interface FoundAbbreviation {
  /** In its plain form, in capitals, without ending: "CSE" for "CSE's", "YP" for "YPs". */
  readonly abbreviation: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The abbreviations of a text. Roman numerals, labels with figures ("4A", "KS2") and words printed in capitals are none:
 * a text without a small letter, capitals side by side one of which is long, and what the draft writes small elsewhere.
 * @param isWord whether the draft writes this word in small letters too
 */
export function abbreviationsIn(
  text: string,
  isWord: (small: string) => boolean,
): readonly FoundAbbreviation[] {
  const found = [...text.matchAll(ABBREVIATION)].map((match) => ({
    abbreviation: (match[1] ?? '').toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (!/\p{Ll}{2}/u.test(text) && !ABBREVIATIONS_ALONE.test(text)) return [];
  return found.filter(
    ({ abbreviation, start, end }) =>
      abbreviation.length <= LONGEST &&
      !ROMAN.test(abbreviation) &&
      !isWord(abbreviation.toLowerCase()) &&
      !inTitle(text, start, end),
  );
}

/** Whether it stands in a run of words in capitals, one of which is too long for an abbreviation: "PHYSICAL ABUSE". */
function inTitle(text: string, start: number, end: number): boolean {
  const before = /(?:\p{Lu}{2,} )+$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^(?: \p{Lu}{2,})+/u.exec(text.slice(end))?.[0] ?? '';
  const run = `${before}${text.slice(start, end)}${behind}`.split(' ');
  return run.length > 1 && run.some((word) => word.length > LONGEST_AMONG_CAPITALS);
}

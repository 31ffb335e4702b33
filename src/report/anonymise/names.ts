import { BETWEEN_WORDS, SMALL_WORDS, type Word, wordsOf } from './words.js';

/** A name of an area, as its words in lower case. */
export interface Name {
  readonly words: readonly string[];
  readonly area: number;
}

/** A text without names, and the way from its old offsets to the new ones. */
export interface Withheld {
  readonly text: string;
  /** Where a stretch of the old text stands in the new one; a name that it only touches is inside it. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** A run of signs that is no prose: a web or mail address, a file or its id. Names are written small in it. */
const ADDRESS = /@|:\/\/|\bwww\.|\.(?:uk|org|com|net|info|gov)\b/i;
const IDENTIFIER = /[\d_@]|:\/\/|\p{L}\.\p{L}{2,}/u;
/** A shorter name would be found inside other words of an address. */
const SHORTEST_IN_ADDRESS = 5;

/**
 * Finds names in texts and puts "Local authority area 3" in their place, or `area-3` inside an address or id. A name of one
 * word counts only with a capital ("Deal", not "deal with it"), a name of several words always; parts of words never do.
 */
export function withholder(names: readonly Name[]): (text: string) => Withheld {
  const byFirst = new Map<string, Name[]>();
  // The longer name first: "North Aldermoor" before "North".
  for (const name of [...names].sort((a, b) => b.words.length - a.words.length || a.area - b.area)) {
    const first = name.words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return (text) => replaced(text, foundIn(text, byFirst, names));
}

function foundIn(
  text: string,
  byFirst: ReadonlyMap<string, readonly Name[]>,
  names: readonly Name[],
): readonly Found[] {
  const words = wordsOf(text);
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const around = runAround(text, word.start);
    const name = (byFirst.get(word.word) ?? []).find((one) => standsAt(text, words, i, one, around));
    if (name !== undefined) {
      const end = words[i + name.words.length - 1]?.end ?? word.end;
      const instead = IDENTIFIER.test(around) ? `area-${name.area}` : areaName(name.area);
      found.push({ start: word.start, end, instead });
      i += name.words.length - 1;
    } else if (ADDRESS.test(around)) found.push(...insideWord(word, names));
  }
  return found;
}

/** The name of an area in place of its own. */
export function areaName(area: number): string {
  return `Local authority area ${area}`;
}

function standsAt(
  text: string,
  words: readonly Word[],
  at: number,
  { words: wanted }: Name,
  around: string,
): boolean {
  const here = words.slice(at, at + wanted.length);
  const follow = here.every(({ word, start }, i) => {
    return word === wanted[i] && (i === 0 || BETWEEN_WORDS.test(text.slice(here[i - 1]?.end, start)));
  });
  if (!follow || here.length < wanted.length) return false;
  if (IDENTIFIER.test(around)) return true;
  const [first] = here;
  if (/\p{Ll}/u.test(text.charAt((first?.start ?? 0) - 1))) return false;
  const telling = here.filter(({ word }) => !SMALL_WORDS.has(word));
  return telling.length > 1 || telling.every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
}

/** A name run together with other words in an address: "aldermoorscb.example.org". */
function insideWord({ word, start }: Word, names: readonly Name[]): readonly Found[] {
  for (const { words, area } of names) {
    const compact = words.join('');
    const at = compact.length >= SHORTEST_IN_ADDRESS ? word.indexOf(compact) : -1;
    if (at >= 0) return [{ start: start + at, end: start + at + compact.length, instead: `area-${area}` }];
  }
  return [];
}

/** The signs around a place up to the blanks before and after it. */
function runAround(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at, at + 200))?.[0] ?? '';
  return before + after;
}

function replaced(text: string, found: readonly Found[]): Withheld {
  if (found.length === 0) return { text, span: (start, end) => ({ start, end }) };
  let [made, last] = ['', 0];
  const moved: { readonly old: Found; readonly start: number; readonly end: number }[] = [];
  for (const old of found) {
    made += text.slice(last, old.start);
    const start = made.length;
    made += old.instead;
    last = old.end;
    moved.push({ old, start, end: made.length });
  }
  const position = (at: number, inside: 'start' | 'end'): number => {
    const before = moved.findLast(({ old }) => old.start < at);
    if (before === undefined) return at;
    return at < before.old.end ? before[inside] : before.end + at - before.old.end;
  };
  return {
    text: made + text.slice(last),
    span: (start, end) => ({ start: position(start, 'start'), end: position(end, 'end') }),
  };
}

/** A word of a text, and where it stands: half-open, in UTF-16 code units. */
export interface Word {
  /** In lower case; "&" is "and". */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words, numbers and "&"; "AldermoorLSCB" is two words, as is "aldermoor2015". */
const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}|\p{N}+|&/gu;

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word === '&' ? 'and' : word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** What may stand between two words of one name: "Stow-on-Wye", "stow_on_wye". */
export const BETWEEN_WORDS = /^[\s\-–_'’.]{0,2}$/;

/** Words that a name writes small. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'and by in le next of on super the under upon with'.split(' '),
);

/** Words of a file name that say what the file is, not whose it is. */
const NO_PLACE: ReadonlySet<string> = new Set(
  `about agreed all agency assessment board can child children childrens continuum copy criteria dh document doc docx draft early
  effective families family final for framework full good guidance guide help helping htm html indicators info information
  intervention into joint level levels lower lscb lscp manual matrix md model mtos multi need needs new no our partners
  partnership pathway pathways pdf people plan policy pages practice procedures process protecting protocol public published
  right safeguarding scb scp scale services stage step support the their threshold thresholds tier tiers time txt
  understanding update updated v version web wedge when windscreen working young your january february march april may june
  july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`.split(
    /\s+/,
  ),
);

/** The words of a file name or id that may name a place: "aldermoor-lscb-thresholds-2015" leaves "aldermoor". */
export function placeWords(id: string): readonly string[] {
  return wordsOf(id)
    .map(({ word }) => word)
    .filter(
      (word) => word.length > 2 && !NO_PLACE.has(word) && !SMALL_WORDS.has(word) && !/^\p{N}/u.test(word),
    );
}

/** Words that say what kind of body a name is of: at its end, and at its beginning. */
const KINDS_AFTER: ReadonlySet<string> = new Set(
  `authority board borough children childrens city council county district local lscb lscp metropolitan multi agency partnership
  partners royal s safeguarding scb scp services social care trust unitary`.split(/\s+/),
);
const KINDS_BEFORE = [
  ['london', 'borough', 'of'],
  ['royal', 'borough', 'of'],
  ['metropolitan', 'borough', 'of'],
  ['borough', 'of'],
  ['city', 'of'],
  ['county', 'of'],
  ['county'],
] as const;

/** The words of an authority's name without its kind: "London Borough of Aldermoor Council" leaves "aldermoor". */
export function coreWords(authority: string): readonly string[] {
  const all = wordsOf(authority).map(({ word }) => word);
  let core: readonly string[] = all;
  const before = KINDS_BEFORE.find((kind) => kind.every((word, i) => core[i] === word));
  core = core.slice(before?.length ?? 0);
  while (core.length > 1 && KINDS_AFTER.has(core.at(-1) ?? '')) core = core.slice(0, -1);
  return core.length > 0 ? core : all;
}

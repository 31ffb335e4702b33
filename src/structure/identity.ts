import type { TextDocument } from '../model/document.js';
import { isContentsLine } from './reading.js';

const NAME = "[A-Z][\\p{L}'’-]+(?:(?:\\s+(?:and|upon|on|of|the|in|with|&|le)\\b)*\\s+[A-Z][\\p{L}'’-]+)*";
const KINDS = '(?:Metropolitan\\s+|Royal\\s+)?(?:Borough|City|County|District|Unitary)?';
const AUTHORITY = [
  new RegExp(`(${NAME})\\s+(?:Local\\s+)?Safeguarding\\s+(?:Children(?:'s|’s)?|Partnership)`, 'u'),
  new RegExp(`(${NAME})\\s+Children(?:'s|’s)?\\s+(?:Safeguarding|Trust|Partnership|Services)`, 'u'),
  new RegExp(`(${NAME})\\s+${KINDS}\\s*Council`, 'u'),
];
/** Words that stand before a place's name in running text and are no part of it. */
const NO_PLACE = /^(?:The|This|Our|Your|Local|Safeguarding|Published by|Issued by|By|All|Each|Every|Pan)\s+/;
const KIND_ENDING =
  /\s+(?:Metropolitan|Royal|Borough|City|County|District|Unitary|Local|LSCB|SCB|Multi-Agency|Children(?:'s|’s)?)$/;
const FIRST_BLOCKS = 25;
const FIRST_PAGES = 60;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
/** Years that speak of something else than this edition: of a law, of an older one, of the review that is to come. */
const OTHER_YEARS =
  /(?:Working Together|Act|(?:to|will|shall|should) be (?:next )?(?:reviewed|updated|revised)|(?:next|for|of|annual) review|reviews? (?:due|date|in|by|on)|review:|due|since|until|replaces|supersedes|regulations)[^.;|]{0,40}?(?:19|20)\d\d/gi;

/** The place that the document is for, from its title, first lines and running headers; null where none is named. */
export function authorityOf(document: TextDocument): string | null {
  const first = openingTexts(document);
  const body = document.blocks.slice(0, FIRST_PAGES).map((block) => block.text);
  for (const pattern of AUTHORITY) {
    for (const text of first) {
      const place = placeIn(text, pattern);
      if (place !== null) return place;
    }
  }
  // Further down only a board's own name counts: councils and trusts of other places are named there too.
  const [board] = AUTHORITY;
  for (const text of body) {
    const place = board ? placeIn(text, board) : null;
    if (place !== null) return place;
  }
  return null;
}

function placeIn(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  if (!match?.[1]) return null;
  let place = match[1];
  while (NO_PLACE.test(place)) place = place.replace(NO_PLACE, '');
  while (KIND_ENDING.test(place)) place = place.replace(KIND_ENDING, '');
  return place === '' || /^(?:Local|Safeguarding|Children|Board|Council|Levels?|Thresholds?)$/i.test(place)
    ? null
    : place;
}

/** The year of this edition; null where the document does not say. */
export function yearOf(document: TextDocument): number | null {
  const texts = openingTexts(document).map((text) => text.replaceAll(OTHER_YEARS, ' '));
  const patterns = [
    /(?:published|issued|edition|version|updated|revised|reviewed|agreed|approved|ratified|date)\D{0,30}((?:19|20)\d\d)\b/i,
    new RegExp(`(?:${MONTHS})\\.?,?\\s+((?:19|20)\\d\\d)\\b`, 'i'),
    /\b\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)\b/,
    /\b((?:19|20)\d\d)\b/,
  ];
  for (const pattern of patterns) {
    for (const text of texts) {
      const year = pattern.exec(text)?.[1];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

/** Title, first lines and running headers: where a document says whose it is and of when. */
export function openingTexts(document: TextDocument): readonly string[] {
  const blocks = document.blocks
    .slice(0, FIRST_BLOCKS)
    .filter((block) => !isContentsLine(block.text) && block.text.length < 300);
  const furniture = [...new Set(document.furniture.map((line) => line.text))].slice(0, 10);
  return [
    ...(document.title === null ? [] : [document.title]),
    ...blocks.map((block) => block.text),
    ...furniture,
  ];
}

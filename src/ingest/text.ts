/** One space between words; soft hyphens, zero-width signs and control characters gone. */
export function normalise(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Signs that are bullets wherever they open a line, also without a space. The private-use glyphs are those of Symbol and Wingdings. */
const BULLET = /^[•‣⁃∙●○◦▪▫■□◆◇◊❖➢➤►▶▸»✓✔✗✘☐☑☒❑❒⮚⮞✦·\uf000-\uf0ff]\s*(?=\S)/u;

/** Signs that are bullets only before a space: they also open words and sentences. */
const SPACED_BULLET = /^[-–—−‐*§¤~>+o]\s+(?=\S)/u;

/** "a)", "(ii)", "3)": a number that a writer typed in front of an item. "1." is left alone: it is more often a heading's. */
const ENUMERATOR = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=\S)/u;

/** The line without its bullet or item number, or null where it has none. */
export function withoutBullet(line: string): string | null {
  for (const pattern of [BULLET, SPACED_BULLET, ENUMERATOR]) {
    const sign = pattern.exec(line)?.[0];
    if (sign !== undefined) return line.slice(sign.length);
  }
  return null;
}

/** Statements that were written one after another in one line, each after the same bullet; a line without bullets is one. */
export function splitAtBullets(line: string): string[] {
  const sign = /^[•●▪■◦➢✓\uf000-\uf0ff]/u.exec(line)?.[0];
  if (sign === undefined) return [line];
  return line
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `${sign} ${part}`);
}

/** Whether a bold or lone line can be a heading by its words: short, no sentence or clause, no line of a contents list. */
export function readsAsHeading(line: string): boolean {
  const words = line.split(' ').length;
  return words <= 14 && line.length <= 120 && /\p{L}/u.test(line) && !/[.;,]$|[.…]{4}|(?:\. ){4}/u.test(line);
}

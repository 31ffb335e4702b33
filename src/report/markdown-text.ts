import { plainLine } from './plain-line.js';

/** Signs that begin markup, an entity, a formula, a mention or a link of Markdown (GitHub flavour) wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~&@$]/g;

/** What Markdown would make a link by itself: "https:", "www.", and ":name:", an emoji. */
const LINK = /:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi;

/** What makes a list, a heading or a rule at the beginning of a line. */
const LINE_BEGINNING = /^([-+=]|\d{1,9}(?=[.)](\s|$)))/;

/** A text of one line in which nothing is markup; what is read is what was written. */
export function markdownText(text: string): string {
  return withoutMarkup(text).replace(LINE_BEGINNING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
}

/** A text as a cell of a table, where no line begins: nothing in it is markup, and its line breaks are kept. */
export function markdownCell(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(withoutMarkup)
    .join('<br>');
}

function withoutMarkup(text: string): string {
  return plainLine(text).replace(MARKUP, '\\$&').replace(LINK, '\\$&');
}

/** Signs that begin markup, an entity, a formula, a mention or a link of Markdown (GitHub flavour) wherever they stand. */
const MARKUP = /[\\`*_[\]<>#|~&@$]/g;

/** What Markdown would make a link by itself: "https:", "www.", and ":name:", an emoji. */
const LINK = /:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi;

/** What makes a list, a heading or a rule at the beginning of a line. */
const LINE_BEGINNING = /^(\s*)([-+=]|\d{1,9}(?=[.)]))/;

/** A text of one line in which nothing is markup; what is read is what was written. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LINK, '\\$&')
    .replace(LINE_BEGINNING, (_, blank: string, sign: string) =>
      /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
    );
}

/** A text as a cell of a table: as `markdownText`, with its line breaks kept. */
export function markdownCell(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(markdownText)
    .join('<br>');
}

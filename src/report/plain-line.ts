/**
 * Control characters but the line break, halves of a character, characters that no XML file may hold, and marks that turn
 * the direction of what follows.
 */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** A text, with its line breaks, in which nothing is a command to a terminal: what would be one is shown as "�". Its length stays. */
export function plainText(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** The same as one line, so that nothing in it passes for a line of ours. */
export function plainLine(text: string): string {
  return plainText(text.replace(/\s+/g, ' ').trim());
}

/** A value of plain data in which every text is a line without commands. Lengths stay, so offsets into the texts hold. */
export function plainTexts<T>(value: T): T;
export function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value.replace(/\s/g, ' '));
  if (Array.isArray(value)) return value.map((one) => plainTexts(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainTexts(one)]));
}

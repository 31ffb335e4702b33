/** Words for sentences that carry figures. Small numbers are written out, as reports do. */
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A number in a sentence: "no", "one" to "nine", then figures with thousands parted ("1,204"). */
export function inWords(n: number): string {
  return WORDS[n] ?? n.toLocaleString('en-GB');
}

/** "one document", "12 documents". */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${inWords(n)} ${n === 1 ? one : several}`;
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[]): string {
  const [last = ''] = parts.slice(-1);
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The text with a capital at its beginning. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A quotation as a report prints it. */
export function quoted(text: string): string {
  return `“${text}”`;
}

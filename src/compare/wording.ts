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

/** A label of the guide inside a sentence: "self-harm", but "FGM, honour-based violence" as it stands. */
export function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** "10 of 37 documents", "all 37 documents", "both documents", "the only document", "no documents". */
export function share(n: number, total: number, one: string, several = `${one}s`): string {
  if (n === 0) return `no ${several}`;
  if (n < total) return `${inWords(n)} of ${inWords(total)} ${several}`;
  if (total === 1) return `the only ${one}`;
  return total === 2 ? `both ${several}` : `all ${inWords(total)} ${several}`;
}

/** The form of a verb after `count` or `share`: "no documents join", "one document joins", "two documents join". */
export function verb(n: number, one: string, several: string): string {
  return n === 1 ? one : several;
}

/** A share in a sentence: "12%", "less than 1%". 0 and 1 alone are "0%" and "100%". */
export function percent(part: number): string {
  const rounded = Math.round(part * 100);
  if (part > 0 && rounded === 0) return 'less than 1%';
  return part < 1 && rounded === 100 ? 'more than 99%' : `${rounded}%`;
}

/** A p-value in a sentence: "0.042", "below 0.001"; it is never 0. */
export function pInWords(p: number): string {
  return p < 0.001 ? 'below 0.001' : decimal(p, 3);
}

/** A number with decimals in a sentence, with a minus sign and not a hyphen: "0.42", "−0.10"; what rounds to nothing is "0.00". */
export function decimal(value: number, digits = 2): string {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
}

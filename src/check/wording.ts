/** Words that findings share. */

/** Longest words of the draft that stand inside a sentence. */
const LONGEST = 160;

/** Words of a draft inside a sentence: in quotation marks, cut between words where they are long. */
export function quoted(words: string): string {
  if (words.length <= LONGEST) return `“${words}”`;
  const cut = words.lastIndexOf(' ', LONGEST);
  return `“${words.slice(0, cut > 0 ? cut : LONGEST)} …”`;
}

/** "1 page", "3 pages". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[]): string {
  const [last = ''] = words.slice(-1);
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** More names than these are not read, and hide what stands below them. */
const MOST_NAMES = 10;
/** Where there are more, some show what kind they are. */
const FIRST_NAMES = 3;

/** Whether a list is shortened by `listed`. */
export function isShortened(names: readonly string[]): boolean {
  return names.length > MOST_NAMES;
}

/** "a, b, c": all names, or of many the first and how many more there are. */
export function listed(names: readonly string[], separator = ', '): string {
  if (!isShortened(names)) return names.join(separator);
  const more = (names.length - FIRST_NAMES).toLocaleString('en-GB');
  return `${names.slice(0, FIRST_NAMES).join(separator)} and ${more} more`;
}

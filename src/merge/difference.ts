/** A place at which two values differ, and what stands there, as JSON; "nothing" where nothing does. */
export interface Difference {
  /** Keys and positions from the outermost, joined by ".". */
  readonly at: string;
  readonly values: readonly [string, string];
}

/** The first place at which two values from JSON differ, whatever the order of their keys; null where they are the same. */
export function difference(a: unknown, b: unknown, at = ''): Difference | null {
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b))
    return Object.is(a, b) ? null : { at, values: [shown(a), shown(b)] };
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], at === '' ? key : `${at}.${key}`);
    if (found) return found;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

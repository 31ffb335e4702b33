import type { Reference } from './analysis.js';

/**
 * Makes references hold the same words only once, however many say them: of 10,000 documents the references would else
 * take several times the memory. What is shared is equal to what was given.
 */
export function sharing(): (reference: Reference) => Reference {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly unknown[]>();
  const text = <T extends string>(said: T): T => {
    const before = texts.get(said);
    // What is equal to it is of its kind.
    if (before !== undefined) return before as T;
    texts.set(said, said);
    return said;
  };
  const list = <T>(items: readonly T[]): readonly T[] => {
    const key = JSON.stringify(items);
    const before = lists.get(key);
    // A list with the same JSON is of the same kind.
    if (before) return before as readonly T[];
    lists.set(key, items);
    return items;
  };
  return (reference) => ({
    ...reference,
    document: text(reference.document),
    issue: text(reference.issue),
    theme: text(reference.theme),
    text: text(reference.text),
    matched: list(reference.matched),
    stance: text(reference.stance),
    level: list(reference.level),
    localLevel: reference.localLevel === null ? null : text(reference.localLevel),
    because: list(reference.because),
    section: list(reference.section),
    flags: list(reference.flags),
  });
}

import type { LocalName } from '../labels/level-names.js';

/**
 * A level is listed where indicators stand under it or the document defines it; a joined level ("Levels 3 and 4") or one
 * that is parted ("Level 2" into 2a and 2b) only where indicators stand under it; a part of a joined level not where it has none.
 */
export function isListed(
  list: readonly LocalName[],
  position: number,
  used: ReadonlySet<number | null>,
  defined: ReadonlySet<number>,
): boolean {
  if (used.has(position)) return true;
  const name = list[position];
  if (name === undefined || name.numbers.length > 1 || !defined.has(position)) return false;
  if (list.some((other, i) => used.has(i) && other.partOf === position)) return false;
  const isPart = list.some(
    (other, i) => used.has(i) && other.numbers.length > 1 && other.numbers.includes(name.key),
  );
  const isParted = list.some(
    (other, i) =>
      used.has(i) &&
      other.key !== name.key &&
      other.numbers.length === 1 &&
      new RegExp(`^${name.key}[a-d]$`).test(other.key),
  );
  return !isPart && !isParted;
}

/** Whether one of two levels holds the other: "2" and "2a", "3+4" and "3". */
export function isPartOf(list: readonly LocalName[], a: number, b: number): boolean {
  const [one, two] = [list[a], list[b]];
  if (one === undefined || two === undefined) return false;
  if (one.partOf === b || two.partOf === a || (one.partOf !== undefined && one.partOf === two.partOf))
    return true;
  return [[one, two] as const, [two, one] as const].some(
    ([part, whole]) =>
      whole.numbers.some((number) => part.key === number || part.key.startsWith(number)) && part.key !== '',
  );
}

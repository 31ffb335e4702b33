/** What is made anew each time that it is gone through: it can be gone through again, and is never there as a whole. */
export function inPieces<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}

/** Lists of items of which none is longer than `most`; of none, one empty list. */
export function* inParts<T>(items: Iterable<T>, most: number): Generator<readonly T[]> {
  let part: T[] = [];
  for (const item of items) {
    if (part.length === most) {
      yield part;
      part = [];
    }
    part.push(item);
  }
  yield part;
}

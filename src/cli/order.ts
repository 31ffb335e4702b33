/**
 * Orders two texts by the code points of their characters: the same order on every machine and in every language,
 * for `sort`. (JavaScript's own `<` goes by UTF-16 units and sorts rare characters differently.)
 */
export function byCodePoint(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const step = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (step !== 0) return step;
  }
  return left.length - right.length;
}

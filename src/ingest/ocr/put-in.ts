import type { Extent } from '../pdf/geometry.js';
import type { InterpretedPage, RawPage } from '../pdf/interpreter.js';

/** A word may be seen so far beside its place, in points. */
const BESIDE = 1;

/**
 * A page with the words that were recognised in the places of those whose letters the file does not tell. All other
 * words stay as the file gives them, and none stands twice. Both as the page is shown.
 */
export function inPlaces(shown: InterpretedPage, recognised: RawPage): RawPage {
  const found = recognised.words.filter((word) => shown.lost.some((place) => holdsMiddle(place, word)));
  return { ...shown, words: [...shown.words, ...found] };
}

function holdsMiddle(place: Extent, { left, right, top, bottom }: Extent): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return (
    x >= place.left - BESIDE &&
    x <= place.right + BESIDE &&
    y >= place.top - BESIDE &&
    y <= place.bottom + BESIDE
  );
}

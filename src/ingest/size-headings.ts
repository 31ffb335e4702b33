import { readsAsHeading } from './text.js';

/** What the look of a paragraph says. */
export interface PrintedParagraph {
  /** Normalised. */
  readonly text: string;
  /** Size of its letters in half points; null if they differ or it cannot be a heading (an item, a cell, a marked heading). */
  readonly size: number | null;
  /** The size of its letters if it can only be body text; counted to find what is usual. */
  readonly bodySize: number;
}

/** With this many headings marked by styles, the writer is taken to have marked them all. */
export const MARKED_ENOUGH = 2;

/** A heading is larger than the body by this much at least, in half points. */
const LARGER = 2;

/**
 * Finds headings that were made by larger letters and not by a style: the largest are of level 1, the next of level 2.
 * @returns for each paragraph its level, or null
 */
export function levelsBySize(paragraphs: readonly PrintedParagraph[]): (number | null)[] {
  const body = usualSize(paragraphs);
  const stands = ({ text, size }: PrintedParagraph) =>
    size !== null && size >= body + LARGER && readsAsHeading(text);
  const sizes = [...new Set(paragraphs.filter(stands).map(({ size }) => size))].sort(
    (a, b) => (b ?? 0) - (a ?? 0),
  );
  return paragraphs.map((each) => (stands(each) ? Math.min(6, sizes.indexOf(each.size) + 1) : null));
}

/** The size that most letters have. */
function usualSize(paragraphs: readonly PrintedParagraph[]): number {
  const letters = new Map<number, number>();
  for (const { text, bodySize } of paragraphs)
    letters.set(bodySize, (letters.get(bodySize) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

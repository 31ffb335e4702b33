import { type Item, isFull, itemExtent } from './items.js';
import { lineText } from './lines.js';
import { isUnfinished } from './typography.js';

/**
 * Whether `next`, at the top of a page or column, is the rest of `item`, at the foot of the one before. `shift` is how
 * far to the right the new column lies, in points.
 */
export function continuesItem(item: Item, next: Item, inCell: boolean, shift = 0): boolean {
  const [last, first] = [item.lines.at(-1), next.lines[0]];
  if (!last || !first || next.marker || next.tagging?.headingLevel || item.tagging?.headingLevel)
    return false;
  const bolder = first.bold || item.lines.every((line) => line.bold);
  if (Math.abs(last.size - first.size) > 0.08 * last.size || (last.bold !== first.bold && bolder))
    return false;
  const [end, start] = [lineText(last.words), lineText(first.words)];
  if (/^\p{Ll}/u.test(start) && !/[.!?]$/.test(end)) return true;
  if (!isFull(last, first, item.right)) return false;
  if (!/^\p{L}/u.test(start) || isUnfinished(end)) return true;
  // Beside bullets, text without one goes on with the item above.
  return item.marker !== null && itemExtent(next).left > item.indent + shift + (inCell ? -2 : 2);
}

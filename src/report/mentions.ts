import type { AnalysedDocument, Reference } from '../model/analysis.js';
import { levelText, STANDARD_LEVELS } from '../model/level.js';

/**
 * The levels at which a document mentions an issue, in fixed places so that columns can be compared: "A · C+D". A capital
 * stands for an asserted reference, a small letter for protective ones only, "+" for a level that the document joins,
 * "–" for no mention at all, "n/l" for mentions without a level.
 */
export function mentionsText(
  document: AnalysedDocument,
  references: readonly Reference[],
  withUniversal: boolean,
): string {
  if (references.length === 0) return '–';
  const levels = withUniversal ? STANDARD_LEVELS : STANDARD_LEVELS.filter((level) => level !== 'U');
  const placed = references.filter(({ level }) => level.length > 0);
  if (placed.length === 0) return references.some(({ stance }) => stance === 'asserted') ? 'n/l' : '(n/l)';
  const marks = levels.map((level) => {
    const here = placed.filter((reference) => reference.level.includes(level));
    if (here.length === 0) return '·';
    return here.some(({ stance }) => stance === 'asserted') ? level : level.toLowerCase();
  });
  const joined = new Set(
    [...document.merges, ...placed.map(({ level }) => level)]
      .filter(({ length }) => length > 1)
      .map(levelText),
  );
  const isJoined = (i: number) => {
    const [left, right] = [levels[i], levels[i + 1]];
    return left && right && marks[i] !== '·' && marks[i + 1] !== '·' && joined.has(levelText([left, right]));
  };
  return marks.map((mark, i) => `${mark}${i === marks.length - 1 ? '' : isJoined(i) ? '+' : ' '}`).join('');
}

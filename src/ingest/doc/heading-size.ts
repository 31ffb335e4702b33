import { levelsBySize, MARKED_ENOUGH } from '../size-headings.js';
import { normalise } from '../text.js';
import type { Paragraph } from './paragraphs.js';

/** Makes headings of lines in larger letters, in a document whose writer used no heading styles. */
export function withHeadingsBySize(paragraphs: readonly Paragraph[]): Paragraph[] {
  if (paragraphs.filter(({ headingLevel }) => headingLevel !== null).length >= MARKED_ENOUGH)
    return [...paragraphs];
  const levels = levelsBySize(
    paragraphs.map(({ runs, size, tableDepth, listDepth, headingLevel }) => ({
      text: normalise(runs.map((run) => run.text).join('')),
      size: tableDepth > 0 || listDepth !== null || headingLevel !== null ? null : size,
      bodySize: size,
    })),
  );
  return paragraphs.map((paragraph, index) => ({
    ...paragraph,
    headingLevel: paragraph.headingLevel ?? levels[index] ?? null,
  }));
}

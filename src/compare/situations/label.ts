import type { Reference } from '../../model/analysis.js';
import { groupedBy } from '../grouped.js';

/** Longest part of an id that is made of a label, in characters. */
const SLUG_LENGTH = 60;

/**
 * The wording that most documents use, as most of these documents write it. Of several that as many use, one that is not
 * an abbreviation alone ("NAI") comes first, then the shortest, then the first by alphabet.
 * @param wordingOf what makes two texts one wording
 */
export function labelOf(
  references: readonly Reference[],
  wordingOf: (reference: Reference) => string,
): string {
  const wordings = [...groupedBy(references, wordingOf).values()];
  return commonest(wordings.map((uses) => ({ text: asWritten(uses), documents: documentsOf(uses) })));
}

function asWritten(uses: readonly Reference[]): string {
  const texts = groupedBy(uses, ({ text }) => text);
  return commonest([...texts].map(([text, same]) => ({ text, documents: documentsOf(same) })));
}

function documentsOf(references: readonly Reference[]): number {
  return new Set(references.map(({ document }) => document)).size;
}

function commonest(texts: readonly { readonly text: string; readonly documents: number }[]): string {
  const sorted = [...texts].sort(
    (a, b) =>
      b.documents - a.documents ||
      Number(isAbbreviation(a.text)) - Number(isAbbreviation(b.text)) ||
      a.text.length - b.text.length ||
      (a.text < b.text ? -1 : 1),
  );
  return sorted[0]?.text ?? '';
}

function isAbbreviation(text: string): boolean {
  return text === text.toUpperCase();
}

/** A label as part of an id: small letters and digits joined by "-", cut between words where it is long. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’\p{M}]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (slug.length <= SLUG_LENGTH) return slug;
  const betweenWords = slug.lastIndexOf('-', SLUG_LENGTH);
  return slug.slice(0, betweenWords > 0 ? betweenWords : SLUG_LENGTH);
}

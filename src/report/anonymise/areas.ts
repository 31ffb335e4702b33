import type { AnalysedDocument, Analysis } from '../../model/analysis.js';
import type { Name } from './names.js';
import { coreWords, placeWords, wordsOf } from './words.js';

/** A local authority area with its documents, in the order of their new ids. */
export interface Area {
  readonly number: number;
  readonly documents: readonly { readonly old: AnalysedDocument; readonly id: string }[];
}

/**
 * The areas of an analysis, numbered from 1 by the smallest SHA-256 of their documents: the same documents always give the
 * same numbers, which say nothing of names. Documents of one authority are one area; one without is an area by itself.
 */
export function areasOf(documents: readonly AnalysedDocument[]): readonly Area[] {
  const bySha = [...documents].sort((a, b) => compared(a.sha256, b.sha256) || compared(a.id, b.id));
  const areas = new Map<string, AnalysedDocument[]>();
  for (const document of bySha) {
    const { authority, id } = document;
    const key = authority === null ? `document ${id}` : coreWords(authority).join(' ');
    areas.set(key, [...(areas.get(key) ?? []), document]);
  }
  return [...areas.values()].map((own, i) => ({ number: i + 1, documents: withIds(`area-${i + 1}`, own) }));
}

/** `area-3`; where an area has several documents `area-3-2015`, or `area-3-a` where years do not tell them apart. */
function withIds(area: string, documents: readonly AnalysedDocument[]): Area['documents'] {
  const years = new Set(documents.map(({ year }) => year));
  const byYear = years.size === documents.length && !years.has(null);
  const ordered = byYear ? [...documents].sort((a, b) => (a.year ?? 0) - (b.year ?? 0)) : documents;
  return ordered.map((old, i) => {
    if (documents.length === 1) return { old, id: area };
    return { old, id: `${area}-${byYear ? old.year : i + 1}` };
  });
}

/** The names by which texts may speak of an area: of its authority, with and without its kind, and those in ids and files. */
export function namesOf(areas: readonly Area[], { documents, references }: Analysis): readonly Name[] {
  const ordinary = smallWords([
    ...references.flatMap(({ text, section, localLevel }) => [text, ...section, localLevel ?? '']),
    ...documents.flatMap(({ levels }) => levels.flatMap(({ evidence }) => evidence.map(({ text }) => text))),
  ]);
  return areas.flatMap(({ number, documents: own }) =>
    own.flatMap(({ old: { authority, id, file } }): readonly Name[] => {
      const official =
        authority === null ? [] : [wordsOf(authority).map(({ word }) => word), coreWords(authority)];
      const fromFiles = [id, baseName(file)].flatMap((name) => {
        const place = placeWords(name);
        if (place.length === 0) return [];
        const isOrdinary = place.length === 1 && ordinary.has(place[0] ?? '');
        const whole = wordsOf(name).map(({ word }) => word);
        const isTelling = whole.length > place.length && whole.some((word) => /^\p{N}/u.test(word));
        return [...(isOrdinary ? [] : [place]), ...(isTelling ? [whole] : [])];
      });
      return [...official, ...fromFiles].map((words) => ({ words, area: number }));
    }),
  );
}

/** A word that some text writes small is an ordinary word, which alone names no place. */
function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu) ?? []));
}

/** The last part of a path, without the ending that says what format it is. */
function baseName(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z0-9]{2,4}$/i, '');
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

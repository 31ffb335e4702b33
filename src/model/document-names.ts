import type { AnalysedDocument } from './analysis.js';

/**
 * What each document is called in tables and lists, by id: its authority, with the year where the authority has several
 * documents, else its id. What is no threshold document is in no table, so it takes no name away and keeps its id.
 */
export function documentNames(documents: readonly AnalysedDocument[]): ReadonlyMap<string, string> {
  const compared = documents.filter(({ kind }) => kind !== 'other');
  const ofAuthority = occurrences(compared.map(({ authority }) => authority));
  const ofEdition = occurrences(compared.map(edition));
  const name = (document: AnalysedDocument): string => {
    const { id, authority, year, kind } = document;
    if (authority === null || kind === 'other') return id;
    if (ofAuthority.get(authority) === 1) return authority;
    return year !== null && ofEdition.get(edition(document)) === 1 ? edition(document) : id;
  };
  return new Map(documents.map((document) => [document.id, name(document)]));
}

function edition({ authority, year }: AnalysedDocument): string {
  return `${authority} ${year}`;
}

function occurrences<T>(of: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const one of of) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

import type { Analysis } from '../model/analysis.js';
import { type Area, areasOf, namesOf } from './anonymise/areas.js';
import { areaName, type Withheld, withholder } from './anonymise/names.js';
import { optionsWithoutNames } from './anonymise/options.js';
import { situationsWithoutNames } from './anonymise/situations.js';
import { documentWithoutNames, failureWithoutNames, referenceWithoutNames } from './anonymise/texts.js';
import { toCsv } from './csv.js';

/** Which area is which. To be kept apart from the reports. */
export interface KeyRow {
  /** "Local authority area 3"; for a file that could not be read, its new name. */
  readonly area: string;
  readonly authority: string | null;
  /** The new id of each document of the area, and the old one and the file in the same places. */
  readonly ids: readonly string[];
  readonly documents: readonly string[];
  readonly files: readonly string[];
}

export interface Anonymised {
  readonly analysis: Analysis;
  readonly key: readonly KeyRow[];
  /** What was done, and what may still point to an area: for the person who publishes. */
  readonly notes: readonly string[];
}

/**
 * An analysis with "Local authority area 1, 2 …" in place of names, as the inquiry published its areas: in ids, files,
 * titles, quotations, headings, local levels, evidence and warnings. Areas are numbered by the SHA-256 of their documents,
 * and everything is put in that order, because the order of results.json is that of the names. No figure changes.
 */
export function anonymise(analysis: Analysis): Anonymised {
  const areas = areasOf(analysis.documents);
  const names = namesOf(areas, analysis);
  const withhold = remembered(withholder(names));
  const withheld = (text: string): string => withhold(text).text;
  const documents = areas.flatMap((area) =>
    area.documents.map(({ old, id }) => documentWithoutNames(old, { id, area: area.number }, withhold)),
  );
  const order = new Map(areas.flatMap((area) => area.documents.map(({ old, id }) => [old.id, id])));
  const { references, ids } = renamedReferences(analysis, order, withhold);
  const place = new Map(references.map(({ id }, i) => [id, i]));
  const texts = new Map(analysis.references.map(({ id, text }) => [id, text]));
  const situations = situationsWithoutNames(analysis.situations, withheld, (situation) =>
    situation.references.flatMap((id) => texts.get(id) ?? []),
  ).map((situation) => ({
    ...situation,
    references: situation.references
      .flatMap((id) => ids.get(id) ?? [])
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  }));
  const failures = analysis.failures.map((failure, i) => failureWithoutNames(failure, i + 1, withhold));
  const compact = names.map(({ words }) => words.join('')).filter(({ length }) => length > 2);
  const options = optionsWithoutNames(analysis.run.options, withheld, compact);
  return {
    analysis: { ...analysis, run: { ...analysis.run, options }, documents, references, situations, failures },
    key: [
      ...areas.map(keyRow),
      ...failures.map(({ file }, i) => failureRow(file, analysis.failures[i]?.file ?? '')),
    ],
    notes: notesOf(areas),
  };
}

/** The references in the order of the new documents, and the way from the old ids to the new ones. */
function renamedReferences(
  { references }: Analysis,
  documents: ReadonlyMap<string, string>,
  withhold: (text: string) => Withheld,
): { readonly references: Analysis['references']; readonly ids: ReadonlyMap<string, string> } {
  const order = new Map([...documents.keys()].map((id, i) => [id, i]));
  const sorted = [...references].sort((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
  const ids = new Map<string, string>();
  const renamed = sorted.map((reference) => {
    const document = documents.get(reference.document);
    if (document === undefined) throw new RangeError(`"${reference.id}" is of no document of the analysis`);
    const shown = referenceWithoutNames(reference, document, withhold);
    ids.set(reference.id, shown.id);
    return shown;
  });
  return { references: renamed, ids };
}

/** The key as CSV: a row for each document, and for each file that could not be read. */
export function keyCsv(key: readonly KeyRow[]): string {
  return toCsv(
    ['area', 'id', 'authority', 'document', 'file'],
    key.flatMap(({ area, authority, ids, documents, files }) =>
      files.map((file, i) => [area, ids[i] ?? null, authority, documents[i] ?? null, file]),
    ),
  );
}

function keyRow({ number, documents }: Area): KeyRow {
  const authorities = documents.flatMap(({ old }) => old.authority ?? []);
  return {
    area: areaName(number),
    authority: authorities[0] ?? null,
    ids: documents.map(({ id }) => id),
    documents: documents.map(({ old }) => old.id),
    files: documents.map(({ old }) => old.file),
  };
}

function failureRow(shown: string, file: string): KeyRow {
  return { area: shown, authority: null, ids: [], documents: [], files: [file] };
}

function notesOf(areas: readonly Area[]): readonly string[] {
  const telling = tellingFeatures(areas);
  return [
    `The ${areas.length === 1 ? 'name of 1 area is' : `names of ${areas.length.toLocaleString('en-GB')} areas are`} withheld. Areas are numbered by the SHA-256 of their documents and listed in that order.`,
    'Whoever has the documents can still find an area by its quotations: names are withheld, areas are not hidden.',
    'Names of places that no document of the run is for (towns, schools, hospitals) stay as the documents write them. Read the quotations before they are published.',
    ...(telling.length > 0
      ? [
          `The tables of features tell values of the corpus table, documents.csv does not. A value that only one area has may point to it: ${telling.join(', ')}.`,
        ]
      : []),
  ];
}

/** Columns of the corpus table in which some value stands for one area alone, in however many documents of it. */
function tellingFeatures(areas: readonly Area[]): readonly string[] {
  const features = areas.map(({ documents }) => documents.map(({ old }) => old.features));
  const columns = [...new Set(features.flat().flatMap((own) => Object.keys(own)))];
  return columns.filter((column) => {
    const values = features.flatMap((own) => [...new Set(own.flatMap((one) => one[column] ?? []))]);
    return values.some((value) => values.filter((one) => one === value).length === 1);
  });
}

/** Headings and local levels stand with many references: each text is looked through once. */
function remembered(withhold: (text: string) => Withheld): (text: string) => Withheld {
  const known = new Map<string, Withheld>();
  return (text) => {
    const made = known.get(text) ?? withhold(text);
    known.set(text, made);
    return made;
  };
}

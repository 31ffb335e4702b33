import type { AnalysedDocument, Features } from '../../model/analysis.js';

/** A column of the corpus table, over the documents that have a value in it. */
export type Feature =
  | { readonly name: string; readonly kind: 'number'; readonly values: ReadonlyMap<string, number> }
  | {
      readonly name: string;
      readonly kind: 'group';
      readonly values: ReadonlyMap<string, string>;
      /** The groups, in code-point order. */
      readonly groups: readonly string[];
    };

/** A column of numbers with fewer different values than this is taken as groups: years of two editions, a yes or no. */
const FEWEST_NUMBERS = 5;

/**
 * The features of the documents, by id of the document: the columns of the corpus table, and the year.
 * @param frame areas that they are held against: a column that has many numbers there is one of numbers here
 */
export function featuresOf(
  documents: readonly AnalysedDocument[],
  frame: readonly Features[] = [],
): readonly Feature[] {
  const rows = documents.map((document): readonly [string, Features] => [document.id, withYear(document)]);
  const names = [...new Set(rows.flatMap(([, features]) => Object.keys(features)))];
  return names.map((name) => {
    const cells = rows.flatMap(([id, features]): [string, string | number][] => {
      const value = features[name];
      return value === undefined ? [] : [[id, value]];
    });
    const numbers = cells.flatMap(([id, value]): [string, number][] =>
      typeof value === 'number' ? [[id, value]] : [],
    );
    const inFrame = frame.flatMap((area) => area[name] ?? []).filter((value) => typeof value === 'number');
    const different = new Set([...numbers.map(([, value]) => value), ...inFrame]).size;
    if (numbers.length === cells.length && different >= FEWEST_NUMBERS)
      return { name, kind: 'number', values: new Map(numbers) };
    const values = new Map(cells.map(([id, value]) => [id, String(value)]));
    return { name, kind: 'group', values, groups: [...new Set(values.values())].sort() };
  });
}

function withYear({ year, features }: AnalysedDocument): Features {
  return year === null ? features : { ...features, year };
}

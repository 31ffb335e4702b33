import type { Analysis } from '../../model/analysis.js';

/** What a figure or a finding came from, by ids. */
export interface Source {
  readonly references?: readonly string[];
  readonly documents?: readonly string[];
}

/** What all figures of a page came from. Each list is kept once; a figure holds its number. */
export interface Sources {
  /** The number of a list; null where a figure rests on nothing that can be shown. */
  readonly numberOf: (source: Source) => number | null;
  /**
   * The lists, by their numbers: places in the analysis of references, then "|", then of documents, as ranges:
   * "0-12,15|3".
   */
  readonly lists: readonly string[];
}

/** Gathers what figures came from. A figure that names a reference or document of no analysis is a RangeError. */
export function sourcesOf({ references, documents }: Pick<Analysis, 'references' | 'documents'>): Sources {
  const rangesOfReferences = rangesBy(references);
  const rangesOfDocuments = rangesBy(documents);
  const numbers = new Map<string, number>();
  const lists: string[] = [];
  return {
    lists,
    numberOf: (source) => {
      const list = `${rangesOfReferences(source.references)}|${rangesOfDocuments(source.documents)}`;
      if (list === '|') return null;
      const known = numbers.get(list);
      if (known !== undefined) return known;
      numbers.set(list, lists.length);
      return lists.push(list) - 1;
    },
  };
}

/** Makes ranges of the ids of what has a place. Many figures share one list of ids, so each list is gone through once. */
function rangesBy(items: readonly { readonly id: string }[]): (ids: readonly string[] | undefined) => string {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const done = new WeakMap<readonly string[], string>();
  return (ids = []) => {
    const known = done.get(ids);
    if (known !== undefined) return known;
    const ranges = rangesOf(
      ids.map((id) => {
        const place = places.get(id);
        if (place === undefined)
          throw new RangeError(`A figure names "${id}", which the analysis does not hold`);
        return place;
      }),
    );
    done.set(ids, ranges);
    return ranges;
  };
}

/** Whole numbers as ranges, in order, each once: 2, 0, 1, 5 is "0-2,5". */
export function rangesOf(numbers: Iterable<number>): string {
  const sorted = Uint32Array.from(new Set(numbers)).sort();
  const ranges: string[] = [];
  let [first = 0] = sorted;
  sorted.forEach((number, i) => {
    const next = sorted[i + 1];
    if (next === number + 1) return;
    ranges.push(first === number ? `${number}` : `${first}-${number}`);
    first = next ?? 0;
  });
  return ranges.join(',');
}

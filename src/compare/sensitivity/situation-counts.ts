import { levelRank, STANDARD_LEVELS } from '../../model/level.js';
import type { PlacedSituation } from '../corpus.js';
import { levelKey, NO_LEVEL } from '../level-columns.js';

type Placed = PlacedSituation['references'][number];

/**
 * How many references of one situation each document has, and how many stand at each level: enough to tell its figures
 * without some of them, in time that goes with those alone.
 */
export class SituationCounts {
  readonly #ofDocument = new Map<string, number>();
  readonly #atLevel = new Map<string, number>();
  /** The levels at which it stands, lowest first. */
  readonly #levels: readonly string[];

  constructor(references: readonly Placed[]) {
    const ranks = new Map<string, number>();
    for (const { document, level } of references) {
      const key = levelKey(level);
      add(this.#ofDocument, document);
      add(this.#atLevel, key);
      ranks.set(key, levelRank(level) ?? STANDARD_LEVELS.length);
    }
    ranks.delete(NO_LEVEL);
    this.#levels = [...ranks].sort(([, a], [, b]) => a - b).map(([key]) => key);
  }

  /** How many documents are left without these references. */
  documentsWithout(removed: readonly Placed[]): number {
    const gone = counted(removed.map(({ document }) => document));
    const lost = [...gone].filter(([document, count]) => count === this.#ofDocument.get(document));
    return this.#ofDocument.size - lost.length;
  }

  /** The lowest and the highest level at which it stands without these references: "A to D", "C". */
  spanWithout(removed: readonly Placed[]): string {
    const gone = counted(removed.map(({ level }) => levelKey(level)));
    const left = this.#levels.filter((key) => gone.get(key) !== this.#atLevel.get(key));
    const [lowest, highest] = [left[0], left.at(-1)];
    if (lowest === undefined || highest === undefined) return 'no level';
    return lowest === highest ? lowest : `${lowest} to ${highest}`;
  }
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) add(counts, key);
  return counts;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

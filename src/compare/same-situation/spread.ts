import { type LevelSet, levelRank } from '../../model/level.js';
import type { PlacedSituation, ScoredReference } from '../corpus.js';
import { documentsOf } from '../level-columns.js';

/** How far apart documents place one situation. */
export interface Spread {
  readonly lowest: LevelSet;
  readonly highest: LevelSet;
  /** Difference of their ranks (METHOD.md section 5: U 0 to D 4, a joined level between its parts). */
  readonly apart: number;
  /** The references whose level could be told. */
  readonly references: readonly ScoredReference[];
}

/** Null where fewer than two documents state the situation at a level that could be told. */
export function spreadOf({ references }: PlacedSituation): Spread | null {
  return spread(references.filter(({ level }) => level.length > 0));
}

/** The same without what stands at joined levels. */
export function spreadUnjoined({ references }: PlacedSituation): Spread | null {
  return spread(references.filter(({ level }) => level.length === 1));
}

function spread(told: readonly ScoredReference[]): Spread | null {
  if (documentsOf(told).length < 2) return null;
  const rank = ({ level }: ScoredReference): number => levelRank(level) ?? 0;
  const sorted = told.toSorted((a, b) => rank(a) - rank(b));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  return {
    lowest: lowest.level,
    highest: highest.level,
    apart: rank(highest) - rank(lowest),
    references: told,
  };
}

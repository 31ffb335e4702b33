import { type LevelSet, levelRank } from '../../model/level.js';
import type { PlacedSituation, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';

/** Where one document places one situation. */
export interface SituationPlacement {
  readonly document: string;
  /** The lowest level at which it states the situation: there the response begins. */
  readonly level: LevelSet;
  /** Rank of that level, U 0 to D 4 (METHOD.md section 5). */
  readonly rank: number;
  /** Its references to the situation at that level, in the order of the document. */
  readonly references: readonly ScoredReference[];
}

/**
 * A placement for each document that states the situation at a level which counts; what stands at another level is passed
 * over as if it were not there.
 */
export function placementsOf(
  { references }: PlacedSituation,
  counts: (level: LevelSet) => boolean,
): readonly SituationPlacement[] {
  const told = references.filter(({ level }) => level.length > 0 && counts(level));
  return [...groupedBy(told, ({ document }) => document)].map(([document, own]) => {
    const ranks = own.map(({ level }) => levelRank(level) ?? 0);
    const rank = Math.min(...ranks);
    const lowest = own.filter((_, i) => ranks[i] === rank);
    return { document, level: lowest[0]?.level ?? [], rank, references: lowest };
  });
}

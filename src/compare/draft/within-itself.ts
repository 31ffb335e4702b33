import type { Reference } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DraftWithinItself } from '../../model/draft-comparison.js';
import type { ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { byKind, byStrikingness, inversionsAmong, placementsOf } from '../inversions/pairs.js';
import { levelKey } from '../level-columns.js';
import { isScored, situationKey } from '../situations/key.js';
import { reducer } from '../situations/reduce.js';

/**
 * What a draft's own references say against each other: the same situation at different levels, and the less severe of
 * one issue and theme placed higher than the more severe. Only what is asserted and stands at a level counts.
 */
export function draftWithinItself(references: readonly Reference[], guide: CodingGuide): DraftWithinItself {
  const placed = references.filter(isScored).filter(({ level }) => level.length > 0);
  const inversions = byKind(placed).flatMap((kind) => inversionsAmong(placementsOf(kind)));
  return {
    repeated: repeatedAmong(placed, guide),
    inversions: inversions
      .toSorted(byStrikingness)
      .map(({ milder, graver }) => ({ milder: milder.references, graver: graver.references })),
  };
}

function repeatedAmong(
  placed: readonly ScoredReference[],
  guide: CodingGuide,
): readonly (readonly Reference[])[] {
  const reduced = reducer(guide);
  const situations = groupedBy(placed, (reference) => situationKey(reference, reduced(reference)));
  return [...situations.values()].filter(
    (group) => new Set(group.map(({ level }) => levelKey(level))).size > 1,
  );
}

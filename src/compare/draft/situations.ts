import type { Reference } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { CorpusPlacement, PlacedInCorpus } from '../../model/draft-comparison.js';
import { levelRank } from '../../model/level.js';
import type { ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentsOf, levelKey } from '../level-columns.js';
import { isScored, situationKey } from '../situations/key.js';
import { labelOf } from '../situations/label.js';
import { reducer } from '../situations/reduce.js';

/**
 * The situations of a draft that others place at a level, in the order of the draft. Others are reduced only where they
 * share issue, theme and severity with the draft, which no situation goes across.
 */
export function placedInCorpus(
  draft: readonly Reference[],
  others: readonly Reference[],
  guide: CodingGuide,
): readonly PlacedInCorpus[] {
  const reduced = reducer(guide);
  const keyOf = (reference: ScoredReference): string => situationKey(reference, reduced(reference));
  const own = draft.filter(isScored);
  const kinds = new Set(own.map(kindOf));
  const placed = others.filter(isScored).filter((one) => one.level.length > 0 && kinds.has(kindOf(one)));
  const elsewhere = groupedBy(placed, keyOf);
  return [...groupedBy(own, keyOf)].flatMap(([key, group]) => {
    const shared = elsewhere.get(key);
    if (shared === undefined) return [];
    const label = labelOf(shared, (reference) => reduced(reference).wording);
    return [{ label, own: group, placements: placementsOf(shared) }];
  });
}

function kindOf({ issue, theme, severity }: ScoredReference): string {
  return `${issue}\n${theme}\n${severity}`;
}

function placementsOf(references: readonly ScoredReference[]): readonly CorpusPlacement[] {
  return [...groupedBy(references, ({ level }) => levelKey(level)).values()]
    .map((group) => ({ level: group[0]?.level ?? [], documents: documentsOf(group), references: group }))
    .sort((a, b) => (levelRank(a.level) ?? 0) - (levelRank(b.level) ?? 0) || a.level.length - b.level.length);
}

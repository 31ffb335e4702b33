import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import { levelRank } from '../../model/level.js';
import type { IndicatorChange } from '../../model/version-comparison.js';
import { reducer } from '../situations/reduce.js';
import { pairsOf } from './pairs.js';
import { type Sign, signsOf } from './sign.js';

/** What became of every indicator of two versions: those of the newer in its order, then those that were dropped. */
export function indicatorChanges(
  before: DocumentAnalysis,
  after: DocumentAnalysis,
  guide: CodingGuide,
): readonly IndicatorChange[] {
  const reduced = reducer(guide);
  const older = signsOf(before, guide, reduced);
  const newer = signsOf(after, guide, reduced);
  const pairs = pairsOf(older, newer);
  const olderOf = new Map(pairs.map(([a, b]) => [b, a]));
  const kept = new Set(pairs.map(([a]) => a));
  return [
    ...newer.map((sign) => changeOf(olderOf.get(sign) ?? null, sign)),
    ...older.filter((sign) => !kept.has(sign)).map((sign) => changeOf(sign, null)),
  ];
}

function changeOf(before: Sign | null, after: Sign | null): IndicatorChange {
  return {
    kind: kindOf(before, after),
    moved: movedFrom(before, after),
    before: before?.indicator ?? null,
    after: after?.indicator ?? null,
    beforeReferences: before?.references ?? [],
    afterReferences: after?.references ?? [],
  };
}

function kindOf(before: Sign | null, after: Sign | null): IndicatorChange['kind'] {
  if (before === null) return 'added';
  if (after === null) return 'dropped';
  return before.plain === after.plain ? 'same' : 'reworded';
}

function movedFrom(before: Sign | null, after: Sign | null): IndicatorChange['moved'] {
  const from = levelRank(before?.indicator.level ?? []);
  const to = levelRank(after?.indicator.level ?? []);
  if (from === null || to === null || from === to) return null;
  return to > from ? 'up' : 'down';
}

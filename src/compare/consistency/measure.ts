import type { IssueInBrief } from '../../model/guide-in-brief.js';
import type { CompareOptions, Corpus } from '../corpus.js';
import { inOrder } from '../labels.js';
import { bootstrapInterval, type Interval } from '../statistics/bootstrap.js';
import { jackknifeInterval } from '../statistics/jackknife.js';
import { alphaOf, alphasLeavingOneOut, coincidencesOf } from '../statistics/krippendorff-alpha.js';
import { placementsOf, type SituationPlacement } from './situation-placement.js';

/** Alpha of fewer situations says more about them than about documents. */
export const FEWEST_SITUATIONS = 5;

/** Ordinal alpha of the levels, documents as coders and situations as units. */
export interface Consistency {
  /** Null for all issues together. */
  readonly issue: IssueInBrief | null;
  /** Whether what stands at joined levels counts, by its rank between their parts. */
  readonly joined: boolean;
  /** Null where it is not defined or the situations are too few. */
  readonly alpha: number | null;
  readonly bootstrap: Interval | null;
  readonly jackknife: Interval | null;
  /** How many situations two documents or more place. */
  readonly situations: number;
  /** Every placement of these situations, by situation. */
  readonly placements: readonly SituationPlacement[];
}

/** Consistency between documents, of one issue or (null) all issues together. */
export function consistencyOf(
  corpus: Corpus,
  issue: IssueInBrief | null,
  joined: boolean,
  options: CompareOptions,
): Consistency {
  const placed = corpus.situations
    .filter((situation) => issue === null || situation.issue === issue.id)
    .map((situation) => placementsOf(situation, (level) => joined || level.length === 1))
    .filter((placements) => placements.length > 1);
  const found = { issue, joined, situations: placed.length, placements: placed.flat() };
  const unknown = { ...found, alpha: null, bootstrap: null, jackknife: null };
  if (placed.length < FEWEST_SITUATIONS) return unknown;
  // The bootstrap draws units by their number: their order hangs on what is drawn alone, not on names or files.
  const units = placed
    .map((placements) => placements.map(({ rank }) => rank).sort((a, b) => a - b))
    .sort((a, b) => inOrder(a.join(' '), b.join(' ')));
  const coincidences = coincidencesOf(units);
  const alpha = alphaOf(coincidences, 'ordinal');
  if (alpha === null) return unknown;
  const ofSample = (sample: readonly number[]): number | null => alphaOf(coincidences, 'ordinal', sample);
  const jackknife = jackknifeInterval(alpha, alphasLeavingOneOut(coincidences, 'ordinal'));
  return {
    ...found,
    alpha,
    bootstrap: bootstrapInterval(units.length, ofSample, options),
    // Alpha is 1 at most; the jackknife does not know that.
    jackknife: jackknife && { low: Math.min(1, jackknife.low), high: Math.min(1, jackknife.high) },
  };
}

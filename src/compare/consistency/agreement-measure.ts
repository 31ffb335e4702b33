import { LEVELS_OF_INTERVENTION, type LevelOfIntervention, levelText } from '../../model/level.js';
import type { PlacedSituation } from '../corpus.js';
import { documentsOf } from '../level-columns.js';
import type { Interval } from '../statistics/bootstrap.js';
import { agreementWithCodingErrors } from '../statistics/coding-error.js';
import { consensus } from '../statistics/consensus.js';
import type { Draws } from '../statistics/random.js';
import { vanDerEijkAgreement } from '../statistics/van-der-eijk-agreement.js';
import { placementsOf, type SituationPlacement } from './situation-placement.js';

/** Agreement of fewer documents is read better from their levels. */
export const FEWEST_DOCUMENTS = 3;

/** One situation: how documents spread over the four levels. */
export interface SituationAgreement {
  readonly situation: PlacedSituation;
  /** At A to D alone; what stands at U or at a joined level is no category of the four. */
  readonly placements: readonly SituationPlacement[];
  /** Documents that state the situation, but at none of the four alone. */
  readonly leftOut: readonly string[];
  /** Null for fewer than three documents. */
  readonly measured: {
    readonly agreement: number;
    readonly withErrors: Interval;
    readonly consensus: number;
  } | null;
}

/** How far the documents of one situation agree on its level. */
export function agreementOf(situation: PlacedSituation, draws: Draws): SituationAgreement {
  const placements = placementsOf(situation, (level) => level.length === 1 && level[0] !== 'U');
  const placed = new Set(placements.map(({ document }) => document));
  const leftOut = documentsOf(situation.references).filter((document) => !placed.has(document));
  const measured = placements.length < FEWEST_DOCUMENTS ? null : measuredOf(placements, draws);
  return { situation, placements, leftOut, measured };
}

function measuredOf(placements: readonly SituationPlacement[], draws: Draws): SituationAgreement['measured'] {
  const counts = LEVELS_OF_INTERVENTION.map((level) => at(placements, level).length);
  const agreement = vanDerEijkAgreement(counts);
  const withErrors = agreementWithCodingErrors(counts, draws);
  const agreed = consensus(counts);
  return agreement === null || withErrors === null || agreed === null
    ? null
    : { agreement, withErrors, consensus: agreed };
}

/** The placements at one level. */
export function at(
  placements: readonly SituationPlacement[],
  level: LevelOfIntervention,
): readonly SituationPlacement[] {
  return placements.filter((placement) => levelText(placement.level) === level);
}

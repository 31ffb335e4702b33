import type { Rule } from '../rule.js';
import { degreeWithoutMeasure } from './degree-without-measure.js';
import { domainSkipsLevel } from './domain-skips-level.js';
import { entryAtEdgeOfCorpus } from './entry-at-edge-of-corpus.js';
import { indicatorAdded } from './indicator-added.js';
import { indicatorDropped } from './indicator-dropped.js';
import { indicatorMoved } from './indicator-moved.js';
import { indicatorReworded } from './indicator-reworded.js';
import { inversion } from './inversion.js';
import { issueNotMentioned } from './issue-not-mentioned.js';
import { issueOnlyAtHighestLevel } from './issue-only-at-highest-level.js';
import { levelNameDiffers } from './level-name-differs.js';
import { levelNotDescribed } from './level-not-described.js';
import { levelWithoutIndicators } from './level-without-indicators.js';
import { levelsJoined } from './levels-joined.js';
import { longAlternatives } from './long-alternatives.js';
import { notAThresholdDocument } from './not-a-threshold-document.js';
import { placedUnlikeCorpus } from './placed-unlike-corpus.js';
import { sameSituationAtTwoLevels } from './same-situation-at-two-levels.js';
import { severityContradictsLevel } from './severity-contradicts-level.js';
import { statutoryContent } from './statutory-content.js';
import { themeMissing } from './theme-missing.js';
import { thresholdChanged } from './threshold-changed.js';
import { unexplainedAbbreviation } from './unexplained-abbreviation.js';
import { vagueWord } from './vague-word.js';

/** Every rule, in the order of families. A new one is a file, its documentation beside it, and a line here. */
export const RULES: readonly Rule[] = [
  notAThresholdDocument,
  levelNotDescribed,
  levelsJoined,
  levelNameDiffers,
  levelWithoutIndicators,
  domainSkipsLevel,
  statutoryContent,
  issueNotMentioned,
  issueOnlyAtHighestLevel,
  themeMissing,
  sameSituationAtTwoLevels,
  inversion,
  severityContradictsLevel,
  placedUnlikeCorpus,
  entryAtEdgeOfCorpus,
  indicatorMoved,
  indicatorDropped,
  indicatorAdded,
  indicatorReworded,
  thresholdChanged,
  vagueWord,
  degreeWithoutMeasure,
  longAlternatives,
  unexplainedAbbreviation,
];

import type { Comparison } from '../corpus.js';
import { agreementOnLevels } from './agreement-on-levels.js';
import { consistencyOfLevels } from './of-levels.js';
import { severityAndLevel } from './severity-and-level.js';

/**
 * How much of the variation is real (METHOD.md section 5, point 5). Consistency between documents, which is no reliability
 * of coders: documents may differ because their authors mean to.
 */
export const consistency: Comparison = (corpus, options) => ({
  name: 'consistency',
  title: 'Consistency between documents',
  question:
    'How far do documents agree on the level of the same situation, and does the level rise with severity?',
  tables: [
    consistencyOfLevels(corpus, options),
    agreementOnLevels(corpus, options),
    severityAndLevel(corpus),
  ],
});

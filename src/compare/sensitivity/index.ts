import type { ComparisonTables } from '../../model/table.js';
import type { Comparison } from '../corpus.js';
import { headlineOf } from './headline.js';
import { documentsLeftOut } from './left-out-documents.js';
import { doubtfulLeftOut } from './left-out-doubtful.js';
import { termsLeftOut } from './left-out-terms.js';

/** Which of the figures that a report leads with change when one document, or one search term, is left out. */
export const sensitivity: Comparison = (corpus, options): ComparisonTables => {
  const headline = headlineOf(corpus, options);
  return {
    name: 'sensitivity',
    title: 'Sensitivity',
    question: 'Which findings rest on a single document, or on a single search term?',
    tables: [
      documentsLeftOut(corpus, headline, options),
      termsLeftOut(corpus, headline, options),
      ...doubtfulLeftOut(corpus, headline, options),
    ],
  };
};

import type { Comparison } from '../corpus.js';
import { inversionsAcross } from './across.js';
import { inversionsListed } from './listed.js';
import { inversionsWithin } from './within.js';

/** A less severe indicator placed higher than a more severe one of the same issue and theme. */
export const inversions: Comparison = (corpus) => ({
  name: 'inversions',
  title: 'Inversions: the less severe placed higher',
  question: 'Where does a less severe situation get a higher level than a more severe one of the same kind?',
  tables: [inversionsWithin(corpus), inversionsListed(corpus), inversionsAcross(corpus)],
});

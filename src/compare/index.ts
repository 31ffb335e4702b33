import type { Analysis } from '../model/analysis.js';
import type { ComparisonTables } from '../model/table.js';
import { consistency } from './consistency/index.js';
import { type CompareOptions, type Comparison, corpusOf, DEFAULT_OPTIONS } from './corpus.js';
import { coverage } from './coverage/index.js';
import { entrySeverity } from './entry-severity/index.js';
import { featuresOfPlaces } from './features/index.js';
import { inversions } from './inversions/index.js';
import { levelsDescribed } from './levels-described/index.js';
import { situations } from './same-situation/index.js';
import { sensitivity } from './sensitivity/index.js';
import { severityByLevel } from './severity-by-level/index.js';

export { type CompareOptions, DEFAULT_OPTIONS } from './corpus.js';

/** Every comparison, in the order of a report (METHOD.md section 5). A new one is a new file and a line here. */
const COMPARISONS: readonly Comparison[] = [
  levelsDescribed,
  coverage,
  severityByLevel,
  entrySeverity,
  situations,
  inversions,
  consistency,
  featuresOfPlaces,
  sensitivity,
];

/** Compares the documents of an analysis. The same analysis and options give the same tables. */
export function compare(
  analysis: Analysis,
  options: Partial<CompareOptions> = {},
): readonly ComparisonTables[] {
  const corpus = corpusOf(analysis);
  return COMPARISONS.map((comparison) => comparison(corpus, { ...DEFAULT_OPTIONS, ...options }));
}

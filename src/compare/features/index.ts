import {
  type Cell,
  type ComparisonTables,
  cell,
  type Finding,
  noValue,
  type Table,
} from '../../model/table.js';
import type { Comparison, Corpus } from '../corpus.js';
import { holm } from '../statistics/holm.js';
import { count, decimal, inWords, pInWords, sentence } from '../wording.js';
import {
  type Association,
  associationOf,
  FEWEST_DOCUMENTS,
  FEWEST_IN_GROUP,
  type Result,
} from './association.js';
import { featuresOf } from './feature.js';
import { measuresOf } from './measure.js';
import { sampleTable } from './sample.js';

/** Whether the places where thresholds are high, or of which documents say little, are alike in anything that is known of them. */
export const featuresOfPlaces: Comparison = (corpus, options): ComparisonTables => {
  const features = featuresOf(corpus.documents);
  const measures = measuresOf(corpus, options.level);
  const associations = features.flatMap((feature) =>
    measures.map((measure) => associationOf(feature, measure, options)),
  );
  return {
    name: 'features-of-places',
    title: 'Features of places',
    question: 'Do thresholds and coverage go with what is known of the places?',
    tables: [
      featuresTable(corpus, associations, options),
      ...(options.frame === null ? [] : [sampleTable(corpus, options.frame, options)]),
    ],
  };
};

/** An association that was tested, with its p-value after Holm's correction over all tests of the table. */
type Tested = Association & { readonly result: Result; readonly corrected: number };

function featuresTable(
  corpus: Corpus,
  associations: readonly Association[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Table {
  const tested = correctedFor(associations);
  return {
    name: 'features',
    title: 'Features of places against entry severity and coverage',
    columns: [
      { id: 'feature', label: 'Feature', type: 'text' },
      { id: 'measure', label: 'Measure', type: 'text' },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'values', label: 'Groups, or range', type: 'text' },
      { id: 'method', label: 'Effect size', type: 'text' },
      { id: 'effect', label: 'Effect', type: 'decimal' },
      { id: 'low', label: 'Interval from', type: 'decimal' },
      { id: 'high', label: 'to', type: 'decimal' },
      { id: 'p', label: 'p', type: 'decimal', digits: 4 },
      { id: 'p-holm', label: 'p, Holm', type: 'decimal', digits: 4 },
      { id: 'test', label: 'Test', type: 'text' },
    ],
    rows: associations.map((one) =>
      rowOf(
        one,
        tested.find(({ feature, measure }) => feature === one.feature && measure === one.measure),
      ),
    ),
    notes: [
      'A feature is a column of the corpus table, or the year. Numbers are correlated by rank; words, and columns of fewer than five different numbers, make groups.',
      'Effect sizes: Spearman’s rank correlation from −1 to 1; Cliff’s delta for two groups, in the order in which they are named, from −1 to 1; epsilon squared for more groups, from 0 to 1. Intervals: 95 %, bootstrap by document, within each group where groups are compared.',
      `p-values are those of a permutation test: exact where there are few arrangements, else of ${draws.toLocaleString('en-GB')} draws (seed ${seed}). Holm’s correction is over ${count(tested.length, 'test')}, all of this table.`,
      `Groups of fewer than ${inWords(FEWEST_IN_GROUP)} documents are left out. Of fewer than ${inWords(FEWEST_DOCUMENTS)} documents there is no test: a p-value of so few means nothing; nor (–) where all that are left have one value. Each document counts once, so that an area with two documents counts twice.`,
      'Intervals of so few documents are rough, and that of epsilon squared cannot hold 0: whether there is an association at all is told by p.',
      'An association is no cause, and areas that publish in one county or one consultancy’s words are not independent of each other.',
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: findingsOf(associations, tested),
  };
}

function correctedFor(associations: readonly Association[]): readonly Tested[] {
  const tested = associations.flatMap((one) => (one.result === null ? [] : [{ ...one, result: one.result }]));
  const ps = holm(tested.map(({ result }) => result.test.p));
  return tested.map((one, i) => ({ ...one, corrected: ps[i] ?? 1 }));
}

function rowOf(one: Association, tested: Tested | undefined): readonly Cell[] {
  const { feature, measure, documents, described, method, references } = one;
  const none = noValue(documents.length < FEWEST_DOCUMENTS ? 'too-few' : 'not-applicable');
  const figure = (value: number | undefined): Cell => (value === undefined ? none : cell(value, references));
  return [
    cell(named(feature)),
    cell(measure),
    { value: documents.length, documents, references },
    described === '' ? noValue('too-few') : cell(described),
    cell(method),
    figure(tested?.result.effect),
    figure(tested?.result.interval?.low),
    figure(tested?.result.interval?.high),
    figure(tested?.result.test.p),
    figure(tested?.corrected),
    tested === undefined ? none : cell(tested.result.test.exact ? 'exact' : 'drawn'),
  ];
}

/** A column of the corpus table as a sentence names it. */
function named(feature: string): string {
  return feature.replaceAll('_', ' ');
}

const SIGNIFICANT = 0.05;

function findingsOf(associations: readonly Association[], tested: readonly Tested[]): readonly Finding[] {
  const bare = (text: string): readonly Finding[] => [{ text, references: [], documents: [] }];
  if (associations.length === 0)
    return bare('Nothing is known of the places: give a corpus table with further columns.');
  const [first] = tested;
  if (first === undefined) {
    const few = inWords(FEWEST_DOCUMENTS);
    return bare(
      `No feature could be tested: fewer than ${few} documents have both figures, or all that are left have one value.`,
    );
  }
  const held = tested.filter(({ corrected }) => corrected < SIGNIFICANT);
  if (held.length > 0) return held.map(heldFinding);
  const { result, corrected, feature, measure, references, documents } = tested.reduce(
    (least, one) => (one.result.test.p < least.result.test.p ? one : least),
    first,
  );
  const text = `${count(tested.length, 'test')} of features against thresholds and coverage: none stands after Holm’s correction (the smallest p is ${pInWords(result.test.p)} before and ${pInWords(corrected)} after: ${named(feature)} against ${measure}).`;
  return [{ text: sentence(text), references, documents }];
}

function heldFinding({
  feature,
  measure,
  method,
  documents,
  references,
  result,
  corrected,
}: Tested): Finding {
  const { effect, interval } = result;
  const within =
    interval === null ? '' : `, 95 % interval ${decimal(interval.low)} to ${decimal(interval.high)}`;
  const text = `${named(feature)} goes with ${measure} (${method} ${decimal(effect)}${within}; p ${pInWords(corrected)} after Holm’s correction; ${count(documents.length, 'document')}).`;
  return { text: sentence(text), references, documents };
}

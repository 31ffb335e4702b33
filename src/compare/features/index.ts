import { type ComparisonTables, cell, noValue, type Table } from '../../model/table.js';
import type { Comparison, Corpus } from '../corpus.js';
import { holm } from '../statistics/holm.js';
import { count, inWords, sentence } from '../wording.js';
import { type Association, associationOf, FEWEST_DOCUMENTS, FEWEST_IN_GROUP } from './association.js';
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

/** An association, with its p-value after Holm's correction over all tests of the table; null where it was not tested. */
type Corrected = Association & { readonly corrected: number | null };

function featuresTable(
  corpus: Corpus,
  associations: readonly Association[],
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Table {
  const tested = associations.flatMap(({ result }) => (result === null ? [] : [result.test.p]));
  const corrected = holm(tested);
  let at = 0;
  const rows = associations.map((one): Corrected => {
    return { ...one, corrected: one.result === null ? null : (corrected[at++] ?? null) };
  });
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
      { id: 'p', label: 'p', type: 'decimal', digits: 3 },
      { id: 'p-holm', label: 'p, Holm', type: 'decimal', digits: 3 },
      { id: 'test', label: 'Test', type: 'text' },
    ],
    rows: rows.map(rowOf),
    notes: [
      'A feature is a column of the corpus table, or the year. Numbers are correlated by rank; words, and columns of fewer than five different numbers, make groups.',
      'Effect sizes: Spearman’s rank correlation from −1 to 1; Cliff’s delta for two groups, in the order in which they are named, from −1 to 1; epsilon squared for more groups, from 0 to 1. Intervals: 95 %, bootstrap by document.',
      `p-values are those of a permutation test: exact where there are few arrangements, else of ${draws.toLocaleString('en-GB')} draws (seed ${seed}). Holm’s correction is over the ${tested.length} tests of this table.`,
      `Groups of fewer than ${inWords(FEWEST_IN_GROUP)} documents are left out. Of fewer than ${inWords(FEWEST_DOCUMENTS)} documents there is no test: a p-value of so few means nothing.`,
      'An association is no cause, and areas that publish in one county or one consultancy’s words are not independent of each other.',
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: findingsOf(rows),
  };
}

function rowOf(one: Corrected) {
  const { feature, measure, documents, described, method, references, result, corrected } = one;
  const few = noValue('too-few');
  return [
    cell(feature),
    cell(measure),
    { value: documents.length, documents, references },
    described === '' ? few : cell(described),
    cell(method),
    result === null ? few : cell(result.effect, references),
    result?.interval ? cell(result.interval.low, references) : few,
    result?.interval ? cell(result.interval.high, references) : few,
    result === null ? few : cell(result.test.p, references),
    corrected === null ? few : cell(corrected, references),
    result === null ? few : cell(result.test.exact ? 'exact' : 'drawn'),
  ];
}

const SIGNIFICANT = 0.05;

function findingsOf(rows: readonly Corrected[]): Table['findings'] {
  const tested = rows.filter(({ result }) => result !== null);
  if (rows.length === 0) {
    const text = 'Nothing is known of the places: give a corpus table with further columns.';
    return [{ text, references: [], documents: [] }];
  }
  if (tested.length === 0) {
    const text = `No feature could be tested: there are fewer than ${inWords(FEWEST_DOCUMENTS)} documents with both figures.`;
    return [{ text, references: [], documents: [] }];
  }
  const held = tested.filter(({ corrected }) => corrected !== null && corrected < SIGNIFICANT);
  if (held.length > 0) return held.map(heldFinding);
  const least = tested.reduce((low, one) =>
    (one.result?.test.p ?? 1) < (low.result?.test.p ?? 1) ? one : low,
  );
  const text = `${count(tested.length, 'test')} of features against thresholds and coverage: none stands after Holm’s correction (the smallest p is ${figure(least.result?.test.p, 3)} before and ${figure(least.corrected, 3)} after: ${least.feature} against ${least.measure}).`;
  return [{ text: sentence(text), references: least.references, documents: least.documents }];
}

function heldFinding({ feature, measure, method, documents, references, result, corrected }: Corrected) {
  const interval = result?.interval
    ? `, 95 % interval ${figure(result.interval.low, 2)} to ${figure(result.interval.high, 2)}`
    : '';
  const text = `${feature} goes with ${measure} (${method} ${figure(result?.effect, 2)}${interval}; p ${figure(corrected, 3)} after Holm’s correction; ${count(documents.length, 'document')}).`;
  return { text: sentence(text), references, documents };
}

function figure(value: number | null | undefined, digits: number): string {
  return (value ?? Number.NaN).toFixed(digits).replace('-', '−');
}

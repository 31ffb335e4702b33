import type { Features } from '../../model/analysis.js';
import { type Cell, cell, noValue, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { cliffsDeltaOfRanks } from '../statistics/cliffs-delta.js';
import { permutationTest } from '../statistics/permutation-test.js';
import { quartiles } from '../statistics/quantiles.js';
import type { Draws } from '../statistics/random.js';
import { midRanks } from '../statistics/ranks.js';
import { count, inWords, pInWords, sentence } from '../wording.js';
import { FEWEST_DOCUMENTS } from './association.js';
import { type Feature, featuresOf } from './feature.js';

/** How representative the documents are of all areas: each feature in the sample beside the frame. */
export function sampleTable(corpus: Corpus, frame: readonly Features[], draws: Draws): Table {
  const features = featuresOf(corpus.documents, frame).filter(({ name }) =>
    frame.some((area) => name in area),
  );
  const compared = features.map((feature) => ({ feature, test: testOf(feature, frame, draws) }));
  const rows = compared.flatMap(({ feature, test }) =>
    feature.kind === 'number' ? [numberRow(feature, frame, test)] : groupRows(feature, frame, test),
  );
  return {
    name: 'sample',
    title: 'The documents beside all areas of the frame',
    columns: [
      { id: 'feature', label: 'Feature', type: 'text' },
      { id: 'value', label: 'Group, or figure', type: 'text' },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'sample', label: 'Among documents', type: 'decimal' },
      { id: 'areas', label: 'Areas', type: 'count', unit: 'areas' },
      { id: 'frame', label: 'Among all areas', type: 'decimal' },
      { id: 'p', label: 'p', type: 'decimal', digits: 4 },
    ],
    rows,
    notes: [
      'For groups, the figures are the share of the documents and of the areas; for numbers, the median.',
      `p: how often a sample of as many areas, drawn from the frame by chance, is as far from the rest of it (permutation test, seed ${draws.seed}). For groups the distance is the sum of the differences of the shares, for numbers Cliff’s delta. The same p stands in each row of a feature.`,
      'Documents are taken as drawn from the frame: an area with two documents counts twice.',
    ],
    n: { documents: corpus.documents.length, references: 0 },
    findings: [finding(corpus, frame, compared)],
  };
}

/** p of the test that the sample is drawn from the frame by chance; null where there are too few, or the frame is the sample. */
function testOf(feature: Feature, frame: readonly Features[], draws: Draws): number | null {
  const areas = feature.kind === 'number' ? numbersIn(frame, feature.name) : valuesIn(frame, feature.name);
  // Sorted, because what is drawn is drawn in this order: the order of the documents changes nothing.
  const sample = [...feature.values.values()].map(String).sort();
  if (sample.length < FEWEST_DOCUMENTS || areas.length <= sample.length) return null;
  const rest = withoutSample(areas, sample);
  if (rest === null) return null;
  const all = [...sample, ...rest];
  const inSample = all.map((_, i) => (i < sample.length ? 1 : 0));
  return permutationTest(inSample, distanceIn(feature, all), draws).p;
}

/** How far the areas dealt to the sample are from the rest. */
function distanceIn(
  { kind }: Feature,
  all: readonly (string | number)[],
): (dealt: readonly number[]) => number {
  if (kind === 'number') {
    const ranks = midRanks(all.map(Number));
    return (dealt) => Math.abs(cliffsDeltaOfRanks(ranks, (i) => dealt[i] === 1) ?? 0);
  }
  const groups = [...new Set(all.map(String))];
  const groupOf = all.map((value) => groups.indexOf(String(value)));
  return (dealt) => {
    const chosen = groups.map(() => 0);
    const rest = groups.map(() => 0);
    dealt.forEach((mark, i) => {
      const counts = mark === 1 ? chosen : rest;
      const group = groupOf[i] ?? 0;
      counts[group] = (counts[group] ?? 0) + 1;
    });
    const size = chosen.reduce((sum, n) => sum + n, 0);
    return chosen.reduce(
      (sum, n, group) => sum + Math.abs(n / size - (rest[group] ?? 0) / (all.length - size)),
      0,
    );
  };
}

/** The areas that are not in the sample, told by their values; null where the sample has a value that the frame lacks. */
function withoutSample(
  areas: readonly (string | number)[],
  sample: readonly (string | number)[],
): readonly (string | number)[] | null {
  const left = [...areas];
  for (const value of sample) {
    const at = left.findIndex((area) => String(area) === String(value));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

function numberRow(
  { name, values }: Extract<Feature, { kind: 'number' }>,
  frame: readonly Features[],
  p: number | null,
): readonly Cell[] {
  const areas = numbersIn(frame, name);
  const documents = [...values.keys()];
  return [
    cell(name.replaceAll('_', ' ')),
    cell('median'),
    { value: values.size, documents },
    { ...medianCell([...values.values()]), documents },
    cell(areas.length),
    medianCell(areas),
    pCell(p, documents),
  ];
}

function groupRows(
  { name, values, groups }: Extract<Feature, { kind: 'group' }>,
  frame: readonly Features[],
  p: number | null,
): readonly (readonly Cell[])[] {
  const areas = valuesIn(frame, name).map(String);
  return [...new Set([...groups, ...areas])].sort().map((group) => {
    const documents = [...values].filter(([, value]) => value === group).map(([id]) => id);
    const here = areas.filter((area) => area === group).length;
    return [
      cell(name.replaceAll('_', ' ')),
      cell(group),
      { value: documents.length, documents },
      { ...shareCell(documents.length, values.size), documents },
      cell(here),
      shareCell(here, areas.length),
      pCell(p, [...values.keys()]),
    ];
  });
}

/** The p of a feature, which rests on all documents that have a value of it. */
function pCell(p: number | null, documents: readonly string[]): Cell {
  return p === null ? noValue('too-few') : { value: p, documents };
}

function shareCell(part: number, all: number): Cell {
  return all === 0 ? noValue('too-few') : cell(part / all);
}

function medianCell(values: readonly number[]): Cell {
  const middle = quartiles(values);
  return middle === null ? noValue('too-few') : cell(middle.median);
}

function valuesIn(frame: readonly Features[], name: string): readonly (string | number)[] {
  return frame.flatMap((area) => area[name] ?? []);
}

/** The values that are numbers: of a column of numbers, a text ("not known") is no value. */
function numbersIn(frame: readonly Features[], name: string): readonly number[] {
  return valuesIn(frame, name).filter((value) => typeof value === 'number');
}

function finding(
  { documents }: Corpus,
  frame: readonly Features[],
  compared: readonly { readonly feature: Feature; readonly test: number | null }[],
) {
  const unlike = compared.filter(({ test }) => test !== null && test < 0.05);
  const tested = compared.filter(({ test }) => test !== null).length;
  const names = unlike
    .map(({ feature, test }) => `${feature.name.replaceAll('_', ' ')} (p ${pInWords(test ?? 1)})`)
    .join(', ');
  const none = `no feature could be tested, for want of ${inWords(FEWEST_DOCUMENTS)} documents or of other areas to hold them against`;
  const some =
    unlike.length === 0
      ? `no difference from the rest was found in the ${count(tested, 'feature')} that could be tested`
      : `they differ from the rest by more than chance in ${inWords(unlike.length)} of ${count(tested, 'feature')}: ${names}`;
  const text = `${count(documents.length, 'document')} of ${count(frame.length, 'area')}; ${tested === 0 ? none : some}.`;
  return { text: sentence(text), references: [], documents: documents.map(({ id }) => id) };
}

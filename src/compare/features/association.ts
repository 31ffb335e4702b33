import { inOrder } from '../labels.js';
import { bootstrapInterval, type Interval } from '../statistics/bootstrap.js';
import { cliffsDeltaOfRanks } from '../statistics/cliffs-delta.js';
import { kruskalWallisOfRanks } from '../statistics/kruskal-wallis.js';
import { type PermutationTest, permutationTest } from '../statistics/permutation-test.js';
import { quartiles } from '../statistics/quantiles.js';
import type { Draws } from '../statistics/random.js';
import { midRanks, sampleRanks } from '../statistics/ranks.js';
import { productMoment } from '../statistics/spearman.js';
import type { Feature } from './feature.js';
import type { Measure } from './measure.js';

/** With fewer documents a p-value would mean nothing: no arrangement of so few is rare enough. */
export const FEWEST_DOCUMENTS = 8;

/** A group with fewer documents is left out of the comparison. */
export const FEWEST_IN_GROUP = 3;

/** A feature held against a measure. */
export interface Association {
  readonly feature: string;
  readonly measure: string;
  readonly method: Method;
  /** The documents that have both and are in no group that is left out. */
  readonly documents: readonly string[];
  readonly references: readonly string[];
  /** The groups with their medians, in words; for numbers, the range. */
  readonly described: string;
  /** Null where there are too few documents, or all have the same value. */
  readonly result: Result | null;
}

export interface Result {
  /** Between −1 and 1; for several groups, between 0 and 1. */
  readonly effect: number;
  readonly interval: Interval | null;
  readonly test: PermutationTest;
}

export type Method = 'Spearman’s rank correlation' | 'Cliff’s delta' | 'Kruskal–Wallis epsilon squared';

/** Holds one feature against one measure. The order of the documents changes nothing. */
export function associationOf(feature: Feature, measure: Measure, draws: Draws): Association {
  const cases = casesOf(feature, measure);
  const groups = [...new Set(cases.map(({ label }) => label))].sort((a, b) => a - b);
  const method = methodOf(feature, groups.length);
  const labels = cases.map(({ label }) => label);
  const values = cases.map(({ value }) => value);
  const enough = cases.length >= FEWEST_DOCUMENTS && groups.length >= 2;
  return {
    feature: feature.name,
    measure: measure.name,
    method,
    documents: cases.map(({ id }) => id),
    references: cases.flatMap(({ references }) => references),
    described: describe(feature, cases),
    result: enough ? resultOf(method, labels, values, draws) : null,
  };
}

interface Case {
  readonly id: string;
  /** The feature: a number, or the place of the group in the list of groups. */
  readonly label: number;
  readonly value: number;
  readonly references: readonly string[];
}

function casesOf(feature: Feature, measure: Measure): readonly Case[] {
  const cases = [...measure.values]
    .flatMap(([id, measured]): Case[] => {
      const label = labelOf(feature, id);
      return label === undefined ? [] : [{ id, label, ...measured }];
    })
    // What is drawn is drawn in this order: it hangs on no name, so that figures stay where names are withheld.
    .sort((a, b) => a.label - b.label || a.value - b.value || inOrder(a.id, b.id));
  if (feature.kind === 'number') return cases;
  const sizeOf = (label: number) => cases.filter((one) => one.label === label).length;
  const large = new Set(feature.groups.map((_, i) => i).filter((i) => sizeOf(i) >= FEWEST_IN_GROUP));
  return cases.filter(({ label }) => large.has(label));
}

function labelOf(feature: Feature, id: string): number | undefined {
  if (feature.kind === 'number') return feature.values.get(id);
  const group = feature.values.get(id);
  return group === undefined ? undefined : feature.groups.indexOf(group);
}

function methodOf({ kind }: Feature, groups: number): Method {
  if (kind === 'number') return 'Spearman’s rank correlation';
  return groups === 2 ? 'Cliff’s delta' : 'Kruskal–Wallis epsilon squared';
}

function resultOf(
  method: Method,
  labels: readonly number[],
  values: readonly number[],
  draws: Draws,
): Result | null {
  const ranks = midRanks(values);
  const byLabels = figureOf(method);
  const labelRanks = method === 'Spearman’s rank correlation' ? midRanks(labels) : labels;
  const effect = byLabels(labelRanks, ranks);
  if (effect === null) return null;
  const test = permutationTest(labelRanks, (dealt) => Math.abs(byLabels(dealt, ranks) ?? 0), draws);
  return { effect, interval: intervalOf(method, labels, values, draws), test };
}

/** The effect from labels and the mid-ranks of the values. */
function figureOf(method: Method): (labels: readonly number[], ranks: readonly number[]) => number | null {
  switch (method) {
    case 'Spearman’s rank correlation':
      return productMoment;
    case 'Cliff’s delta':
      return (labels, ranks) => {
        const first = Math.min(...labels);
        return cliffsDeltaOfRanks(ranks, (i) => labels[i] === first);
      };
    case 'Kruskal–Wallis epsilon squared':
      return (labels, ranks) => kruskalWallisOfRanks(ranks, labels)?.epsilonSquared ?? null;
    default:
      return method satisfies never;
  }
}

const COVERAGE = 0.95;

/** The interval of the effect, by drawing documents; within each group, where groups are compared. */
function intervalOf(
  method: Method,
  labels: readonly number[],
  values: readonly number[],
  draws: Draws,
): Interval | null {
  const ranksOf = sampleRanks(values);
  const figure = figureOf(method);
  if (method === 'Spearman’s rank correlation') {
    const labelRanksOf = sampleRanks(labels);
    return bootstrapInterval(labels.length, (sample) => figure(labelRanksOf(sample), ranksOf(sample)), draws);
  }
  // Each case is drawn from the group of the one in its place, so the labels of every sample are the labels.
  return bootstrapInterval(
    labels.length,
    (sample) => figure(labels, ranksOf(sample)),
    draws,
    COVERAGE,
    labels,
  );
}

function describe(feature: Feature, cases: readonly Case[]): string {
  if (feature.kind === 'number') {
    const labels = cases.map(({ label }) => label);
    return labels.length === 0 ? '' : `${Math.min(...labels)} to ${Math.max(...labels)}`;
  }
  return feature.groups
    .flatMap((group, i) => {
      const values = cases.filter(({ label }) => label === i).map(({ value }) => value);
      const middle = quartiles(values);
      return middle === null ? [] : [`${group}: median ${middle.median} (n ${values.length})`];
    })
    .join('; ');
}

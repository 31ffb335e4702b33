import type { TextDocument } from '../../model/document.js';
import { plainForm } from '../../model/plain-form.js';
import type { Grid } from '../places/table-grid.js';
import { type Reading, withoutNumbering } from '../reading.js';
import { Definitions } from './definitions.js';
import type { LocalName } from './level-names.js';
import type { Site } from './level-sites.js';
import { candidateSeries, isLevelLike, wideSeries } from './name-candidates.js';
import { runInName } from './run-in-names.js';

const MOST_LEVELS = 8;
/** Marks between the parts of a label: "Amber – Getting help". */
const PARTS = /\s*[:–—(/)]\s*/;

/**
 * Levels that a document names without numbering them, in the order in which it lists them; empty where it has none.
 * Labels that do not recur are taken for levels only in a document that calls itself a threshold document.
 */
export function namedSeries(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  sites: readonly Site[],
  reading: Reading,
  threshold: boolean,
): readonly LocalName[] {
  const scored = [
    ...knownSeries(document, grids, sites, reading),
    ...(threshold ? definedSeries(document, grids, sites, reading) : []),
  ]
    .map((each) => ({ ...each, score: each.labels.length * each.weight + recurrences(each.labels, sites) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return [];
  const recurs = recurrences(best.labels, sites) > best.labels.length;
  if (!recurs && !best.defined && !(threshold && best.labels.length >= 3)) return [];
  const names = new Map<string, LocalName>();
  const others = scored.filter(({ labels }) => sharesTwo(labels, best.labels)).map(({ labels }) => labels);
  for (const labels of [best.labels, ...others]) {
    for (const label of labels) addName(names, label, reading);
  }
  const whole = [...names.values()].filter((name) => !isShortFormOfOne(name, [...names.values()]));
  if (whole.length > MOST_LEVELS) return [];
  const firstSite = (name: LocalName) =>
    sites.findIndex(
      (site) => site.kind !== 'furniture' && partsOf(site.text).some((part) => name.aliases.includes(part)),
    );
  return whole.sort((a, b) => firstSite(a) - firstSite(b));
}

interface Series {
  readonly labels: readonly string[];
  /** What each label counts for. */
  readonly weight: number;
  /** Whether the document's definitions show what the labels are. */
  readonly defined: boolean;
}

/** Series most of whose labels are known words of level names; in a table their neighbours are level names too. */
function knownSeries(...of: Parameters<typeof candidateSeries>): readonly Series[] {
  const [, , , reading] = of;
  return [...candidateSeries(...of)]
    .map(unique)
    .filter((labels) => {
      const like = labels.filter((label) => isLevelLike(label, reading)).length;
      return like >= 2 && like * 3 >= labels.length * 2;
    })
    .map((labels) => ({ labels, weight: 2, defined: false }));
}

/** Series of any words whose definitions tell a scale of responses. */
function definedSeries(...of: Parameters<typeof wideSeries>): readonly Series[] {
  const [document, grids, , reading] = of;
  const definitions = new Definitions(document, grids, reading);
  return [...wideSeries(...of)]
    .map((labels) => ({ labels: definitions.scaleOf(unique(labels)), weight: 4, defined: true }))
    .filter(({ labels }) => labels.length > 0);
}

/** Whether a name is a part of exactly one of the others: "Amber" of "Amber – Getting help". */
function isShortFormOfOne(name: LocalName, names: readonly LocalName[]): boolean {
  return names.filter((other) => other.key !== name.key && other.aliases.includes(name.key)).length === 1;
}

/** The labels of a series, each once. */
function unique(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const form = plainForm(withoutNumbering(label));
    const first = form !== '' && !seen.has(form);
    seen.add(form);
    return first;
  });
}

/** How often the labels stand as headings or cells of their own in the document, or head a definition. */
function recurrences(labels: readonly string[], sites: readonly Site[]): number {
  const forms = new Set(labels.map((label) => plainForm(withoutNumbering(label))));
  return sites.filter((site) => {
    const head =
      site.text.length <= 100 && site.kind !== 'item' ? site.text : (runInName(site.text)?.name ?? '');
    return forms.has(plainForm(withoutNumbering(head)));
  }).length;
}

/** Whether two series have two names in common, be it in part. */
function sharesTwo(labels: readonly string[], others: readonly string[]): boolean {
  const forms = new Set(others.flatMap(partsOf));
  return labels.filter((label) => partsOf(label).some((part) => forms.has(part))).length >= 2;
}

/** A label and its parts in plain form. */
function partsOf(label: string): readonly string[] {
  const name = withoutNumbering(label);
  return [...new Set([plainForm(name), ...name.split(PARTS).map(plainForm)])].filter((part) => part !== '');
}

function addName(names: Map<string, LocalName>, label: string, reading: Reading): void {
  const printed = withoutKindOfList(withoutNumbering(label), reading);
  const key = plainForm(printed);
  if (names.has(key)) return;
  const aliases = [key, ...partsOf(printed), plainForm(withoutNumbering(label))];
  names.set(key, { key, numbers: [], printed, aliases: [...new Set(aliases)] });
}

/** "Early Help: indicators" is the level "Early Help". */
function withoutKindOfList(label: string, reading: Reading): string {
  const [name = label, ...gloss] = label.split(/\s*[:–—]\s*/);
  const listed =
    gloss.length === 1 &&
    reading.has('indicator-titles', gloss[0] ?? '') &&
    !reading.has('level-names', gloss[0] ?? '');
  return listed ? name : label;
}

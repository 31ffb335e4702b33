import { plainForm } from '../../model/plain-form.js';
import type { Reading } from '../reading.js';
import type { LocalName } from './level-names.js';
import type { Site } from './level-sites.js';

const WEIGHT = { heading: 3, cell: 3, furniture: 1, paragraph: 1, item: 0.5 } as const;

/** The levels that a document numbers, in the order in which it first lists them, with the words it calls them by. */
export interface NumberedSeries {
  readonly words: ReadonlySet<string>;
  readonly names: readonly LocalName[];
  /** How firmly the document's own structure rests on these labels. */
  readonly strength: number;
}

/** Finds the word ("level", "tier") that numbers most of the document's structure; null where none does. */
export function numberedSeries(sites: readonly Site[], reading: Reading): NumberedSeries | null {
  const labelled = sites.filter(
    (site) => site.label !== null && (site.text.length < 400 || site.label.name !== ''),
  );
  const strengths = new Map<string, { strength: number; numbers: Set<string> }>();
  for (const site of labelled) {
    for (const word of site.label?.words ?? []) {
      const entry = strengths.get(word) ?? { strength: 0, numbers: new Set() };
      const named = reading.has('level-names', site.label?.name ?? '');
      const weight = WEIGHT[site.kind] * (site.label?.rest === '' ? 1 : 0.7) + (named ? 1 : 0);
      entry.strength += site.appendix ? weight / 4 : weight;
      if (site.label?.numbers.length === 1) entry.numbers.add(site.label.numbers[0] ?? '');
      strengths.set(word, entry);
    }
  }
  const ranked = [...strengths].sort((a, b) => b[1].strength - a[1].strength);
  const [main] = ranked.filter(([, entry]) => entry.numbers.size >= 2).concat(ranked);
  if (!main || main[1].strength < 4) return null;
  const words = synonymsOf(main[0], labelled);
  return {
    words,
    names: namesOf(
      labelled.filter((site) => site.label?.words.some((w) => words.has(w))),
      reading,
    ),
    strength: main[1].strength,
  };
}

/** Words that the document uses for the same levels: "Tier 1/Level 1", or the same number with the same name. */
function synonymsOf(main: string, sites: readonly Site[]): ReadonlySet<string> {
  const words = new Set([main]);
  const mine = new Set(sites.filter((site) => site.label?.words.includes(main)).map(numberAndName));
  for (const { label, ...site } of sites) {
    if (label === null) continue;
    const joined =
      label.words.includes(main) || (label.name !== '' && mine.has(numberAndName({ ...site, label })));
    if (joined) for (const word of label.words) words.add(word);
  }
  return words;
}

function numberAndName(site: Site): string {
  return `${site.label?.numbers.join('+') ?? ''}:${plainForm(site.label?.name ?? '')}`;
}

function namesOf(sites: readonly Site[], reading: Reading): readonly LocalName[] {
  const byKey = new Map<string, Site[]>();
  for (const site of sites) {
    const numbers = site.label?.numbers ?? [];
    const structural = site.kind === 'heading' || site.kind === 'cell';
    const joined = numbers.length === 2 && structural && reading.section(site.label?.name ?? '') === null;
    if (numbers.length !== 1 && !joined) continue;
    const key = [...numbers].sort().join('+');
    byKey.set(key, [...(byKey.get(key) ?? []), site]);
  }
  return [...byKey].map(([key, list]) => {
    const own = list.filter((site) => !site.appendix);
    const naming = own.length > 0 ? own : list;
    return {
      key,
      numbers: key.split('+'),
      printed: fullestLabel(naming, reading),
      aliases: aliasesOf(naming, reading),
    };
  });
}

/** The label that is printed most often among those with a name that is known from level names; as printed, not in capitals where there is a choice. */
function fullestLabel(sites: readonly Site[], reading: Reading): string {
  const forms = new Map<string, { score: number; printed: string }>();
  for (const site of sites) {
    const printed = printedLabel(site);
    const form = plainForm(printed);
    const entry = forms.get(form) ?? { score: nameScore(site, reading), printed };
    entry.score += WEIGHT[site.kind];
    if (entry.printed === entry.printed.toUpperCase()) entry.printed = printed;
    forms.set(form, entry);
  }
  const best = [...forms.values()].reduce((a, b) => (b.score > a.score ? b : a));
  // Names that change from place to place ("Level 2 – Health") are sub-headings and not the level's own name.
  const bare = forms.size > 2 && best.score < 100 ? sites.find((site) => site.label?.name !== '') : undefined;
  return bare === undefined ? best.printed : withoutName(bare);
}

function withoutName(site: Site): string {
  const word = site.label?.words[0] ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${site.label?.numbers.join(' and ') ?? ''}`;
}

function nameScore(site: Site, reading: Reading): number {
  const name = site.label?.name ?? '';
  if (name === '') return 0;
  const whole = site.label?.rest === '' && site.kind !== 'item';
  return (reading.has('level-names', name) ? 100 : 1) + (whole ? 10 : 0);
}

function printedLabel(site: Site): string {
  const rest = site.label?.rest ?? '';
  if (rest === '') return site.text;
  return site.text.slice(0, site.text.length - rest.length).replace(/[\s:–—.,-]+$/, '');
}

/** The names without word and number by which the level may stand alone: "Universal". */
function aliasesOf(sites: readonly Site[], reading: Reading): readonly string[] {
  const aliases = new Set<string>();
  for (const site of sites) {
    const name = site.label?.name ?? '';
    if (name === '' || name.length > 60 || !reading.has('level-names', name)) continue;
    aliases.add(plainForm(name));
  }
  return [...aliases];
}

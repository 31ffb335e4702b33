import type { TextDocument } from '../model/document.js';
import type { LocalName } from './level-names.js';
import type { Site } from './level-sites.js';
import { plainForm, type Reading, wordCount, withoutNumbering } from './reading.js';
import { type Grid, isShortCell } from './table-grid.js';

const LONGEST_NAME = 8;
const MOST_LEVELS = 8;
/** Sections whose headings are no levels although they use their words: "Statutory framework". */
const NO_LEVELS = new Set(['contents', 'law-and-definitions', 'glossary', 'appendix', 'tools']);

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
  const outside = new Set(document.blocks.map((block) => block.index));
  for (const site of sites) outside.delete(site.block);
  const candidates = [...tableSeries(grids, reading), ...headingSeries(document, outside, reading)];
  const scored = candidates
    .map((labels) => ({ labels: levelLike(labels, reading), all: labels.length }))
    .filter(({ labels, all }) => labels.length >= 2 && labels.length * 3 >= all * 2)
    .map(({ labels }) => ({ labels, score: labels.length * 2 + recurrences(labels, sites) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best === undefined) return [];
  const recurs = recurrences(best.labels, sites) > best.labels.length;
  if (!recurs && !(threshold && best.labels.length >= 3)) return [];
  const names = new Map<string, LocalName>();
  const others = scored.filter(({ labels }) => sharesTwo(labels, best.labels)).map(({ labels }) => labels);
  for (const labels of [best.labels, ...others]) {
    for (const label of labels) addName(names, label, reading);
  }
  return names.size <= MOST_LEVELS ? [...names.values()] : [];
}

/** Header rows without the titles of their leading column, and first columns. */
function* tableSeries(grids: ReadonlyMap<number, Grid>, reading: Reading): Generator<readonly string[]> {
  for (const grid of grids.values()) {
    const [head, ...body] = grid.rows;
    if (head === undefined) continue;
    const titles = head.filter(isShortCell).map((cell) => cell.text);
    yield titles.filter((title) => reading.section(title) === null && !isRowTitle(title, reading));
    yield body.flatMap((row) => {
      const first = row[0];
      return first?.column === 0 && isShortCell(first) ? [first.text] : [];
    });
    yield grid.rows.flatMap((row) => (row.length === 1 && row[0] && isShortCell(row[0]) ? [row[0].text] : []));
  }
}

function isRowTitle(title: string, reading: Reading): boolean {
  return reading.spans('row-titles', title).some((span) => (span.end - span.start) * 2 > title.length);
}

/** Headings of one rank under one parent that read like levels: all of them, and those that follow each other. */
function* headingSeries(
  document: TextDocument,
  outside: ReadonlySet<number>,
  reading: Reading,
): Generator<readonly string[]> {
  const siblings = new Map<string, string[]>();
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.cell !== null || outside.has(block.index)) continue;
    const key = `${block.headingLevel}\n${block.headings.join('\n')}`;
    const list = siblings.get(key);
    if (list) list.push(block.text);
    else siblings.set(key, [block.text]);
  }
  for (const list of siblings.values()) {
    const like = list.map((text) => isLevelLike(text, reading));
    yield list.filter((_, i) => like[i]);
    let run: string[] = [];
    for (const [i, text] of list.entries()) {
      if (like[i]) run.push(text);
      else {
        yield run;
        run = [];
      }
    }
    yield run;
  }
}

/** The labels of a series that read like levels, each once. */
function levelLike(labels: readonly string[], reading: Reading): readonly string[] {
  const forms = new Map(labels.map((label) => [plainForm(withoutNumbering(label)), label] as const).reverse());
  return [...forms.values()].reverse().filter((label) => isLevelLike(label, reading));
}

/** Whether a label is made of words of level names, or names a colour. */
function isLevelLike(label: string, reading: Reading): boolean {
  const name = withoutNumbering(label);
  if (wordCount(name) > LONGEST_NAME || /[.;?!]$/.test(name)) return false;
  if (NO_LEVELS.has(reading.section(name) ?? '')) return false;
  const spans = [...reading.spans('level-names', name), ...reading.spans('colours', name)];
  if (spans.length === 0) return false;
  const covered = Math.max(...spans.map((span) => span.end)) - Math.min(...spans.map((span) => span.start));
  return covered * 2 >= name.length - 4;
}

/** How often the labels stand as headings or cells of their own in the document. */
function recurrences(labels: readonly string[], sites: readonly Site[]): number {
  const forms = new Set(labels.map((label) => plainForm(withoutNumbering(label))));
  return sites.filter((site) => site.kind !== 'item' && forms.has(plainForm(withoutNumbering(site.text)))).length;
}

function sharesTwo(labels: readonly string[], others: readonly string[]): boolean {
  const forms = new Set(others.map(plainForm));
  return labels.filter((label) => forms.has(plainForm(label))).length >= 2;
}

function addName(names: Map<string, LocalName>, label: string, reading: Reading): void {
  const printed = withoutKindOfList(withoutNumbering(label), reading);
  const key = plainForm(printed);
  if (names.has(key)) return;
  const parts = printed.split(PARTS).map(plainForm).filter((part) => part !== '');
  const aliases = [key, ...parts, plainForm(withoutNumbering(label))];
  names.set(key, { key, numbers: [], printed, aliases: [...new Set(aliases)] });
}

const PARTS = /\s*[:–—(/)]\s*/;

/** "Early Help: indicators" is the level "Early Help". */
function withoutKindOfList(label: string, reading: Reading): string {
  const [name = label, ...gloss] = label.split(/\s*[:–—]\s*/);
  const listed = gloss.length === 1 && reading.has('indicator-titles', gloss[0] ?? '') && !reading.has('level-names', gloss[0] ?? '');
  return listed ? name : label;
}

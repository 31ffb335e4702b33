import type { TextDocument } from '../../model/document.js';
import { type Grid, isShortCell } from '../places/table-grid.js';
import { type Reading, withoutNumbering, wordCount } from '../reading.js';
import { bannersOf, headerCells, seriesOverTables } from './continued-tables.js';
import { parseLabel } from './label-grammar.js';
import { labelText, type Site } from './level-sites.js';
import { runInName } from './run-in-names.js';

const LONGEST_NAME = 8;
/** Sections whose headings are no levels although they use their words: "Statutory framework". */
const NO_LEVELS = new Set(['contents', 'law-and-definitions', 'glossary', 'appendix', 'tools']);

/**
 * Series of labels that may be a document's levels: header rows and first columns of tables, headings of one rank,
 * paragraphs or list items that each begin with a name.
 */
export function* candidateSeries(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  sites: readonly Site[],
  reading: Reading,
): Generator<readonly string[]> {
  yield* tableSeries(grids, reading);
  yield* headingSeries(document, outsideOf(document, sites), reading);
  yield* definitionSeries(sites);
}

/** The same, and all headings of one rank: series whose definitions must show what their words do not. */
export function* wideSeries(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  sites: readonly Site[],
  reading: Reading,
): Generator<readonly string[]> {
  yield* candidateSeries(document, grids, sites, reading);
  yield* siblingHeadings(document, outsideOf(document, sites));
}

function outsideOf(document: TextDocument, sites: readonly Site[]): ReadonlySet<number> {
  const outside = new Set(document.blocks.map((block) => block.index));
  for (const site of sites) outside.delete(site.block);
  return outside;
}

/** Header rows without the titles of their leading column, and first columns. */
function* tableSeries(grids: ReadonlyMap<number, Grid>, reading: Reading): Generator<readonly string[]> {
  for (const grid of grids.values()) {
    yield headerTitles(grid, reading);
    yield rowLabels(grid, reading);
    yield bannersOf(grid);
  }
  const mayName = (labels: readonly string[]) =>
    labels.length > 0 &&
    labels.filter((label) => isLevelLike(label, reading)).length * 3 >= labels.length * 2;
  for (const labelsOf of [
    (grid: Grid) => headerTitles(grid, reading),
    (grid: Grid) => rowLabels(grid, reading),
    bannersOf,
  ])
    yield* seriesOverTables(grids.values(), labelsOf, mayName);
}

/** The titles of a table's columns, without those that announce a list of another kind. */
function headerTitles(grid: Grid, reading: Reading): readonly string[] {
  return headerCells(grid)
    .map(labelText)
    .filter((title) => title.length <= 100)
    .filter(
      (title) =>
        isLevelLike(title, reading) ||
        (reading.section(title) === null && !reading.isMostly('row-titles', title)),
    );
}

/** The first column under the header row, which may be missing, or stand in a table of its own. */
function rowLabels(grid: Grid, reading: Reading): readonly string[] {
  const headless = isLevelLike(firstColumn(grid.rows.slice(0, 1))[0] ?? '', reading);
  return firstColumn(headless ? grid.rows : grid.rows.slice(1));
}

function firstColumn(rows: Grid['rows']): readonly string[] {
  return rows.flatMap(([first]) =>
    first?.column === 0 && (isShortCell(first) || first.blocks.length === 1) ? [labelText(first)] : [],
  );
}

/** Paragraphs or list items in a row that each begin with a name. */
function* definitionSeries(sites: readonly Site[]): Generator<readonly string[]> {
  let run: string[] = [];
  for (const site of sites) {
    const named =
      site.kind === 'paragraph' || site.kind === 'item' ? runInName(withoutNumbering(site.text)) : null;
    if (named !== null) run.push(named.name);
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  yield run;
}

/** Headings of one rank under one parent that read like levels: all of them, and those that follow each other. */
function* headingSeries(
  document: TextDocument,
  outside: ReadonlySet<number>,
  reading: Reading,
): Generator<readonly string[]> {
  for (const list of siblingHeadings(document, outside)) {
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

/** Headings of one rank under one parent, whatever their words. */
function siblingHeadings(document: TextDocument, outside: ReadonlySet<number>): Iterable<readonly string[]> {
  const siblings = new Map<string, string[]>();
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.cell !== null || outside.has(block.index)) continue;
    const key = `${block.headingLevel}\n${block.headings.join('\n')}`;
    const list = siblings.get(key);
    if (list) list.push(block.text);
    else siblings.set(key, [block.text]);
  }
  return siblings.values();
}

/** Whether a label is made of words of level names, or names a colour. */
export function isLevelLike(label: string, reading: Reading): boolean {
  const name = withoutNumbering(label);
  if (wordCount(name) > LONGEST_NAME || /[.;?!]$/.test(name)) return false;
  if (NO_LEVELS.has(reading.section(name) ?? '') || parseLabel(name, reading.guide) !== null) return false;
  const colours = reading.spans('colours', name);
  if (colours.some((span) => span.start === 0 && /^(?:$|\s*[:–—(/-])/.test(name.slice(span.end))))
    return true;
  const spans = reading.spans('level-names', name);
  if (spans.length === 0) return false;
  const covered = Math.max(...spans.map((span) => span.end)) - Math.min(...spans.map((span) => span.start));
  return covered * 2 >= name.length - 4;
}

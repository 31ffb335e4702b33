import type { Analysis, Reference } from '../../model/analysis.js';
import type { BlockFlag } from '../../model/document.js';
import { documentNames } from '../../model/document-names.js';
import { levelRank, levelText } from '../../model/level.js';
import { escaped } from './markup.js';
import { FLAG_WORDS } from './reference-data.js';

/** A choice of a filter: what the address of the page holds, and what people read. */
type Choice = readonly [value: string, label: string];

/** The list of all references with its filters. The script fills it; without one, a line says where they stand. */
export function referenceBrowserHtml(analysis: Analysis): string {
  const { run, documents, references } = analysis;
  const names = documentNames(documents);
  const issues = run.guide.issues.map(({ id, label }): Choice => [id, label]);
  const steps = run.guide.scale.map(({ score, name }): Choice => [String(score), `${score}: ${name}`]);
  const authors = documents.map(({ id }): Choice => [id, names.get(id) ?? id]);
  return [
    '<section id="references">',
    '<h2 id="heading-references" tabindex="-1">All references</h2>',
    '<noscript><p>The list of references, and the way from each figure to its references, need JavaScript, which this browser does not run. The tables and findings are complete without it; references.csv and the Excel report hold every reference.</p></noscript>',
    '<form id="filters" class="needs-script" role="search" aria-label="Filter the references">',
    select('issue', 'Issue', issues),
    select('level', 'Level', levelChoices(references)),
    select('severity', 'Severity', steps),
    select('stance', 'Stance', [
      ['asserted', 'Asserted'],
      ['protective', 'Protective: said to be absent'],
    ]),
    ...careFilter(references),
    select(
      'document',
      'Document',
      authors.sort(([, a], [, b]) => (a < b ? -1 : 1)),
    ),
    '<p><label for="filter-text">Search the words</label><input id="filter-text" name="text" type="search" autocomplete="off"></p>',
    '<p class="buttons"><button type="reset">Clear filters</button></p>',
    '</form>',
    '<p id="found" class="needs-script" role="status"></p>',
    '<div id="list"></div>',
    '</section>',
  ].join('\n');
}

function select(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(
    ([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`,
  );
  return `<p><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">All</option>${options.join('')}</select></p>`;
}

/** Only where some references are doubtful: most analyses have none. */
function careFilter(references: readonly Reference[]): readonly string[] {
  const flags = (Object.keys(FLAG_WORDS) as BlockFlag[]).filter((flag) =>
    references.some((reference) => reference.flags.includes(flag)),
  );
  if (flags.length === 0) return [];
  return [
    select(
      'care',
      'To be read with care',
      flags.map((flag): Choice => [flag, capitalised(FLAG_WORDS[flag])]),
    ),
  ];
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The levels that references stand at, lowest first; "none" where no level could be told. */
function levelChoices(references: readonly Reference[]): readonly Choice[] {
  const ranks = new Map(references.map(({ level }) => [levelText(level), levelRank(level)]));
  const placed = [...ranks].flatMap(([text, rank]) => (rank === null ? [] : [{ text, rank }]));
  const choices = placed.sort((a, b) => a.rank - b.rank).map(({ text }): Choice => [text, text]);
  return ranks.has('') ? [...choices, ['none', 'No level']] : choices;
}

import type { Analysis } from '../../model/analysis.js';
import { LEVEL_RESPONSES, STANDARD_LEVELS } from '../../model/level.js';
import { type Cell, type Column, cell, noValue, type Table } from '../../model/table.js';

/** How an analysis is told. */
export interface Telling {
  /** What was chosen of the comparisons, each with its name: level, seed, frame. */
  readonly choices?: readonly (readonly [string, string])[];
  /** How the analysis was changed before it was told: how names were withheld. */
  readonly notes?: readonly string[];
}

/** Tables of how the references were coded: levels, scale, rules, search terms, and what the run was made with. */
export function methodTables({ run }: Analysis, { choices = [], notes = [] }: Telling): readonly Table[] {
  const { guide, tool, options } = run;
  const levels = STANDARD_LEVELS.map((level) => [cell(level), cell(LEVEL_RESPONSES[level])]);
  const scale = guide.scale.map(({ score, name, test, statute }) => [
    cell(score),
    cell(name),
    cell(test),
    statute === null ? noValue('not-applicable') : cell(statute),
  ]);
  const rules = [
    ...guide.rules.map(({ id, says }) => [cell('All issues'), cell(id), cell(says)]),
    ...guide.issues.flatMap(({ label, criteria }) =>
      criteria.map(({ id, says }) => [cell(label), cell(id), cell(says)]),
    ),
  ];
  const terms = guide.issues.map(({ label, definition, terms: searched }) => [
    cell(label),
    cell(definition),
    cell(searched.length),
    cell(searched.join('; ')),
  ]);
  const made = [
    ['Program', `${tool.name} ${tool.version}`],
    ['Coding guide', `${guide.title} (${guide.id} ${guide.version})`],
    ['Hash of the coding guide (SHA-256)', guide.sha256],
    ...Object.entries(options).map(([name, value]) => [`Option ${name}`, optionText(value)]),
    ...choices,
  ].map((row) => row.map((text) => cell(text)));
  return [
    plainTable('levels-of-intervention', 'The levels of intervention', ['Level', 'Response'], levels),
    plainTable(
      'severity-scale',
      'The severity scale',
      ['Score', 'Name', 'Test', 'Children Act 1989'],
      scale,
      ['Severity is coded from the words of an indicator alone, blind to the level that it stands under.'],
    ),
    plainTable('severity-rules', 'The rules by which severity is told', ['Issue', 'Rule', 'Says'], rules),
    plainTable(
      'search-terms',
      'What was searched for',
      ['Issue', 'Definition', 'Terms', 'Search terms'],
      terms,
      ['The grammar of the terms stands in the coding guide.'],
    ),
    plainTable('run', 'What this analysis was made with', ['What', 'Value'], made, notes),
  ];
}

/** A table of words that rests on no reference. A column is of numbers where its first cell is one. */
function plainTable(
  name: string,
  title: string,
  labels: readonly string[],
  rows: readonly (readonly Cell[])[],
  notes: readonly string[] = [],
): Table {
  const columns = labels.map((label, i): Column => {
    const type = typeof rows[0]?.[i]?.value === 'number' ? 'count' : 'text';
    return { id: label.toLowerCase().replaceAll(' ', '-'), label, type };
  });
  return { name, title, columns, rows, notes, n: { documents: 0, references: 0 }, findings: [] };
}

function optionText(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import { type Cell, type Column, cell, noValue, type Table } from '../../model/table.js';
import type { Comparison, Corpus } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { countOfDocuments } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { FEWEST_FOR_MEDIAN, quantilesOfCounts } from '../statistics/quantiles.js';
import { count, inWords, sentence, verb } from '../wording.js';
import { severityByDocument } from './by-document.js';
import { medianFindings, placementFindings } from './findings.js';
import { type Placement, placementsOf, SEVERITIES } from './placements.js';

/** How severe what stands at each level is, pooled and by document (METHOD.md section 5, point 3). */
export const severityByLevel: Comparison = (corpus, { level }) => {
  const placements = placementsOf(corpus);
  const findings = [...placementFindings(corpus, placements, level), ...medianFindings(placements)];
  return {
    name: 'severity-by-level',
    title: 'Severity by level',
    question: 'How severe is what documents place at each level?',
    tables: [{ ...pooled(corpus, placements), findings }, severityByDocument(corpus)],
  };
};

function pooled(corpus: Corpus, placements: readonly Placement[]): Omit<Table, 'findings'> {
  const placed = corpus.references.filter(({ level }) => level.length > 0).length;
  return {
    name: 'severity-by-level',
    title: 'Severity of the references at each level, all documents together',
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'level', label: 'Level', type: 'level' },
      ...SEVERITIES.map((severity) => counted(`s${severity}`, `Severity ${severity}`, 'references')),
      counted('references', 'References', 'references'),
      counted('documents', 'Documents', 'documents'),
      decimal('q1', 'Lower quartile'),
      decimal('median', 'Median'),
      decimal('q3', 'Upper quartile'),
    ],
    rows: placements.map(rowOf),
    notes: notesOf(corpus, placed),
    n: { documents: corpus.tiered.length, references: placed },
  };
}

const counted = (id: string, label: string, unit: string): Column => ({ id, label, type: 'count', unit });
const decimal = (id: string, label: string): Column => ({
  ...{ id, label, type: 'decimal', unit: 'severity, 1 to 6', digits: 1 },
});

function rowOf({ issue, level, references, counts }: Placement): readonly Cell[] {
  const all = references.map(({ id }) => id);
  const bySeverity = groupedBy(references, ({ severity }) => severity);
  const quartiles = references.length < FEWEST_FOR_MEDIAN ? null : quantilesOfCounts(counts);
  const quartile = (value: number | undefined): Cell =>
    value === undefined ? noValue('too-few') : cell(value, all);
  return [
    cell(issue?.label ?? 'All issues'),
    cell(level),
    ...SEVERITIES.map((severity) => {
      const own = bySeverity.get(severity) ?? [];
      return cell(
        own.length,
        own.map(({ id }) => id),
      );
    }),
    cell(all.length, all),
    countOfDocuments(references),
    quartile(quartiles?.q1),
    quartile(quartiles?.median),
    quartile(quartiles?.q3),
  ];
}

function notesOf(corpus: Corpus, placed: number): readonly string[] {
  const steps = corpus.analysis.run.guide.scale.map(({ score, name }) => `${score} ${name}`);
  const elsewhere = corpus.references.length - placed;
  const withoutLevel =
    elsewhere === 0
      ? []
      : [
          `${sentence(count(elsewhere, 'reference'))} with no level ${verb(elsewhere, 'is', 'are')} in no row: the document has no levels, or the level could not be told.`,
        ];
  return [
    `Severity: ${steps.join('; ')}. It is coded from the words of the indicator, without regard to the level.`,
    'A joined level has rows of its own; its references are shared out to neither part.',
    'Each reference counts once, so that a document with many references weighs more than one with few.',
    `Quartiles are interpolated between neighbours (Hyndman and Fan, type 7) and not given for fewer than ${inWords(FEWEST_FOR_MEDIAN)} references.`,
    ...withoutLevel,
    ...notCompared(corpus),
  ];
}

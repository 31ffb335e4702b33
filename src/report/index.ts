import type { Analysis } from '../model/analysis.js';
import type { ComparisonTables, Table } from '../model/table.js';
import { annexTables, type Telling } from './annex/index.js';
import type { Report } from './report.js';
import { count } from './wording.js';

/** How a report is told. */
export interface ReportWords extends Telling {
  /** Title in place of the usual one. */
  readonly title?: string | undefined;
}

/** Everything that a report tells but its pictures, which take longer and which not every format shows. */
export function reportOf(
  analysis: Analysis,
  sections: readonly ComparisonTables[],
  { title, ...telling }: ReportWords = {},
): Omit<Report, 'pictures'> {
  const compared = analysis.documents.filter(({ kind }) => kind !== 'other');
  const inComparison = new Set(compared.map(({ id }) => id));
  const references = analysis.references.filter(
    ({ document, stance }) => stance === 'asserted' && inComparison.has(document),
  );
  const documents = count(compared.length, 'threshold document');
  return {
    title: title ?? `Thresholds for intervention: variation across ${documents}`,
    subtitle: `${documents}, ${count(references.length, 'reference')} to ${count(analysis.run.guide.issues.length, 'issue')}`,
    analysis,
    sections,
    annex: annexTables(analysis, telling),
  };
}

/** Every table of a report, in its order. */
export function tablesOf({ sections, annex }: Pick<Report, 'sections' | 'annex'>): readonly Table[] {
  return [...sections.flatMap(({ tables }) => tables), ...annex];
}

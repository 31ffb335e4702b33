import type { ComparisonTables, Finding } from '../model/table.js';

/** The findings of a comparison that stand at the front of a report: the first of each of its first two tables. */
export function mainFindings({ tables }: ComparisonTables): readonly Finding[] {
  return tables.slice(0, 2).flatMap(({ findings }) => findings.slice(0, 1));
}

import type { ComparisonTables, Finding } from '../model/table.js';

/** The findings of a comparison that stand at the front of a report: two of its first table, one of its second. */
export function mainFindings({ tables: [first, second] }: ComparisonTables): readonly Finding[] {
  return [...(first?.findings.slice(0, 2) ?? []), ...(second?.findings.slice(0, 1) ?? [])];
}

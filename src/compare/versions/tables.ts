import type { ComparisonTables } from '../../model/table.js';
import type { VersionComparison } from '../../model/version-comparison.js';
import { changesTable } from './changes-table.js';
import { indicatorsTable } from './indicators-table.js';
import { levelsTable } from './levels-table.js';
import type { IssueNames } from './table-parts.js';
import { thresholdsTable } from './thresholds-table.js';

/**
 * The comparison of two versions as tables, the widest view first. Cells and findings name references of both versions,
 * so their documents must have different ids.
 * @param issues those of the guide
 */
export function versionTables(comparison: VersionComparison, issues: IssueNames): ComparisonTables {
  return {
    name: 'versions',
    title: 'What has changed between two versions',
    question:
      'Have thresholds risen over time, and which signs of need lead to another response than before?',
    tables: [
      changesTable(comparison),
      thresholdsTable(comparison, issues),
      levelsTable(comparison),
      indicatorsTable(comparison, issues),
    ],
  };
}

import type { Analysis } from '../../model/analysis.js';
import type { Table } from '../../model/table.js';
import { documentTables } from './documents.js';
import { methodTables, type Telling } from './method.js';

export type { Telling } from './method.js';

/**
 * The methods annex of a report: what was read and what was not, what each local level was taken for and where a person
 * overruled that, and by which scale, rules and search terms the references were coded.
 */
export function annexTables(analysis: Analysis, telling: Telling = {}): readonly Table[] {
  return [...documentTables(analysis), ...methodTables(analysis, telling)];
}

import type { Column } from '../../model/table.js';
import { headingText } from '../cell-text.js';

/** The headings of a table as a page has room for them, and what was taken out of them. */
export interface Headings {
  readonly headings: readonly string[];
  readonly notes: readonly string[];
}

/** Takes a unit that several columns share out of their headings, and says it once: "Figures under “U” to “D”: documents." */
export function unitsApart(columns: readonly Column[]): Headings {
  const units = columns.flatMap((column) => (headingText(column) === column.label ? [] : [column.unit]));
  const shared = [...new Set(units)].filter((unit) => units.filter((one) => one === unit).length > 1);
  return {
    headings: columns.map((column) => (shared.includes(column.unit) ? column.label : headingText(column))),
    notes: shared.map((unit) => `Figures under ${columnsOf(columns, unit)}: ${unit}.`),
  };
}

/** The columns with a unit, neighbours as "first to last". */
function columnsOf(columns: readonly Column[], unit: string | undefined): string {
  const runs: string[][] = [[]];
  for (const column of columns) {
    if (column.unit === unit) runs.at(-1)?.push(column.label);
    else runs.push([]);
  }
  return runs
    .filter(({ length }) => length > 0)
    .map((labels) =>
      labels.length > 2
        ? `“${labels[0]}” to “${labels.at(-1)}”`
        : labels.map((label) => `“${label}”`).join(', '),
    )
    .join(', ');
}

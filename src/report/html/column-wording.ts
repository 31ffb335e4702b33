import type { Column } from '../../model/table.js';
import { headingText } from '../cell-text.js';

/** What the heads of a table say. */
export interface ColumnWording {
  readonly heading: (column: Column) => string;
  /** A sentence on the unit that most columns share, which their headings then need not repeat; "" where there is none. */
  readonly unit: string;
}

/** Columns that must share a unit before it is told once for all of them. */
const SEVERAL = 3;

/** Words the heads of a table, so that "(documents)" does not stand over ten narrow columns. */
export function columnWording(columns: readonly Column[]): ColumnWording {
  const counts = new Map<string, number>();
  for (const { unit } of columns) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [shared] = [...counts].sort(([, a], [, b]) => b - a);
  // A column of numbers without a unit, as a year, would seem to be in the unit of the others.
  const isClear = columns.every(({ type, unit }) => unit || (type !== 'count' && type !== 'decimal'));
  if (shared === undefined || shared[1] < SEVERAL || !isClear) return { heading: headingText, unit: '' };
  const [unit] = shared;
  return {
    heading: (column) => (column.unit === unit ? column.label : headingText(column)),
    unit: `Unit: ${unit}, unless a heading gives another.`,
  };
}

import type { Cell, Column, Missing } from '../model/table.js';

/** What stands in a cell without a value. *Not mentioned* and *not read* are never one word. */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  'not-mentioned': 'not mentioned',
  'not-at-level': 'not at this level',
  'only-protective': 'only said to be absent',
  'not-read': 'could not be read',
  'level-not-described': 'level not described',
  'level-joined': 'level joined',
  'no-level': 'no level',
  'too-few': 'too few',
  unknown: 'not known',
  'not-applicable': '–',
};

const FORMATTERS = new Map<number, Intl.NumberFormat>();

/** Formatters are kept, because making one takes longer than a hundred figures. */
function decimals(digits: number): Intl.NumberFormat {
  const known = FORMATTERS.get(digits);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  FORMATTERS.set(digits, made);
  return made;
}

/** A cell as people read it: decimals as the column says, thousands parted, and why a value is missing. */
export function cellText({ value, missing }: Cell, column: Column): string {
  if (value === null) return missing ? MISSING_WORDS[missing] : '';
  if (typeof value === 'string') return value;
  switch (column.type) {
    case 'decimal': {
      return decimals(column.digits ?? 2).format(value);
    }
    case 'count':
      // A year is a number that is not counted: it has no unit, and no comma.
      return column.unit === undefined ? String(value) : decimals(0).format(value);
    case 'text':
    case 'quotation':
    case 'level':
      return String(value);
    default:
      return column.type satisfies never;
  }
}

/** Whether the cells of a column are set to the right, as numbers are. */
export function isNumeric({ type }: Column): boolean {
  return type === 'count' || type === 'decimal';
}

/** The heading of a column with its unit: "Documents", "Entry severity (1 to 6)". */
export function headingText({ label, unit }: Column): string {
  return unit === undefined || unit === '' || label.toLowerCase() === unit.toLowerCase()
    ? label
    : `${label} (${unit})`;
}

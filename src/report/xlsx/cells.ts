import type { CellObject } from 'write-excel-file/node';
import type { Cell, Column } from '../../model/table.js';
import { cellText, isNumeric } from '../cell-text.js';

/** The most characters that Excel takes in a cell. */
const LONGEST_TEXT = 32_767;

const TEXT: CellObject = { type: String, wrap: true, alignVertical: 'top', indent: 1, align: 'left' };
const MISSING: CellObject = { ...TEXT, textColor: '#595959', fontStyle: 'italic' };
const HEADING: CellObject = {
  ...TEXT,
  alignVertical: 'bottom',
  fontWeight: 'bold',
  backgroundColor: '#E3EAF2',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#1F3A5F',
};
const LINK: CellObject = { ...TEXT, textColor: '#0B4F8A', textDecoration: { underline: true } };
const TITLE: CellObject = { type: String, fontWeight: 'bold', fontSize: 16 };

/** A cell of text. It is always stored as text, so nothing in it is run, whatever it begins with. */
export function textCell(text: string, look: CellObject = TEXT): CellObject {
  return { ...look, value: storable(text) };
}

export const headingCell = (text: string): CellObject => textCell(text, HEADING);
export const linkCell = (text: string): CellObject => textCell(text, LINK);
export const titleCell = (text: string): CellObject => textCell(text, TITLE);

/** A number as Excel keeps it: unrounded, shown as `format` says ("#,##0"). */
export function numberCell(value: number, format: string): CellObject {
  return { type: Number, value, format, alignVertical: 'top' };
}

/** A cell of a table: a number as a number, and a missing value as its reason in words, set apart. */
export function tableCell(cell: Cell | undefined, column: Column): CellObject | null {
  if (cell === undefined) return null;
  if (cell.value === null) {
    const align = isNumeric(column) ? 'right' : 'left';
    return textCell(cellText(cell, column), { ...MISSING, align });
  }
  return typeof cell.value === 'number'
    ? numberCell(cell.value, formatOf(column))
    : textCell(cell.value, isNumeric(column) ? { ...TEXT, align: 'right' } : TEXT);
}

function formatOf({ type, unit, digits = 2 }: Column): string {
  if (type === 'decimal') return digits === 0 ? '0' : `0.${'0'.repeat(digits)}`;
  // A year is a number that is not counted: it has no unit, and no comma.
  return unit === undefined ? '0' : '#,##0';
}

/**
 * The text as a cell can hold it. The library removes the signs that XML forbids. It mistakes the names that every
 * JavaScript object has ("constructor") for texts that it has met before, so such a text gets a blank at its end.
 */
function storable(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return cut in Object.prototype ? `${cut} ` : cut;
}

import type { Cell, Column } from '../model/table.js';
import { cellText } from './cell-text.js';

/** A cell as a page prints it: as `cellText`, with the words of a document in quotation marks. */
export function drawnCell(cell: Cell | undefined, column: Column): string {
  if (cell === undefined) return '';
  const text = cellText(cell, column);
  return column.type === 'quotation' && cell.value !== null ? `“${text}”` : text;
}

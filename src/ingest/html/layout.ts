import { type Element, elements } from '../markup.js';
import { type Grid, isTable } from './grid.js';
import { find } from './visible.js';

/**
 * Whether a table only places things on the page and says nothing about rows and columns: marked as such, a box of
 * one cell, or a frame around other tables that has no headers of its own.
 */
export function isLayout(table: Element, grid: Grid): boolean {
  const role = table.attributes.role;
  if (role === 'presentation' || role === 'none' || grid.cells.length < 2) return true;
  const frames = elements(table).some((part) => find(part, isTable) !== undefined);
  return frames && (grid.rows === 1 || grid.columns === 1) && grid.cells.every((cell) => !cell.header);
}

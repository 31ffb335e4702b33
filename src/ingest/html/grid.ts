import { tooManyCells } from '../beyond-limit.js';
import { type Element, elements, type Node, textOf } from '../markup.js';
import { isBold } from './bold.js';

/** A cell of a table in the grid that is left when all spans are expanded. Rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly content: readonly Node[];
}

export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

const MAX_COLUMNS = 200;
const ROW_ROLES = new Set(['row']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

export function isTable(element: Element): boolean {
  const role = element.attributes.role;
  return element.name === 'table' || role === 'table' || role === 'grid' || role === 'treegrid';
}

/**
 * A table element (or divs with table roles) as a grid, with `rowspan` and `colspan` expanded.
 * @throws Unreadable `too-many-cells` before it has more than `most` fields
 */
export function readGrid(table: Element, most: number): Grid {
  const rows = partsOf(table, isRow);
  const head = new Set<Node>(elements(table, 'thead').flatMap((part) => part.children));
  const taken = new Set<number>();
  const place = (row: number, column: number) => row * 1_000_000 + column;
  const cells: GridCell[] = [];
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of partsOf(element, isCell)) {
      while (taken.has(place(row, column))) column += 1;
      const columnSpan = Math.min(span(cell, 'colspan') || 1, Math.max(1, MAX_COLUMNS - column));
      const rowSpan = Math.min(span(cell, 'rowspan') || rows.length, rows.length - row);
      if (taken.size + rowSpan * columnSpan > most) throw tooManyCells(most);
      for (let down = row; down < row + rowSpan; down += 1) {
        for (let right = column; right < column + columnSpan; right += 1) taken.add(place(down, right));
      }
      cells.push({
        row,
        column,
        rowSpan,
        columnSpan,
        header: head.has(element) || isMarkedHeader(cell),
        content: cell.children,
      });
      column += columnSpan;
    }
  }
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  return { rows: rows.length, columns, cells: settleHeaders(cells, rows.length) };
}

/** How many cells a grid has when each merged one counts for all that it covers. */
export function fieldsOf({ cells }: Grid): number {
  return cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
}

/** The rows of a table or the cells of a row, also where a form or a wrong element stands between; never those of a table inside. */
function partsOf(element: Element, wanted: (element: Element) => boolean): Element[] {
  return elements(element).flatMap((each) => {
    if (wanted(each)) return [each];
    return isTable(each) || isRow(each) || isCell(each) ? [] : partsOf(each, wanted);
  });
}

/** What stands in a table outside its cells, against the rules of HTML; a browser shows it above the table. */
export function strays(element: Element): Node[] {
  return element.children.flatMap((node): Node[] => {
    if (typeof node === 'string') return node.trim() === '' ? [] : [node];
    if (isCell(node) || node.name === 'caption') return [];
    const structure = isRow(node) || partsOf(node, isRow).length > 0 || partsOf(node, isCell).length > 0;
    return structure ? strays(node) : [node];
  });
}

function isRow(element: Element): boolean {
  return element.name === 'tr' || ROW_ROLES.has(element.attributes.role ?? '');
}

function isCell(element: Element): boolean {
  return element.name === 'td' || element.name === 'th' || CELL_ROLES.has(element.attributes.role ?? '');
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = cell.attributes[name] ?? cell.attributes[`aria-${name}`] ?? '1';
  return /^\s*\d{1,4}/.test(value) ? Number.parseInt(value, 10) : 1;
}

function isMarkedHeader(cell: Element): boolean {
  const { role } = cell.attributes;
  return cell.name === 'th' || role === 'columnheader' || role === 'rowheader';
}

/**
 * Where every row is marked as a header (Word repeats whole tables so), only the first one is. Where the first row
 * is not marked, the leading rows in bold above rows that are not count as headers.
 */
function settleHeaders(cells: readonly GridCell[], rows: number): GridCell[] {
  const filled = cells.filter((cell) => cell.content.some((node) => textOf(node).trim() !== ''));
  if (rows > 1 && filled.every((cell) => cell.header))
    return cells.map((cell) => ({ ...cell, header: cell.row === 0 }));
  if (filled.some((cell) => cell.row === 0 && cell.header)) return [...cells];
  const plain = filled.filter((cell) => !cell.content.every(isBold)).map((cell) => cell.row);
  const leading = plain.reduce((first, row) => Math.min(first, row), Number.POSITIVE_INFINITY);
  return Number.isFinite(leading)
    ? cells.map((cell) => (cell.row < leading ? { ...cell, header: true } : cell))
    : [...cells];
}

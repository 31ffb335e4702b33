import type { Element, Node } from '../markup.js';
import type { Sprm } from './sprm.js';

/** A row of a table as the file keeps it: cells with their left and right edges in twips. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly header: boolean;
}

export interface Cell {
  readonly left: number;
  readonly right: number;
  /** `begin`: first of the cells merged downwards; `go-on`: one of those below it. */
  readonly merge: 'none' | 'begin' | 'go-on';
  readonly content: readonly Node[];
}

const DEFINE_TABLE = 0xd608;
const HEADER_ROW = 0x3404;
const VERTICAL_MERGE = 0xd62b;
const CELL_RECORD = 20;
/** Edges that are nearer than this (a twentieth of an inch) are one. */
const NEAR = 72;

/** A row from the contents of its cells and the properties at its end; without edges the cells are of one width. */
export function rowOf(contents: readonly (readonly Node[])[], changes: readonly Sprm[]): Row {
  const definition = changes.findLast((change) => change.code === DEFINE_TABLE)?.value ?? Buffer.of(0, 0, 0);
  const count = definition[0] ?? 0;
  const edge = (index: number) =>
    index <= count && 3 + 2 * index <= definition.length
      ? definition.readInt16LE(1 + 2 * index)
      : index * 1440;
  const flags = (index: number) => {
    const at = 1 + 2 * (count + 1) + CELL_RECORD * index;
    return at + 2 <= definition.length ? definition.readUInt16LE(at) : 0;
  };
  const later = mergesOf(changes);
  const cells: Cell[] = [];
  for (const [index, content] of contents.entries()) {
    const bits = flags(index);
    const vertical = later.get(index) ?? (bits >> 5) & 3;
    const merge = vertical === 1 ? 'go-on' : vertical > 1 ? 'begin' : 'none';
    const last = cells.at(-1);
    const joined = (bits & 2) !== 0 && last !== undefined;
    if (joined)
      cells[cells.length - 1] = { ...last, right: edge(index + 1), content: [...last.content, ...content] };
    else cells.push({ left: edge(index), right: edge(index + 1), merge, content });
  }
  const header = changes.some((change) => change.code === HEADER_ROW && change.value[0] === 1);
  return { cells, header };
}

function mergesOf(changes: readonly Sprm[]): Map<number, number> {
  const merges = changes.filter((change) => change.code === VERTICAL_MERGE && change.value.length >= 2);
  return new Map(merges.map(({ value }) => [value[0] ?? 0, value[1] ?? 0]));
}

/** The rows as a table element, columns told from the edges of all cells, merged cells with their spans. */
export function tableElement(rows: readonly Row[]): Element {
  const edges = columnEdges(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.left, cell.right])));
  const column = (edge: number) => edges.findIndex((each) => Math.abs(each - edge) <= NEAR);
  const children = rows.map((row, index): Element => {
    const cells: Node[] = [];
    let next = 0;
    for (const cell of row.cells) {
      const left = Math.max(next, column(cell.left));
      const right = Math.max(left + 1, column(cell.right));
      if (left > next) cells.push(cellElement('td', left - next, 1, []));
      next = right;
      if (cell.merge === 'go-on' && continues(rows[index - 1], cell)) continue;
      cells.push(
        cellElement(
          row.header ? 'th' : 'td',
          right - left,
          depthOf(cell, rows.slice(index + 1)),
          cell.content,
        ),
      );
    }
    return { name: 'tr', attributes: {}, children: cells };
  });
  return { name: 'table', attributes: {}, children };
}

function columnEdges(edges: readonly number[]): number[] {
  const sorted = [...edges].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const edge of sorted) if (kept.length === 0 || edge - (kept.at(-1) ?? 0) > NEAR) kept.push(edge);
  return kept;
}

function depthOf(cell: Cell, below: readonly Row[]): number {
  if (cell.merge !== 'begin') return 1;
  const end = below.findIndex(
    (row) => !row.cells.some((each) => each.merge === 'go-on' && sameColumn(each, cell)),
  );
  return 1 + (end === -1 ? below.length : end);
}

function continues(above: Row | undefined, cell: Cell): boolean {
  return above?.cells.some((each) => each.merge !== 'none' && sameColumn(each, cell)) === true;
}

function sameColumn(one: Cell, other: Cell): boolean {
  return Math.abs(one.left - other.left) <= NEAR;
}

function cellElement(
  name: 'td' | 'th',
  columnSpan: number,
  rowSpan: number,
  content: readonly Node[],
): Element {
  return {
    name,
    attributes: { colspan: String(columnSpan), rowspan: String(rowSpan) },
    children: [...content],
  };
}

import { cluster, type Extent } from './geometry.js';
import type { Rule } from './page-content.js';
import { type Ruling, SNAP } from './ruling.js';

/** Share of the border between two fields that must be drawn for them to be two cells. */
const DRAWN = 0.6;
/** Rows and columns narrower than this, in points, are double borders. */
const NARROWEST = 5;

/** One cell of a grid; rows and columns count from 0. */
export interface GridCell extends Extent {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A ruled table: its column edges and row edges (one more than columns and rows), and its cells, merged ones once. */
export interface Grid extends Extent {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/**
 * Makes cells out of lines that hang together. Fields with no line between them are one cell, so merged cells come
 * out with their spans, and a table whose border is missing at a page break is closed there.
 */
export function toGrid(ruling: Ruling): Grid | null {
  const { horizontal, vertical, extent } = ruling;
  const xs = edges([...vertical.map((rule) => rule.at), extent.left, extent.right]);
  const ys = edges([...horizontal.map((rule) => rule.at), extent.top, extent.bottom]);
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns > 10_000) return null;
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (field: number): number => {
    let top = field;
    while (owner[top] !== undefined && owner[top] !== top) top = owner[top] ?? top;
    return top;
  };
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column;
      const [left, right, top, bottom] = [
        xs[column] ?? 0,
        xs[column + 1] ?? 0,
        ys[row] ?? 0,
        ys[row + 1] ?? 0,
      ];
      if (column + 1 < columns && !drawn(vertical, right, top, bottom)) owner[root(field + 1)] = root(field);
      if (row + 1 < rows && !drawn(horizontal, bottom, left, right))
        owner[root(field + columns)] = root(field);
    }
  const members = new Map<number, number[]>();
  for (const field of owner.keys()) members.set(root(field), [...(members.get(root(field)) ?? []), field]);
  const cells = [...members.values()].flatMap((fields) => cellsOf(fields, xs, ys));
  return { ...bounds(xs, ys), xs, ys, cells: cells.sort(byPlace) };
}

export function byPlace(
  one: { row: number; column: number },
  other: { row: number; column: number },
): number {
  return one.row - other.row || one.column - other.column;
}

function edges(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of cluster(places, SNAP))
    if (place - (kept.at(-1) ?? -Infinity) >= NARROWEST) kept.push(place);
  return kept;
}

function bounds(xs: readonly number[], ys: readonly number[]): Extent {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}

function drawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= NARROWEST)
      covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return covered >= DRAWN * (to - from);
}

/** A group of fields that is no rectangle (a stray line inside a cell) falls apart into its rows. */
function cellsOf(fields: readonly number[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const columns = xs.length - 1;
  const places = fields.map((field) => ({ row: Math.floor(field / columns), column: field % columns }));
  const rows = places.map((place) => place.row);
  const cols = places.map((place) => place.column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...cols), Math.max(...cols)];
  if ((bottom - top + 1) * (right - left + 1) !== fields.length && top < bottom)
    return [...new Set(rows)].flatMap((row) =>
      runsOf(fields, row, columns).flatMap((run) => cellsOf(run, xs, ys)),
    );
  return [
    {
      row: top,
      column: left,
      rowSpan: bottom - top + 1,
      columnSpan: right - left + 1,
      left: xs[left] ?? 0,
      right: xs[right + 1] ?? 0,
      top: ys[top] ?? 0,
      bottom: ys[bottom + 1] ?? 0,
    },
  ];
}

function runsOf(fields: readonly number[], row: number, columns: number): number[][] {
  const runs: number[][] = [];
  for (const field of fields
    .filter((one) => Math.floor(one / columns) === row)
    .sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === field - 1) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

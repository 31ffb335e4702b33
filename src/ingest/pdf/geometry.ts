import type { Box } from '../../model/document.js';

/** The edges of a rectangle in points, from the top left corner of the page as shown; `bottom` > `top`. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A PDF transformation matrix [a b c d e f]. */
export type Affine = readonly [number, number, number, number, number, number];

export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` afterwards. */
export function compose(outer: Affine, inner: Affine): Affine {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function apply(matrix: Affine, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Reads six numbers of an operator's argument; identity where it is anything else. */
export function affine(value: unknown): Affine {
  const numbers = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : [];
  const [a, b, c, d, e, f] = numbers;
  if ([a, b, c, d, e, f].some((part) => typeof part !== 'number')) return IDENTITY;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** The smallest extent around all of them; null for none. */
export function hull(extents: Iterable<Extent>): Extent | null {
  let left = Infinity;
  let right = -Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const extent of extents) {
    left = Math.min(left, extent.left);
    right = Math.max(right, extent.right);
    top = Math.min(top, extent.top);
    bottom = Math.max(bottom, extent.bottom);
  }
  return left === Infinity ? null : { left, right, top, bottom };
}

export function toBox(extent: Extent): Box {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    left: round(extent.left),
    top: round(extent.top),
    width: round(extent.right - extent.left),
    height: round(extent.bottom - extent.top),
  };
}

/** Whether the middle of `inner` lies in `outer`, give or take `slack` points. */
export function centreInside(outer: Extent, inner: Extent, slack = 0): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return (
    x >= outer.left - slack && x <= outer.right + slack && y >= outer.top - slack && y <= outer.bottom + slack
  );
}

/** Joins numbers that lie within `tolerance` of their neighbour; gives the mean of each group, ascending. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const last = groups.at(-1);
    if (last && value - (last.at(-1) ?? 0) <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** The middle value; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

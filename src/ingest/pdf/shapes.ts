import { type Affine, apply, type Extent, hull } from './geometry.js';
import type { Fill, Rule } from './page-content.js';

/** A filled rectangle thinner than this looks like a line, in points. */
const LINE_THICKNESS = 3;
/** Shorter strokes are parts of letters, ticks or icons. */
const SHORTEST_RULE = 4;
/** Bounds of a painted bullet, in points. */
const BULLET_SIZE = { least: 1, most: 8 };
/** A page with more shapes than this is a drawing or a map. */
const MOST_SHAPES = 20_000;

interface Outline {
  readonly points: readonly (readonly [number, number])[];
  readonly curved: boolean;
}

/** Collects lines, filled rectangles and dots from painted paths, in points of the page as shown. */
export class ShapeCollector {
  readonly rules: Rule[] = [];
  readonly fills: Fill[] = [];
  readonly dots: Extent[] = [];
  /** Outlines that were painted, whatever they look like. */
  count = 0;

  /** `data` is the path of pdf.js 5.4: 0 x y moves, 1 x y draws a line, 2 and six numbers a curve, 3 closes. */
  add(data: ArrayLike<number>, matrix: Affine, colour: string, stroked: boolean, filled: boolean): void {
    if (this.count > MOST_SHAPES) return;
    for (const outline of outlines(data, matrix)) {
      this.count++;
      if (filled) this.#fill(outline, colour);
      if (stroked) this.#stroke(outline);
    }
  }

  #stroke({ points, curved }: Outline): void {
    if (curved) return;
    for (let index = 1; index < points.length; index++) {
      const [one, other] = [points[index - 1], points[index]];
      if (!one || !other) continue;
      const [width, height] = [Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])];
      if (height < 1 && width >= SHORTEST_RULE) this.#rule(true, (one[1] + other[1]) / 2, one[0], other[0]);
      else if (width < 1 && height >= SHORTEST_RULE)
        this.#rule(false, (one[0] + other[0]) / 2, one[1], other[1]);
    }
  }

  #fill({ points, curved }: Outline, colour: string): void {
    const extent = hull(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
    if (extent === null) return;
    const [width, height] = [extent.right - extent.left, extent.bottom - extent.top];
    const least = Math.min(width, height);
    const most = Math.max(width, height);
    if (least >= BULLET_SIZE.least && most <= BULLET_SIZE.most && most < least * 1.6) this.dots.push(extent);
    else if (curved || points.length > 6) return;
    else if (height <= LINE_THICKNESS && width >= SHORTEST_RULE)
      this.#rule(true, (extent.top + extent.bottom) / 2, extent.left, extent.right);
    else if (width <= LINE_THICKNESS && height >= SHORTEST_RULE)
      this.#rule(false, (extent.left + extent.right) / 2, extent.top, extent.bottom);
    else if (width > 12 && height > 6) this.fills.push({ ...extent, colour });
  }

  #rule(horizontal: boolean, at: number, one: number, other: number): void {
    this.rules.push({ horizontal, at, from: Math.min(one, other), to: Math.max(one, other) });
  }
}

function* outlines(data: ArrayLike<number>, matrix: Affine): Generator<Outline> {
  let points: [number, number][] = [];
  let curved = false;
  const at = (index: number): [number, number] => apply(matrix, data[index] ?? 0, data[index + 1] ?? 0);
  for (let index = 0; index < data.length; ) {
    const operation = data[index];
    if (operation === 0) {
      if (points.length > 1) yield { points, curved };
      points = [at(index + 1)];
      curved = false;
      index += 3;
    } else if (operation === 1) {
      points.push(at(index + 1));
      index += 3;
    } else if (operation === 2) {
      points.push(at(index + 5));
      curved = true;
      index += 7;
    } else {
      const first = points[0];
      if (first) points.push(first);
      index += 1;
    }
  }
  if (points.length > 1) yield { points, curved };
}

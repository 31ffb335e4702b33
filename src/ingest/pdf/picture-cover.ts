import { type Affine, apply, type Extent, hull } from './geometry.js';

/**
 * How much of a page its pictures cover. pdf.js is told to leave pictures out (decoding them costs much), so what
 * remains of one is a place that was made for it (`q 595 0 0 842 0 0 cm`) and in which nothing is painted.
 */
export class PictureCover {
  readonly #pictures: Extent[] = [];
  #place: Extent | null = null;

  /** A picture may follow: it would fill the unit square of this matrix. */
  place(matrix: Affine): void {
    const corners = (
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ] as const
    ).map(([x, y]) => apply(matrix, x, y));
    this.#place = hull(corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
  }

  /** Something else was painted in the place. */
  paint(): void {
    this.#place = null;
  }

  /** The place is left, so a picture was all that it can have held. */
  leave(): void {
    if (this.#place) this.#pictures.push(this.#place);
    this.#place = null;
  }

  /** Share of a page of this size that pictures cover, 0 to 1; where they overlap, each counts. */
  share(width: number, height: number): number {
    const areas = this.#pictures.map(({ left, right, top, bottom }) => {
      const across = Math.min(right, width) - Math.max(left, 0);
      const down = Math.min(bottom, height) - Math.max(top, 0);
      return across > 0 && down > 0 ? across * down : 0;
    });
    return Math.min(1, areas.reduce((sum, area) => sum + area, 0) / (width * height));
  }
}

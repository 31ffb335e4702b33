/** A page as drawn, in shades of grey. */
export interface Bitmap {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** One byte for each pixel, row by row from the top; 0 is black. */
  readonly grey: Uint8Array;
  /** Points (1/72 inch) that a pixel is wide. */
  readonly point: number;
}

/** Pictures larger than this are not drawn, in pixels: 300 dots an inch on a sheet of 3 feet by 4. */
export const LARGEST_PICTURE = 150_000_000;
/** What text recognition is trained on. */
const DOTS_PER_INCH = 300;
/** A drawn page has at most so many pixels (A3 at 300 dots an inch: 17 million), whatever size the file claims. */
const MOST_PIXELS = 20_000_000;

/** Pixels that a point is drawn as, for a page of this size in points. */
export function drawingScale(width: number, height: number): number {
  return Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** Shades of grey of red, green, blue and opacity, by how bright the eye sees them (Rec. 601). */
export function toGrey(rgba: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(rgba.length / 4);
  for (let pixel = 0; pixel < grey.length; pixel++) {
    const at = pixel * 4;
    grey[pixel] = (77 * (rgba[at] ?? 0) + 150 * (rgba[at + 1] ?? 0) + 29 * (rgba[at + 2] ?? 0)) >> 8;
  }
  return grey;
}

/** The bitmap as a file of the portable greymap format (P5), which is its bytes after a line of text. */
export function toGreymap({ width, height, grey }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), grey]);
}

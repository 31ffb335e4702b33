import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bitmap } from '../../../src/ingest/ocr/bitmap.js';
import { skewOf, straightened, turned } from '../../../src/ingest/ocr/skew.js';

/** A sheet of 6 by 8 inches at 100 dots an inch. */
function sheet(isInk: (x: number, y: number) => boolean): Bitmap {
  const [width, height] = [600, 800];
  const grey = Uint8Array.from({ length: width * height }, (_, at) =>
    isInk(at % width, Math.floor(at / width)) ? 0 : 255,
  );
  return { width, height, grey, point: 0.72 };
}

/** Lines of words, eight dots high, every twenty. */
const TEXT = sheet(
  (x, y) => x > 60 && x < 540 && y > 80 && y < 720 && y % 20 < 8 && x % 40 < 30 && (x * 7 + y * 3) % 5 < 3,
);

describe('skewOf', () => {
  it('tells how much text was turned', () => {
    fc.assert(
      fc.property(fc.double({ min: -3.5, max: 3.5, noNaN: true }), (degrees) => {
        expect(Math.abs(skewOf(turned(TEXT, degrees)) - degrees)).toBeLessThan(0.1);
      }),
      { numRuns: 20 },
    );
  });

  it('is none where nothing stands in lines', () => {
    expect(skewOf(sheet(() => false))).toBe(0);
    expect(skewOf(sheet((x, y) => (x - 300) ** 2 + (y - 400) ** 2 < 40_000))).toBe(0);
    // Any rule without lines: squares of hashed places.
    expect(skewOf(sheet((x, y) => ((x >> 2) * 2654435761 + (y >> 2) * 40503) % 97 < 9))).toBe(0);
  });
});

describe('straightened', () => {
  it('sets a page straight, and leaves one that is', () => {
    expect(straightened(TEXT)).toBe(TEXT);
    expect(skewOf(straightened(turned(TEXT, 2)))).toBe(0);
  });
});

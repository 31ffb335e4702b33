import type { Bitmap } from './bitmap.js';

/** Pages are put into the scanner at most so crooked, in degrees; what looks more so is drawn that way. */
const MOST_SKEW = 4;
/** Steps in which the angle is sought, first over all and then about the best, in degrees. */
const COARSE = 0.25;
const FINE = 0.025;
/** Below this a page is straight: a line as wide as the sheet rises by one point in a thousand. */
const STRAIGHT = 0.06;
/** The angle is told in a picture of so many dots an inch, in which lines of text are still lines. */
const DOTS_PER_INCH = 100;
/** The lower edge of ink is where it becomes lighter by so many shades of grey (of 256) from one dot to the next. */
const EDGE = 40;
/** A page with fewer edges has no line of text, and one whose edges lie in line hardly better than at any angle shows something else. */
const FEWEST_EDGES = 200;
const DISTINCT = 1.2;
const WHITE = 255;

/** The page set straight, so that its lines of text and the lines of its tables are level; the same where it is. */
export function straightened(bitmap: Bitmap): Bitmap {
  const degrees = skewOf(bitmap);
  return Math.abs(degrees) < STRAIGHT ? bitmap : turned(bitmap, -degrees);
}

/** How far lines of text fall to the right, in degrees (clockwise); 0 where that cannot be told. */
export function skewOf(bitmap: Bitmap): number {
  const edges = lowerEdges(smaller(bitmap));
  if (edges.x.length < FEWEST_EDGES) return 0;
  const alignment = (degrees: number): number => inLine(edges, Math.tan((degrees * Math.PI) / 180));
  const coarse = steps(0, MOST_SKEW, COARSE).map((degrees) => ({ degrees, score: alignment(degrees) }));
  const rough = best(coarse);
  const usual = coarse.reduce((sum, { score }) => sum + score, 0) / coarse.length;
  if (rough.score < DISTINCT * usual) return 0;
  return best(steps(rough.degrees, COARSE, FINE).map((degrees) => ({ degrees, score: alignment(degrees) })))
    .degrees;
}

/** Turns a picture about its middle, clockwise. What comes in from outside is white. */
export function turned({ width, height, grey, point }: Bitmap, degrees: number): Bitmap {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const straight = new Uint8Array(grey.length).fill(WHITE);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = middleX + cosine * (x - middleX) + sine * (y - middleY);
      const fromY = middleY - sine * (x - middleX) + cosine * (y - middleY);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [right, down] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (grey[at] ?? 0) * (1 - right) + (grey[at + 1] ?? 0) * right;
      const lower = (grey[at + width] ?? 0) * (1 - right) + (grey[at + width + 1] ?? 0) * right;
      straight[y * width + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return { width, height, grey: straight, point };
}

/** The picture with so many fewer dots that the angle is told in little time; each is the mean of those that it stands for. */
function smaller({ width, height, grey, point }: Bitmap): Bitmap {
  const times = Math.max(1, Math.round(72 / point / DOTS_PER_INCH));
  const [across, down] = [Math.floor(width / times), Math.floor(height / times)];
  const means = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let row = y * times; row < (y + 1) * times; row++)
        for (let column = x * times; column < (x + 1) * times; column++)
          sum += grey[row * width + column] ?? 0;
      means[y * across + x] = sum / (times * times);
    }
  }
  return { width: across, height: down, grey: means, point: point * times };
}

interface Dots {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Where ink ends downwards: on the baselines of text, and under ruled lines. */
function lowerEdges({ width, height, grey }: Bitmap): Dots {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < width * (height - 1); at++) {
    if ((grey[at + width] ?? 0) - (grey[at] ?? 0) < EDGE) continue;
    xs.push(at % width);
    ys.push(Math.floor(at / width));
  }
  return { x: xs, y: ys, width, height };
}

/** How well dots lie in lines of this slope: the squares of how many lie in each, added. */
function inLine({ x, y, width, height }: Dots, slope: number): number {
  const room = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Float64Array(height + 2 * room);
  for (let i = 0; i < x.length; i++) {
    const row = Math.round((y[i] ?? 0) - slope * (x[i] ?? 0)) + room;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

interface Tried {
  readonly degrees: number;
  readonly score: number;
}

function steps(middle: number, reach: number, step: number): readonly number[] {
  const count = Math.round(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => middle + (i - count) * step);
}

/** The best of them; of equals the one that is tried with the least skew. */
function best(tried: readonly Tried[]): Tried {
  return tried.reduce((one, other) =>
    other.score > one.score || (other.score === one.score && Math.abs(other.degrees) < Math.abs(one.degrees))
      ? other
      : one,
  );
}

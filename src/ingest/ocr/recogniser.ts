import { createRequire } from 'node:module';
import path from 'node:path';
import type Tesseract from 'tesseract.js';
import { type Bitmap, toGreymap } from './bitmap.js';

/** A word that was seen in a picture. Edges in pixels. */
export interface SeenWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly bbox: Edges;
}

export interface Edges {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Words that were seen to stand on one line. Lengths in pixels. */
export interface SeenLine {
  readonly words: readonly SeenWord[];
  readonly baseline: Edges;
  /** From the lowest to the highest letters. */
  readonly height: number;
}

/** Reads bitmaps. Tesseract runs in a thread of its own, with the program and the English data of the installed packages. */
export class Recogniser {
  readonly #worker: Tesseract.Worker;

  private constructor(worker: Tesseract.Worker) {
    this.#worker = worker;
  }

  static async start(): Promise<Recogniser> {
    const require = createRequire(import.meta.url);
    const data = path.dirname(require.resolve('@tesseract.js-data/eng/package.json'));
    const { createWorker, OEM, PSM }: typeof Tesseract = require('tesseract.js');
    const worker = await createWorker('eng', OEM.LSTM_ONLY, {
      // A path and not an address, so that it is read from the disk; without a cache nothing is written.
      langPath: path.join(data, '4.0.0_best_int'),
      cacheMethod: 'none',
      gzip: true,
      // Without this a fault is thrown where nobody can catch it; the promise tells it as well.
      errorHandler: () => {},
    });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
    return new Recogniser(worker);
  }

  async lines(bitmap: Bitmap): Promise<readonly SeenLine[]> {
    const { data } = await this.#worker.recognize(toGreymap(bitmap), {}, { text: false, blocks: true });
    return (data.blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) =>
        lines.map(({ words, baseline, rowAttributes }) => ({
          words,
          baseline,
          height: rowAttributes.rowHeight,
        })),
      ),
    );
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

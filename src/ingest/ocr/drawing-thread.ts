import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { openToDraw } from '../pdf/library.js';
import { type Bitmap, drawingScale, LARGEST_PICTURE, toGrey } from './bitmap.js';

/** What the thread answers to the number of a page. */
export type Drawn =
  | { readonly kind: 'bitmap'; readonly bitmap: Bitmap }
  | { readonly kind: 'fault'; readonly message: string };

type Canvas = typeof import('@napi-rs/canvas');

/**
 * Draws pages of one PDF, whose bytes are its `workerData`. In a thread of its own pdf.js is loaded with the drawing
 * library that the reading thread leaves out, and a picture that hangs its decoder can be ended.
 */
async function start(): Promise<(page: number) => Promise<Bitmap>> {
  const { createCanvas }: Canvas = createRequire(import.meta.url)('@napi-rs/canvas');
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await openToDraw(library, new Uint8Array(workerData), LARGEST_PICTURE);
  return async (number) => {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = drawingScale(width, height);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // pdf.js names the canvas of a browser; that of the library does all that it uses of it.
    const drawn = { canvas: canvas as never, viewport, intent: 'print', background: 'white' } as const;
    await page.render({ ...drawn, annotationMode: library.AnnotationMode.DISABLE }).promise;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    page.cleanup();
    return { width: canvas.width, height: canvas.height, grey: toGrey(data), point: 1 / scale };
  };
}

const ready = start();
// A fault is told with the first page that is asked for.
ready.catch(() => {});
parentPort?.on('message', (page: number) => {
  void ready
    .then((draw) => draw(page))
    .then(
      (bitmap) => {
        const answer: Drawn = { kind: 'bitmap', bitmap };
        parentPort?.postMessage(answer, [bitmap.grey.buffer as ArrayBuffer]);
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        parentPort?.postMessage({ kind: 'fault', message } satisfies Drawn);
      },
    );
});

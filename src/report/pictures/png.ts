import type { FontFiles } from './lettering.js';

/** Pixels of the PNG to one pixel of the picture: 192 dots to the inch. */
const SCALE = 2;

let ready: Promise<void> | undefined;

/** Turns an SVG document into a PNG of twice its width. `wasm` is the module of @resvg/resvg-wasm, loaded once. */
export async function pngOf(
  svg: string,
  wasm: Uint8Array | ArrayBuffer,
  fonts: FontFiles,
): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= initWasm(wasm);
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers: [fonts.regular, fonts.bold], defaultFontFamily: 'DejaVu Sans' },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

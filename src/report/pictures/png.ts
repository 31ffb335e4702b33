/** Pixels of the PNG to one pixel of the picture: 192 dots to the inch. */
const SCALE = 2;

/**
 * Turns an SVG document into a PNG of twice its width. No font of the machine is used, so that the same picture gives the
 * same bytes everywhere. `fontFiles`: paths of the fonts that its words are set in.
 */
export async function pngOf(svg: string, fontFiles: readonly string[]): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'DejaVu Sans' },
  });
  return new Uint8Array(image.asPng());
}

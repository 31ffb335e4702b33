import { createRequire } from 'node:module';
import type { DrawingTools } from '../report/pictures/index.js';
import { readBytes } from './files.js';

/** What pictures are drawn with, as it comes with the packages. */
export async function pictureTools(): Promise<DrawingTools> {
  const { resolve } = createRequire(import.meta.url);
  const font = (name: string): Promise<Uint8Array> => readBytes(resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  const [wasm, regular, bold] = await Promise.all([
    readBytes(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    font('DejaVuSans'),
    font('DejaVuSans-Bold'),
  ]);
  return { wasm, fonts: { regular, bold } };
}

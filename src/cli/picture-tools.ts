import { createRequire } from 'node:module';
import type { DrawingTools } from '../report/pictures/index.js';
import { readBytes } from './files.js';

/** What pictures are drawn with, as it comes with the packages. */
export async function pictureTools(): Promise<DrawingTools> {
  const { resolve } = createRequire(import.meta.url);
  const path = (name: string): string => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
  const files = { regular: path('DejaVuSans'), bold: path('DejaVuSans-Bold') };
  const [regular, bold] = await Promise.all([readBytes(files.regular), readBytes(files.bold)]);
  return { fonts: { regular, bold }, fontFiles: [files.regular, files.bold] };
}

import type { ScaleStep } from '../../model/coding-guide.js';
import type { Table } from '../../model/table.js';
import type { Picture } from '../report.js';
import type { Drawing, DrawingMeans } from './drawing.js';
import { entrySeverity } from './entry-severity.js';
import { type FontFiles, lettering } from './lettering.js';
import { levelsDescribed } from './levels-described.js';
import { page } from './page.js';
import { pngOf } from './png.js';
import { printable } from './rows.js';
import { severityByLevel } from './severity-by-level.js';
import { situations } from './situations.js';
import { svgOf } from './svg.js';
import { thresholdOrder } from './threshold-order.js';

/** What pictures are drawn with; handed in because reports never look for files. */
export interface DrawingTools {
  /** DejaVuSans.ttf and DejaVuSans-Bold.ttf of dejavu-fonts-ttf: what is in them, to measure words. */
  readonly fonts: FontFiles;
  /** The paths of the same files, for the program that makes PNG. */
  readonly fontFiles: readonly string[];
}

/** The tables that have pictures, each with what draws it. None where the table has nothing to show, several where one is drawn for each issue. */
const DRAWN: ReadonlyMap<string, (table: Table, means: DrawingMeans) => readonly Drawing[]> = new Map([
  ['levels-described', levelsDescribed],
  ['severity-by-level', severityByLevel],
  ['entry-severity', entrySeverity],
  ['threshold-order', thresholdOrder],
  ['situations', situations],
]);

/** A picture before it is turned into pixels. */
export type Drawn = Omit<Picture, 'png'>;

/**
 * Draws the pictures of a report, in the order of its tables. `scale` is the scale of the coding guide. The same tables
 * give the same bytes. Throws RangeError where a font file is none.
 */
export async function drawPictures(
  tables: readonly Table[],
  scale: readonly ScaleStep[],
  { fonts, fontFiles }: DrawingTools,
): Promise<readonly Picture[]> {
  const pictures = await drawSvg(tables, drawingMeans(scale, fonts));
  return Promise.all(pictures.map(async (drawn) => ({ ...drawn, png: await pngOf(drawn.svg, fontFiles) })));
}

/** Loads what draws, which else happens when the first picture is drawn. */
export async function loadDrawing(): Promise<void> {
  await Promise.all([import('vega'), import('vega-lite'), import('@resvg/resvg-js')]);
}

export function drawingMeans(scale: readonly ScaleStep[], fonts: FontFiles): DrawingMeans {
  return { scale, lettering: lettering(fonts) };
}

/** The pictures without their PNG. */
export async function drawSvg(tables: readonly Table[], means: DrawingMeans): Promise<readonly Drawn[]> {
  const drawings = tables.flatMap((table) => DRAWN.get(table.name)?.(printable(table), means) ?? []);
  const pictures: Drawn[] = [];
  for (const drawing of drawings) {
    const { name, title, description, table } = drawing;
    const laidOut = page(drawing, means);
    const { width, height } = laidOut;
    pictures.push({ name, title, description, table, width, height, svg: await svgOf(drawing, laidOut) });
  }
  return pictures;
}

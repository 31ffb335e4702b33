import type { LayerSpec, NonNormalizedSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { ScaleStep } from '../../model/coding-guide.js';
import type { Lettering } from './lettering.js';

/** Whole width of a picture and what is left of it between the margins, in pixels. */
export const PAGE_WIDTH = 720;
export const MARGIN = 16;
export const CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN;

/** A picture on a page of A4 may be this much higher than wide. */
export const MOST_HEIGHT = 1.3 * PAGE_WIDTH;

/** With more documents than this their names would be too small to read: they are counted instead. */
export const MOST_NAMES = 60;

/** Marks of Vega-Lite that stand in one view, or views beside each other. */
export type Layer = LayerSpec<string> | UnitSpec<string>;
export type View = NonNormalizedSpec;

/** What a picture is drawn with besides its table. */
export interface DrawingMeans {
  readonly lettering: Lettering;
  /** Severity 1 to 6 with its names, as the coding guide has it. */
  readonly scale: readonly ScaleStep[];
}

/** The marks of a picture, and the room that they take on its page. */
export interface Plot {
  /** The marks; they have a width and height of their own. */
  readonly view: View;
  /** Height of the view in pixels. */
  readonly height: number;
  /** Room that the view needs to the left of it and above it, in pixels, for names and heads. */
  readonly left: number;
  readonly top: number;
}

/** A picture before it is drawn: its marks, and the words around them. */
export interface Drawing extends Plot {
  readonly name: string;
  readonly table: string;
  readonly title: string;
  /** What is shown and how it is read, above the marks. */
  readonly subtitle: string;
  readonly description: string;
  /** Whether shades stand for severity, so that the page must say which. */
  readonly hasSeverityShades: boolean;
  /** Beneath the marks, each in a line of its own. */
  readonly notes: readonly string[];
}

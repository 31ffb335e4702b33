import type { Extent } from './geometry.js';

/** Letters without white space between them, set in one font. */
export interface Word extends Extent {
  readonly text: string;
  readonly baseline: number;
  /** Font size in points as shown. */
  readonly size: number;
  readonly bold: boolean;
  /** Set in a font of pictures (Symbol, Wingdings), where letters stand for bullets. */
  readonly symbol: boolean;
  /** Fill colour, `#rrggbb`. */
  readonly colour: string;
  /** Id of the marked content that the word belongs to; null where it has none. */
  readonly content: number | null;
  /** The file marks it as no part of the text (running header, page number, decoration). */
  readonly artifact: boolean;
  /** Reading direction, degrees clockwise from left to right. */
  readonly angle: 0 | 90 | 180 | 270;
  /** A space character follows. */
  readonly spaced: boolean;
  /** Read from a picture, and uncertain. */
  readonly doubtful?: boolean;
}

/** The look of a word of which the file says nothing but its letters and their place. */
export const NO_LOOK = {
  bold: false,
  symbol: false,
  colour: '#000000',
  content: null,
  artifact: false,
  angle: 0,
} as const satisfies Partial<Word>;

/** A drawn line, or a filled rectangle so thin that it looks like one. `at` is its y (horizontal) or x (vertical). */
export interface Rule {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Fill extends Extent {
  readonly colour: string;
}

/** Everything of a page that its layout is told from, in points from the top left corner of the page as shown. */
export interface PageContent {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  /** Filled rectangles that are no lines: backgrounds of cells, coloured bands. */
  readonly fills: readonly Fill[];
}

/** Words on one baseline, left to right. */
export interface Line extends Extent {
  readonly words: readonly Word[];
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

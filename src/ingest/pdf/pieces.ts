import type { Extent } from './geometry.js';
import type { GridCell } from './grid.js';
import type { Line } from './page-content.js';

/** Lines that are read one after the other: a column of text, or the text of the whole page. */
export interface TextPiece {
  readonly kind: 'text';
  readonly extent: Extent;
  readonly lines: readonly Line[];
}

export interface PieceCell extends GridCell {
  readonly lines: readonly Line[];
  /** What the tags say; null where they say nothing. */
  readonly header: boolean | null;
  /** Colour behind the cell; null for none. */
  readonly fill: string | null;
  /** Tags and geometry disagree about what stands in it. */
  readonly doubtful: boolean;
}

/** The part of a table that stands on one page. */
export interface TablePiece {
  readonly kind: 'table';
  /** What the cells were told from, the surest first. */
  readonly source: 'ruled' | 'tagged' | 'space';
  readonly extent: Extent;
  /** Only one column has text: the rest of a table of the page before, or a mere frame. */
  readonly sparse: boolean;
  /** Left edge of each column and right edge of the last, in points. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PieceCell[];
}

export type Piece = TextPiece | TablePiece;

/** A page cut into pieces, in reading order. */
export interface PageLayout {
  readonly page: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
}

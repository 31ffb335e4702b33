import type { Warning } from './warning.js';

export const FORMATS = ['pdf', 'docx', 'doc', 'html', 'md', 'txt'] as const;

/** The format of a file, told from its bytes. */
export type Format = (typeof FORMATS)[number];

/** A rectangle on a page, in points (1/72 inch), measured from the top left corner of the page as it is shown. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where a block stands in a table. Rows and columns count from 0 and are those of the grid after spans are
 * expanded; a table that goes on over a page break is one table, with the same number throughout.
 */
export interface TableCell {
  /** Running number of the table in the document, from 0. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether the file marks the cell as a header, or it stands in the first row and its look differs from the rows below. */
  readonly header: boolean;
}

/**
 * `heading`: a line that names what follows (also a bold line inside a table cell). `list-item`: a line with a bullet or
 * number (also inside a cell). `table-cell`: any other paragraph inside a cell. `paragraph`: everything else.
 */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-cell';

/** Why a block should be read with care. `layout-doubtful`: the tags and the geometry of a page disagree about its place. */
export type BlockFlag = 'layout-doubtful' | 'ocr-doubtful';

/** The smallest piece of a document that is kept as one: a heading, a paragraph, a list item, a paragraph of a cell. */
export interface Block {
  /** Running number in the document, in reading order, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  /** One space between words, no bullet sign, hyphenation at line ends undone. Never empty. */
  readonly text: string;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
  readonly box: Box | null;
  /** Headings above the block, outermost first, without the block itself. Headings inside a cell count inside that cell only. */
  readonly headings: readonly string[];
  /** 1 is the outermost; null unless kind is heading. */
  readonly headingLevel: number | null;
  /** Set for every block that stands in a table, whatever its kind. */
  readonly cell: TableCell | null;
  /** From 1; null unless kind is list-item. */
  readonly listDepth: number | null;
  readonly flags: readonly BlockFlag[];
  /** Of a Word file (docx): the number of its paragraph among all `w:p` of the main part, in the order of the XML, from 0. */
  readonly paragraph?: number;
}

/** A running header, running footer or page number: text that repeats from page to page and is no part of the body. */
export interface PageFurniture {
  readonly text: string;
  /** Null where the format keeps headers by section and not by page (docx, doc). */
  readonly page: number | null;
  /**
   * Where the text takes effect when the format has no pages: the index of the first block that it stands over.
   * For paged formats, the index of the first block of its page.
   */
  readonly beforeBlock: number;
  readonly place: 'header' | 'footer';
}

/** A document as it was read, whatever its format. */
export interface TextDocument {
  readonly format: Format;
  /** Number of pages; null where the format has none. */
  readonly pages: number | null;
  /** The title that the file gives in its properties, if any. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly furniture: readonly PageFurniture[];
  readonly warnings: readonly Warning[];
}

import { withoutBullet } from '../text.js';

/** A line of a text file that is not blank. */
export interface TextLine {
  /** Without the white space around it. */
  readonly text: string;
  readonly indent: number;
  /** Its words without the bullet, or null if it has none. */
  readonly item: string | null;
  /** Its cells if tabs or upright strokes part it, else null. */
  readonly cells: readonly string[] | null;
  readonly page: number;
}

/** Lines without a blank line between them. */
export type Chunk = readonly TextLine[];

const TAB_WIDTH = 4;

/** The lines of a text in chunks. A form feed ends a page and a chunk. */
export function chunksOf(text: string): Chunk[] {
  return text.split('\f').flatMap((page, index) => {
    const chunks: TextLine[][] = [[]];
    for (const raw of page.split(/\r\n?|\n/)) {
      if (raw.trim() === '') chunks.push([]);
      else chunks.at(-1)?.push(lineOf(raw, index + 1));
    }
    return chunks.filter((chunk) => chunk.length > 0);
  });
}

function lineOf(raw: string, page: number): TextLine {
  const text = raw.trim();
  const indent = raw
    .slice(0, raw.length - raw.trimStart().length)
    .replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
  const item = withoutBullet(text);
  return { text, indent, item, cells: item === null ? cellsOf(text) : null, page };
}

function cellsOf(text: string): string[] | null {
  const parts = text.includes('\t')
    ? text.split('\t')
    : /\S\s*\|/.test(text) || text.startsWith('|')
      ? text.replace(/^\||\|$/g, '').split('|')
      : [];
  return parts.length < 2 ? null : parts.map((part) => part.trim());
}

/** A line of signs under a heading: `=` for the first level, others for the second; or null. */
export function underline(line: TextLine | undefined): 1 | 2 | null {
  if (line === undefined || !/^([=\-~_*#^])\1{2,}$/.test(line.text)) return null;
  return line.text.startsWith('=') ? 1 : 2;
}

/** A line that only draws: a rule, or the frame of a table. */
export function isRule(line: TextLine): boolean {
  return /^[-=~_*#^+|: .]+$/.test(line.text) && line.text.length >= 3;
}

const NARROWEST = 40;
const WIDEST = 140;

/**
 * The width that the lines were wrapped at, in characters: that of the longest line. It is infinite where a line is
 * longer than anybody wraps at, for then each paragraph is one line.
 */
export function wrapWidth(chunks: readonly Chunk[]): number {
  const lengths = chunks.flat().map((line) => (line.cells === null ? line.indent + line.text.length : 0));
  const width = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  return width >= NARROWEST && width <= WIDEST ? width : Number.POSITIVE_INFINITY;
}

import type { TextDocument } from '../../src/model/document.js';

/**
 * The blocks of a document, one line each: kind (with the level of a heading and the depth of an item), the place in
 * a table as `table/row,column` with spans as `+n` and `H` for a header, the text, and the headings above it.
 */
export function shape(document: Pick<TextDocument, 'blocks'>): string[] {
  return document.blocks.map(({ kind, text, cell, headingLevel, listDepth, headings }) => {
    const number = headingLevel ?? listDepth ?? '';
    const span = (size: number) => (size > 1 ? `+${size}` : '');
    const place =
      cell === null
        ? ''
        : ` ${cell.table}/${cell.row}${span(cell.rowSpan)},${cell.column}${span(cell.columnSpan)}${cell.header ? 'H' : ''}`;
    const above = headings.length === 0 ? '' : ` < ${headings.join(' > ')}`;
    return `${kind}${number}${place}: ${text}${above}`;
  });
}

/** As `shape`, without the headings above. */
export function outline(document: Pick<TextDocument, 'blocks'>): string[] {
  return shape({ blocks: document.blocks.map((block) => ({ ...block, headings: [] })) });
}

import type { Element, Node } from '../markup.js';
import type { Paragraph } from './paragraphs.js';
import { type Row, rowOf, tableElement } from './rows.js';

/** A table that is still being read: its rows, the finished cells of the open row, the content of the open cell. */
interface OpenTable {
  readonly rows: Row[];
  cells: Node[][];
  content: Node[];
}

/**
 * Paragraphs as the elements of a page: headings, lists, tables with tables in them.
 * @param before what stands before a paragraph besides (the text boxes anchored in it)
 */
export function elementsOf(
  paragraphs: readonly Paragraph[],
  before: (paragraph: Paragraph) => readonly Node[],
): Node[] {
  const body: Node[] = [];
  const open: OpenTable[] = [];

  function close(depth: number): void {
    while (open.length > depth) {
      const table = open.pop();
      if (table === undefined) return;
      // A table without its last row mark is cut off; what was read of it is kept.
      if (table.content.length > 0) table.cells.push(table.content);
      if (table.cells.length > 0) table.rows.push(rowOf(table.cells, []));
      (open.at(-1)?.content ?? body).push(tableElement(table.rows));
    }
  }

  for (const paragraph of paragraphs) {
    close(paragraph.tableDepth);
    while (open.length < paragraph.tableDepth) open.push({ rows: [], cells: [], content: [] });
    const table = open.at(-1);
    const target = table?.content ?? body;
    if (paragraph.closes !== 'row' || table === undefined)
      target.push(mark(paragraph), ...before(paragraph), elementOf(paragraph));
    if (table === undefined || paragraph.closes === 'nothing') continue;
    if (paragraph.closes === 'cell') table.cells.push(table.content);
    else {
      table.rows.push(rowOf(table.cells, paragraph.changes));
      table.cells = [];
    }
    table.content = [];
  }
  close(0);
  return body;
}

function elementOf({ runs, headingLevel, listDepth }: Paragraph): Element {
  const children = runs.flatMap(({ text, bold }) => (bold ? [element('b', broken(text))] : broken(text)));
  if (headingLevel !== null) return element(`h${headingLevel}`, children);
  if (listDepth === null) return element('p', children);
  let list = element('li', children);
  for (let depth = 0; depth < listDepth; depth += 1) list = element('ul', [list]);
  return list;
}

function mark(paragraph: Paragraph): Element {
  return { name: 'a', attributes: { id: positionMark(paragraph.start) }, children: [] };
}

/** The id of the mark before the paragraph that begins at a position. */
export function positionMark(position: number): string {
  return `position-${position}`;
}

function broken(text: string): Node[] {
  return text.split('\n').flatMap((piece, index) => (index === 0 ? [piece] : [element('br', []), piece]));
}

function element(name: string, children: Node[]): Element {
  return { name, attributes: {}, children };
}

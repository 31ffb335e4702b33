import { child, descendants, type Element, textOf } from '../markup.js';
import { levelsBySize, MARKED_ENOUGH } from '../size-headings.js';
import { normalise } from '../text.js';
import { madeStyle, paragraphStyle, runStyle, type Styles, sizeIn } from './styles.js';

/** Gives a heading style to lines in larger letters, in a document whose writer used no heading styles. */
export function markHeadingsBySize(body: Element, styles: Styles): void {
  const paragraphs = descendants(body, 'w:p');
  const marked = paragraphs.filter((each) => (paragraphStyle(styles, each)?.headingLevel ?? null) !== null);
  if (marked.length >= MARKED_ENOUGH) return;
  const inCells = new Set(descendants(body, 'w:tbl').flatMap((table) => descendants(table, 'w:p')));
  const levels = levelsBySize(
    paragraphs.map((paragraph) => {
      const size = sizeOf(paragraph, styles);
      const numbered = child(child(paragraph, 'w:pPr'), 'w:numPr') !== undefined;
      const free = !numbered && !inCells.has(paragraph) && !marked.includes(paragraph);
      return { text: normalise(textOf(paragraph)), size: free ? size : null, bodySize: size };
    }),
  );
  for (const [index, paragraph] of paragraphs.entries()) {
    const level = levels[index] ?? null;
    if (level !== null) setStyle(paragraph, madeStyle(level));
  }
}

/** The size that most letters of a paragraph have, in half points. */
function sizeOf(paragraph: Element, styles: Styles): number {
  const usual = paragraphStyle(styles, paragraph)?.size ?? 0;
  const letters = new Map<number, number>([[usual, 0]]);
  for (const run of descendants(paragraph, 'w:r')) {
    const size = sizeIn(child(run, 'w:rPr')) ?? runStyle(styles, run)?.size ?? usual;
    letters.set(size, (letters.get(size) ?? 0) + textOf(run).trim().length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? usual;
}

function setStyle(paragraph: Element, id: string): void {
  const style: Element = { name: 'w:pStyle', attributes: { 'w:val': id }, children: [] };
  const properties = child(paragraph, 'w:pPr');
  if (properties === undefined)
    paragraph.children.unshift({ name: 'w:pPr', attributes: {}, children: [style] });
  else {
    const kept = properties.children.filter((node) => typeof node === 'string' || node.name !== 'w:pStyle');
    properties.children.splice(0, properties.children.length, style, ...kept);
  }
}

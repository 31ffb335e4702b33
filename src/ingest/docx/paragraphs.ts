import type { Block } from '../../model/document.js';
import { descendants, type Element, elements, type Node } from '../markup.js';
import { normalise } from '../text.js';

/** The number of each `w:p` of a main part among all of them, in the order of the XML, from 0. */
export function paragraphNumbers(document: Element): ReadonlyMap<Element, number> {
  return new Map(descendants(document, 'w:p').map((paragraph, number) => [paragraph, number]));
}

const MARK = /^paragraph-(\d+)$/;

/** Elements through which mammoth comes to the words of a paragraph; it leaves out what stands in others, as in deletions. */
const AROUND_WORDS = new Set([
  'w:r',
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'mc:AlternateContent',
  'mc:Fallback',
]);
const SIGNS = new Set(['w:sym', 'w:noBreakHyphen']);

/**
 * The children of a paragraph with a bookmark that tells its number. A paragraph without words gets none: mammoth leaves
 * it out, and a bookmark in it would part the lists around it.
 */
export function withNumber(children: readonly Node[], number: number): readonly Node[] {
  if (!children.some(hasWords)) return children;
  const mark: Element = {
    name: 'w:bookmarkStart',
    attributes: { 'w:name': `paragraph-${number}` },
    children: [],
  };
  const properties = children.findIndex((node) => typeof node !== 'string' && node.name === 'w:pPr');
  return [...children.slice(0, properties + 1), mark, ...children.slice(properties + 1)];
}

function hasWords(node: Node): boolean {
  if (typeof node === 'string') return false;
  if (node.name === 'w:t')
    return node.children.some((text) => typeof text === 'string' && normalise(text) !== '');
  return SIGNS.has(node.name) || (AROUND_WORDS.has(node.name) && elements(node).some(hasWords));
}

/**
 * The blocks with the numbers of their paragraphs. A block that no paragraph is known to begin before has none.
 * @param anchors for each bookmark, the index of the first block that begins at or after it
 */
export function withParagraphs(
  blocks: readonly Block[],
  anchors: ReadonlyMap<string, number>,
): readonly Block[] {
  const begun = new Map<number, number>();
  for (const [name, block] of anchors) {
    const number = MARK.exec(name)?.[1];
    // Of several that begin at the same block, all but the last turned out to be without words of their own.
    if (number !== undefined) begun.set(block, Number(number));
  }
  let paragraph: number | undefined;
  return blocks.map((block) => {
    paragraph = begun.get(block.index) ?? paragraph;
    return paragraph === undefined ? block : { ...block, paragraph };
  });
}

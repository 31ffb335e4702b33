import type { PageFurniture } from '../../model/document.js';
import { child, descendants, type Element, elements, type Node } from '../markup.js';
import { normalise } from '../text.js';
import { part, relationships, relationshipsOf, resolveTarget, type WordParts } from './parts.js';
import { sectionMark } from './prepare.js';
import { isOn } from './styles.js';

const REFERENCES = { 'w:headerReference': 'header', 'w:footerReference': 'footer' } as const;

/**
 * The headers and footers of each section, one entry for each of their paragraphs. A section without a header of
 * its own goes on with the one before it.
 * @param anchors for each section mark, the index of the first block of the section
 */
export function readFurniture(
  parts: WordParts,
  document: Element,
  anchors: ReadonlyMap<string, number>,
): PageFurniture[] {
  const targets = new Map(
    relationships(parts, relationshipsOf(parts.main)).map((each) => [each.id, each.target]),
  );
  const known = new Map<string, readonly string[]>();
  /** The paragraphs of a header or footer. Many sections may name the same one. */
  const textsOf = (target: string | undefined): readonly string[] => {
    if (target === undefined) return [];
    const root = known.has(target) ? undefined : part(parts, resolveTarget(parts.main, target));
    const texts =
      known.get(target) ?? (root === undefined ? [] : descendants(root, 'w:p').map(paragraphText));
    known.set(target, texts);
    return texts;
  };
  const inForce = new Map<string, { place: 'header' | 'footer'; texts: readonly string[] }>();
  return descendants(document, 'w:sectPr').flatMap((section, number) => {
    for (const [name, place] of Object.entries(REFERENCES)) {
      for (const { attributes } of elements(section, name)) {
        const texts = textsOf(targets.get(attributes['r:id'] ?? ''));
        inForce.set(`${place} ${attributes['w:type'] ?? 'default'}`, { place, texts });
      }
    }
    const ownFirstPage = isOn(child(section, 'w:titlePg'));
    const shown = [...inForce]
      .filter(([key]) => ownFirstPage || !key.endsWith(' first'))
      .map(([, entry]) => entry);
    return piecesOf(shown, anchors.get(sectionMark(number)) ?? 0);
  });
}

function piecesOf(
  shown: readonly { place: 'header' | 'footer'; texts: readonly string[] }[],
  beforeBlock: number,
): PageFurniture[] {
  const pieces = new Map<string, PageFurniture>();
  for (const { place, texts } of shown) {
    for (const text of texts.filter((each) => each !== ''))
      pieces.set(`${place} ${text}`, { text, page: null, beforeBlock, place });
  }
  return [...pieces.values()];
}

function paragraphText(paragraph: Element): string {
  return normalise(wordsOf(paragraph));
}

/** Words below a node, without those deleted, without field codes, and without the paragraphs of a text box in it. */
function wordsOf(node: Node): string {
  if (typeof node === 'string') return '';
  if (node.name === 'w:t') return node.children.filter((each) => typeof each === 'string').join('');
  if (node.name === 'w:tab' || node.name === 'w:br') return ' ';
  if (node.name === 'w:del') return '';
  return node.children
    .map((each) => (typeof each !== 'string' && each.name === 'w:txbxContent' ? '' : wordsOf(each)))
    .join('');
}

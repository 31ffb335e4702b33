import { child, descendants, type Element, elements, type Node } from '../markup.js';
import { markHeaderRow } from './header-row.js';
import { markHeadingsBySize } from './heading-size.js';
import { paragraphNumbers, withNumber } from './paragraphs.js';
import { isOn, paragraphStyle, runStyle, type Style, type Styles } from './styles.js';

/** Before the first block of section n of a document stands a bookmark of this name. */
export function sectionMark(section: number): string {
  return `section-start-${section}`;
}

const NOTES = new Set(['w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:annotationRef']);

const SHAPES = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict']);
const NOTHING: Element = { name: '', attributes: {}, children: [] };

/**
 * The main part made ready for mammoth, which knows nothing of hidden text, of bold set by a style, or of sections:
 * hidden runs and note marks are taken out, bold is written into the runs, text boxes stand before the paragraph they are anchored in,
 * header rows are marked, and a bookmark stands before each section and in each paragraph with words.
 */
export function prepare(document: Element, styles: Styles): Element {
  const root = rebuild(document, { styles, numbers: paragraphNumbers(document) }, undefined);
  const body = child(child(root, 'w:document'), 'w:body');
  if (body === undefined) return root;
  markHeadingsBySize(body, styles);
  markSections(body);
  return root;
}

interface Original {
  readonly styles: Styles;
  readonly numbers: ReturnType<typeof paragraphNumbers>;
}

function rebuild(element: Element, original: Original, paragraph: Style | undefined): Element {
  const { styles, numbers } = original;
  const here = element.name === 'w:p' ? paragraphStyle(styles, element) : paragraph;
  const children = element.children.flatMap((node): Node[] => {
    if (typeof node === 'string') return [node];
    if (NOTES.has(node.name) || (node.name === 'w:r' && isHidden(node, styles, here))) return [];
    if (SHAPES.has(node.name) && textBoxes(node).length > 0) return [];
    const boxes = node.name === 'w:p' ? textBoxes(node) : [];
    return [
      ...boxes.flatMap((box) => rebuild(box, original, undefined).children),
      rebuild(node, original, here),
    ];
  });
  const number = numbers.get(element);
  if (number !== undefined) return { ...element, children: [...withNumber(children, number)] };
  if (element.name === 'w:r') return { ...element, children: withBold(children, element, styles, here) };
  return element.name === 'w:tbl'
    ? markHeaderRow({ ...element, children }, styles)
    : { ...element, children };
}

function isHidden(run: Element, styles: Styles, paragraph: Style | undefined): boolean {
  const own = child(child(run, 'w:rPr'), 'w:vanish');
  if (own !== undefined) return isOn(own);
  return runStyle(styles, run)?.hidden === true || paragraph?.hidden === true;
}

function withBold(children: Node[], run: Element, styles: Styles, paragraph: Style | undefined): Node[] {
  const properties = child(run, 'w:rPr');
  const byStyle = runStyle(styles, run)?.bold === true || paragraph?.bold === true;
  if (!byStyle || child(properties, 'w:b') !== undefined) return children;
  const bold: Element = { name: 'w:b', attributes: {}, children: [] };
  const rest = children.filter((node) => typeof node === 'string' || node.name !== 'w:rPr');
  return [{ name: 'w:rPr', attributes: {}, children: [...(properties?.children ?? []), bold] }, ...rest];
}

/**
 * The text boxes anchored in an element, outermost only. Word writes a box twice, for new and for old readers, and some
 * programs leave out the old way, which is the only one that mammoth reads.
 */
function textBoxes(element: Element): Element[] {
  if (element.name === 'mc:AlternateContent') {
    const choice = textBoxes(child(element, 'mc:Choice') ?? NOTHING);
    return choice.length > 0 ? choice : textBoxes(child(element, 'mc:Fallback') ?? NOTHING);
  }
  return elements(element).flatMap((each) => (each.name === 'w:txbxContent' ? [each] : textBoxes(each)));
}

function markSections(body: Element): void {
  let section = 0;
  const mark = (): Element => ({
    name: 'w:bookmarkStart',
    attributes: { 'w:name': sectionMark(section++) },
    children: [],
  });
  const marked: Node[] = [mark()];
  for (const node of body.children) {
    marked.push(node);
    if (typeof node !== 'string' && child(child(node, 'w:pPr'), 'w:sectPr') !== undefined)
      marked.push(mark());
  }
  body.children.splice(0, body.children.length, ...marked);
}

/** What the main part holds that no text can be read from, in words. */
export function unreadableParts(document: Element): string[] {
  const embedded = descendants(document, 'w:object').length;
  const diagrams = descendants(document, 'dgm:relIds').length;
  const chunks = descendants(document, 'w:altChunk').length;
  return [
    ...(embedded > 0 ? [`${embedded} embedded file${embedded > 1 ? 's' : ''} (such as a spreadsheet)`] : []),
    ...(diagrams > 0 ? [`${diagrams} SmartArt diagram${diagrams > 1 ? 's' : ''}`] : []),
    ...(chunks > 0 ? [`${chunks} inserted document${chunks > 1 ? 's' : ''}`] : []),
  ];
}

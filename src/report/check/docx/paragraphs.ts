import { type Insertion, lastIn, type XmlElement } from './xml-text.js';

/** A paragraph that can carry comments. */
export interface CommentedParagraph {
  /** Where its content begins, behind its properties. */
  readonly start: number;
  readonly element: XmlElement;
}

/**
 * For each `w:p` of a main part, in the order of the XML, the paragraph that can carry its comments: itself or, in a text
 * box, the paragraph that the box is anchored in, because Word ignores comments in text boxes (MS-OI29500 2.1.315).
 */
export function commentedParagraphs(elements: readonly XmlElement[]): readonly CommentedParagraph[] {
  const starts = new Map<XmlElement, number>();
  for (const { name, parent, end } of elements) if (name === 'w:pPr' && parent) starts.set(parent, end);
  const outermost = new Map<XmlElement, XmlElement>();
  const paragraphs: CommentedParagraph[] = [];
  for (const one of elements) {
    const around = one.parent && outermost.get(one.parent);
    const carrier = around ?? (one.name === 'w:p' ? one : undefined);
    if (carrier === undefined) continue;
    outermost.set(one, carrier);
    const start = starts.get(carrier) ?? carrier.contentStart;
    if (one.name === 'w:p') paragraphs.push({ start, element: carrier });
  }
  return paragraphs;
}

/** The insertions that put `before` at the start of a paragraph and `after` at its end. */
export function aroundParagraph(
  { start, element }: CommentedParagraph,
  before: string,
  after: string,
): readonly Insertion[] {
  return [{ at: start, instead: 0, xml: before }, lastIn(element, after)];
}

/** Whether a paragraph is closed where it opens, and has no room for words. */
export function isEmpty({ element }: CommentedParagraph): boolean {
  return element.contentStart === element.end;
}

import { Parser } from 'htmlparser2';

/** A node of a parsed page or XML part: an element, or a piece of text with entities decoded. */
export type Node = Element | string;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** Elements nested deeper than this are kept beside each other, so that no page can exhaust the stack. */
const MAX_DEPTH = 400;

/**
 * Reads HTML (lower-case names, missing end tags mended) or, with `xml`, XML as it stands.
 * Never throws; what cannot be understood is kept as text. Comments are dropped.
 * @returns a root element without a name that holds the whole text
 */
export function parseMarkup(text: string, xml = false): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        if (open.length < MAX_DEPTH) open.push(element);
        else tooDeep += 1;
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1;
        else if (open.length > 1) open.pop();
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

/** The element children of an element, with the given name if one is given. */
export function elements(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child with the name, or undefined. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent === undefined ? undefined : elements(parent, name)[0];
}

/** Every element below the parent with the name, in document order. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

/** All text below a node, as it stands. */
export function textOf(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The tree as text again. Attributes and text are escaped; good for XML and for the HTML of this package. */
export function writeMarkup(node: Node): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const inner = node.children.map(writeMarkup).join('');
  if (node.name === '') return inner;
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}

export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import { Parser } from 'htmlparser2';
import { DEFAULT_LIMITS } from '../model/limits.js';
import { tooDeep } from './beyond-limit.js';

/** A node of a parsed page or XML part: an element, or a piece of text with entities decoded. */
export type Node = Element | string;

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/**
 * Reads HTML (lower-case names, missing end tags mended) or, with `xml`, XML as it stands.
 * What cannot be understood is kept as text. Comments are dropped.
 * @param depth how deep elements may stand in one another: those who read the tree go down it call by call
 * @returns a root element without a name that holds the whole text
 * @throws Unreadable `too-deep`
 */
export function parseMarkup(text: string, xml = false, depth = DEFAULT_LIMITS.depth): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        if (open.push(element) > depth + 1) throw tooDeep(depth);
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
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
  const found: Element[] = [];
  const collect = (element: Element): void => {
    for (const each of element.children) {
      if (typeof each === 'string') continue;
      if (each.name === name) found.push(each);
      collect(each);
    }
  };
  collect(parent);
  return found;
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

import { Parser } from 'htmlparser2';

/** An element of an XML text by its places in it, which are offsets in UTF-16 code units. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** Behind its start tag. */
  readonly contentStart: number;
  /** Before its end tag; where the start tag closes the element (`<w:p/>`), the same as `contentStart` and `end`. */
  readonly contentEnd: number;
  /** Behind all of it. */
  readonly end: number;
}

/** Every element of an XML text, in the order of their start tags: the first is the root. Takes time in line with the text. */
export function elementsOf(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const open: { -readonly [K in keyof XmlElement]: XmlElement[K] }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const behind = parser.endIndex + 1;
        const parent = open.at(-1) ?? null;
        const element = { name, attributes, parent, contentStart: behind, contentEnd: behind, end: behind };
        found.push(element);
        open.push(element);
      },
      onclosetag(_, isImplied) {
        const element = open.pop();
        if (element === undefined || isImplied) return;
        element.contentEnd = parser.startIndex;
        element.end = parser.endIndex + 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

/** The name of an element without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A piece of XML that comes into a text at an offset, in place of `instead` code units. */
export interface Insertion {
  readonly at: number;
  readonly instead: number;
  readonly xml: string;
}

/** What comes in as the last children of an element. */
export function lastIn({ name, contentStart, contentEnd, end }: XmlElement, xml: string): Insertion {
  return contentStart === end
    ? { at: end - '/>'.length, instead: '/>'.length, xml: `>${xml}</${name}>` }
    : { at: contentEnd, instead: 0, xml };
}

/** The text with all insertions; of several at one place, the first comes first. All else stays as it is. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { at, instead, xml } of [...insertions].sort((a, b) => a.at - b.at)) {
    pieces.push(text.slice(done, at), xml);
    done = at + instead;
  }
  return [...pieces, text.slice(done)].join('');
}

/** The text with more XML at the end of its root. */
export function appended(text: string, xml: string): string {
  const [root] = elementsOf(text);
  return root === undefined ? text : inserted(text, [lastIn(root, xml)]);
}

import type { Limits } from '../../model/limits.js';
import { Unreadable } from '../../model/warning.js';
import { child, type Element, elements, parseMarkup } from '../markup.js';
import { unzipParts } from '../zip.js';

/** The XML parts of a Word document, without pictures and fonts. */
export interface WordParts {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Name of the main part, as a rule `word/document.xml`. */
  readonly main: string;
  /** How deep the elements of a part may stand in one another. */
  readonly depth: number;
}

const DAMAGED = 'Open it in Word, which may mend it, and save it again; or download or copy it again.';

/** Parts without words of the body: pictures and fonts, and notes and comments, to which all references are taken out. */
const NOT_WANTED = /(?:^|\/)(?:theme|customXml|glossary)\/|(?:^|\/)(?:footnotes|endnotes|comments\w*)\.xml$/;

/**
 * @throws Unreadable `too-large`; `damaged` if the archive is broken, has no main part, or declares entities, which Word
 * documents may not (ECMA-376-2, 8.2.5)
 */
export function wordParts(bytes: Uint8Array, { unpacked, depth }: Limits): WordParts {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipParts(bytes, (name) => /\.(?:xml|rels)$/i.test(name) && !NOT_WANTED.test(name), unpacked);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      'damaged',
      `The Word document cannot be unpacked: ${(error as Error).message}. ${DAMAGED}`,
    );
  }
  const declaring = Object.keys(files).find((name) => declaresEntities(files[name]));
  if (declaring !== undefined)
    throw new Unreadable(
      'damaged',
      `The Word document declares a document type of its own (in ${declaring}), as no Word program does; entities declared there could hide text or eat memory. Open it in Word and save it anew.`,
    );
  const target = relationships({ files, depth }, '_rels/.rels').find((each) =>
    each.type.endsWith('/officeDocument'),
  )?.target;
  const main = target?.replace(/^\//, '') ?? 'word/document.xml';
  if (files[main] === undefined) {
    throw new Unreadable('damaged', `The Word document lacks its main part (${main}). ${DAMAGED}`);
  }
  return { files, main, depth };
}

const DECLARATIONS = [Buffer.from('<!DOCTYPE'), Buffer.from('<!DOCTYPE', 'utf16le')];

function declaresEntities(part: Uint8Array = new Uint8Array()): boolean {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return DECLARATIONS.some((declaration) => bytes.includes(declaration));
}

export interface Relationship {
  readonly id: string;
  /** The address of the type; its last word says what it is. */
  readonly type: string;
  readonly target: string;
}

/** The relationships that a `.rels` part lists; none if there is no such part. */
export function relationships(parts: Pick<WordParts, 'files' | 'depth'>, name: string): Relationship[] {
  const root = part(parts, name);
  return elements(child(root, 'Relationships') ?? { name: '', attributes: {}, children: [] }).map(
    ({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: attributes.Target ?? '',
    }),
  );
}

/** The tree of an XML part, or undefined if the document has no such part. @throws Unreadable `too-deep` */
export function part(
  { files, depth }: Pick<WordParts, 'files' | 'depth'>,
  name: string,
): Element | undefined {
  const bytes = files[name];
  return bytes === undefined ? undefined : parseMarkup(decodeXml(bytes), true, depth);
}

/**
 * mammoth reads further parts for itself (numbering, relationships, and what those name) and is slow where they are deep.
 * @throws Unreadable `too-deep`
 */
export function checkDepth(parts: WordParts): void {
  for (const name of Object.keys(parts.files)) if (name !== parts.main) part(parts, name);
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Name of the relationships part of a part: `word/document.xml` -> `word/_rels/document.xml.rels`. */
export function relationshipsOf(name: string): string {
  return name.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** A target as the name of a part: targets are written relative to the folder of their source. */
export function resolveTarget(source: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${source.replace(/[^/]*$/, '')}${target}`;
}

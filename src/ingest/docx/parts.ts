import { Unreadable } from '../../model/warning.js';
import { child, type Element, elements, parseMarkup } from '../markup.js';
import { unzipParts } from '../zip.js';

/** The XML parts of a Word document, without pictures and fonts. */
export interface WordParts {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Name of the main part, as a rule `word/document.xml`. */
  readonly main: string;
}

const DAMAGED = 'Open it in Word, which may mend it, and save it again; or download or copy it again.';

/** @throws Unreadable `damaged` if the archive is broken or has no main part */
export function wordParts(bytes: Uint8Array): WordParts {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipParts(
      bytes,
      (name) => /\.(?:xml|rels)$/i.test(name) && !/(?:^|\/)(?:theme|customXml|glossary)\//.test(name),
    );
  } catch (error) {
    throw new Unreadable(
      'damaged',
      `The Word document cannot be unpacked: ${(error as Error).message}. ${DAMAGED}`,
    );
  }
  const target = relationships(files, '_rels/.rels').find((each) =>
    each.type.endsWith('/officeDocument'),
  )?.target;
  const main = target?.replace(/^\//, '') ?? 'word/document.xml';
  if (files[main] === undefined) {
    throw new Unreadable('damaged', `The Word document lacks its main part (${main}). ${DAMAGED}`);
  }
  return { files, main };
}

export interface Relationship {
  readonly id: string;
  /** The address of the type; its last word says what it is. */
  readonly type: string;
  readonly target: string;
}

/** The relationships that a `.rels` part lists; none if there is no such part. */
export function relationships(files: WordParts['files'], name: string): Relationship[] {
  const root = part(files, name);
  return elements(child(root, 'Relationships') ?? { name: '', attributes: {}, children: [] }).map(
    ({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: attributes.Target ?? '',
    }),
  );
}

/** The tree of an XML part, or undefined if the document has no such part. */
export function part(files: WordParts['files'], name: string): Element | undefined {
  const bytes = files[name];
  return bytes === undefined ? undefined : parseMarkup(decodeXml(bytes), true);
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

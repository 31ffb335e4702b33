import { strToU8 } from 'fflate';
import { create, fragment } from 'xmlbuilder2';
import { Unreadable } from '../../../model/warning.js';
import { type Parts, SAVE_AGAIN, xmlOf } from './archive.js';
import { appended, elementsOf, localName } from './xml-text.js';

export interface Relationship {
  readonly id: string;
  /** The address of the type; its last word says what it is. */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly part: string;
}

/** Name of the part with the relationships of a part, or of the whole file (""): `word/document.xml` -> `word/_rels/document.xml.rels`. */
function relationshipsPart(source: string): string {
  return source.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** The relationships of a part, or of the whole file (""); none where it has no such part. */
export function relationshipsOf(parts: Parts, source: string): readonly Relationship[] {
  return elementsOf(xmlOf(parts, relationshipsPart(source)))
    .filter((element) => localName(element) === 'Relationship')
    .map(({ attributes: { Id = '', Type = '', Target = '' } }) => {
      const { pathname } = new URL(Target, `file:///${source}`);
      return { id: Id, type: Type, part: decodeURIComponent(pathname.slice(1)) };
    });
}

/** Name of the main part. @throws Unreadable where the file is signed, or has no main part */
export function mainPart(parts: Parts): string {
  const links = relationshipsOf(parts, '');
  if (links.some(({ type }) => type.endsWith('/digital-signature/origin')))
    throw new Unreadable(
      'unsupported-format',
      'The draft is signed, and comments would break its signature. Save a copy without the signature and check that.',
    );
  const main = links.find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'word/document.xml';
  if (!parts.has(main))
    throw new Unreadable('damaged', `The draft lacks its main part (${main}). ${SAVE_AGAIN}`);
  return main;
}

/** Namespaces of ECMA-376 part 2, Open Packaging Conventions. */
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Adds a relationship to a part of the same folder. */
export function withRelationship(
  parts: Parts,
  source: string,
  { type, part }: Omit<Relationship, 'id'>,
): Parts {
  const name = relationshipsPart(source);
  const ids = new Set(relationshipsOf(parts, source).map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const attributes = { Id: `rId${number}`, Type: type, Target: part.replace(/^.*\//, '') };
  return withChild(parts, name, `${PACKAGE}/relationships`, ['Relationships', 'Relationship'], attributes);
}

/** Says what a part holds, unless that is said already. */
export function withContentType(parts: Parts, part: string, contentType: string): Parts {
  const name = '[Content_Types].xml';
  const attributes = { PartName: `/${part}`, ContentType: contentType };
  const isSaid = elementsOf(xmlOf(parts, name)).some(
    ({ attributes: { PartName = '' } }) => PartName.toLowerCase() === attributes.PartName.toLowerCase(),
  );
  return isSaid
    ? parts
    : withChild(parts, name, `${PACKAGE}/content-types`, ['Types', 'Override'], attributes);
}

/** A part with one more element at the end of its root; a part that is not there begins with it. */
function withChild(
  parts: Parts,
  name: string,
  namespace: string,
  [root, child]: readonly [string, string],
  attributes: Readonly<Record<string, string>>,
): Parts {
  const xml = parts.has(name)
    ? xmlOf(parts, name)
    : create({ version: '1.0', encoding: 'UTF-8', standalone: true }).ele(namespace, root).end();
  const added = fragment().ele(namespace, child, attributes).toString();
  return new Map(parts).set(name, strToU8(appended(xml, added)));
}

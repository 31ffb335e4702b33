import { strToU8 } from 'fflate';
import { type Parts, xmlOf } from './archive.js';
import { emptyComments, type Vocabulary } from './comment.js';
import { relationshipsOf, withContentType, withRelationship } from './relationships.js';
import { appended, elementsOf, localName, type XmlElement } from './xml-text.js';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** The comments of a Word file. */
export interface Comments {
  /** Name of their part. */
  readonly part: string;
  /** Whether the file has a relationship to the part. */
  readonly isLinked: boolean;
  readonly xml: string;
}

/** The comments that a file has; none, in a part that is still to be added, where it has no such part. */
export function commentsOf(parts: Parts, main: string, vocabulary: Vocabulary): Comments {
  const linked = relationshipsOf(parts, main).find(({ type }) => type.endsWith('/comments'))?.part;
  const part = linked ?? freeName(parts, main);
  const xml = parts.has(part) ? xmlOf(parts, part) : emptyComments(vocabulary);
  return { part, isLinked: linked !== undefined, xml };
}

function freeName(parts: Parts, main: string): string {
  const folder = main.replace(/[^/]*$/, '');
  let name = `${folder}comments.xml`;
  for (let number = 2; parts.has(name); number++) name = `${folder}comments${number}.xml`;
  return name;
}

/** The first id that neither a comment nor a sign in the text has. */
export function firstFreeId(comments: Comments, text: readonly XmlElement[]): number {
  const ids = [...elementsOf(comments.xml), ...text]
    .filter((element) => /^comment(?:RangeStart|RangeEnd|Reference)?$/.test(localName(element)))
    .map(({ attributes }) => Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1])
    .map((id) => Number.parseInt(id ?? '', 10));
  return Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
}

/** The parts with more comments. */
export function withComments(
  parts: Parts,
  main: string,
  { part, isLinked, xml }: Comments,
  more: readonly string[],
  { comments: type }: Vocabulary,
): Parts {
  const added = new Map(parts).set(part, strToU8(appended(xml, more.join(''))));
  const linked = isLinked ? added : withRelationship(added, main, { type, part });
  return withContentType(linked, part, CONTENT_TYPE);
}

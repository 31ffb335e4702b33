import { strToU8 } from 'fflate';
import type { CheckedDraft, CheckFinding } from '../../model/check-report.js';
import type { DocumentAsRead } from '../../model/document-as-read.js';
import { Unreadable } from '../../model/warning.js';
import { newFindings } from './counts.js';
import { packed, SAVE_AGAIN, unpacked, xmlOf } from './docx/archive.js';
import { commentXml, rangeEnd, rangeStart, VOCABULARIES, type Vocabulary } from './docx/comment.js';
import { commentsOf, firstFreeId, withComments } from './docx/comments.js';
import { aroundParagraph, commentedParagraphs, isEmpty } from './docx/paragraphs.js';
import { mainPart } from './docx/relationships.js';
import { elementsOf, inserted, type XmlElement } from './docx/xml-text.js';

/**
 * A copy of a Word draft with each finding that counts as a comment on its paragraph; what speaks of the draft as a whole
 * stands at the first paragraph with words. Nothing else is changed: every other part, and every other letter of the text
 * and of the comments that it has, stays as it is. The same draft and findings give the same bytes.
 * @param bytes the draft, as it was read
 * @param read the draft as read, whose blocks tell their paragraphs
 * @throws Unreadable where no comment can be put into it: it is encrypted, signed or broken
 */
export function commentedDraft(bytes: Uint8Array, draft: CheckedDraft, read: DocumentAsRead): Uint8Array {
  const findings = newFindings(draft.findings);
  if (findings.length === 0) return bytes;
  const parts = unpacked(bytes);
  const main = mainPart(parts);
  const text = xmlOf(parts, main);
  const elements = elementsOf(text);
  const vocabulary = vocabularyOf(elements);
  const comments = commentsOf(parts, main, vocabulary);
  const paragraphs = commentedParagraphs(elements);
  const firstId = firstFreeId(comments, elements);
  const insertions = findings.flatMap((finding, i) => {
    const paragraph = paragraphs[paragraphOf(finding, read) ?? -1];
    if (paragraph === undefined || isEmpty(paragraph)) throw notAsRead();
    return aroundParagraph(paragraph, rangeStart(firstId + i), rangeEnd(firstId + i));
  });
  const commented = new Map(parts).set(main, strToU8(inserted(text, insertions)));
  const added = findings.map((finding, i) => commentXml(firstId + i, finding, vocabulary));
  return packed(withComments(commented, main, comments, added, vocabulary));
}

/** The number of the paragraph that a finding speaks of. */
function paragraphOf({ place }: CheckFinding, { blocks }: DocumentAsRead): number | undefined {
  const own = place.block === null ? undefined : blocks[place.block]?.paragraph;
  return own ?? blocks.find(({ paragraph }) => paragraph !== undefined)?.paragraph;
}

function vocabularyOf([root]: readonly XmlElement[]): Vocabulary {
  const found = VOCABULARIES.find(({ words }) => words === root?.attributes['xmlns:w']);
  if (root?.name !== 'w:document' || found === undefined)
    throw new Unreadable(
      'unsupported-format',
      `The XML of the draft names its elements otherwise than Word does. ${SAVE_AGAIN}`,
    );
  return found;
}

function notAsRead(): Unreadable {
  return new Unreadable('damaged', `The paragraphs of the draft are not those that were read. ${SAVE_AGAIN}`);
}

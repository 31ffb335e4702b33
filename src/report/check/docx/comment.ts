import { create, fragment } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { CheckFinding, FindingSeverity } from '../../../model/check-report.js';
import { referencesText } from '../wording.js';
import { xmlText } from '../xml.js';

/** The names that a Word file uses throughout: those of ECMA-376 transitional, or those of ISO/IEC 29500 strict. */
export interface Vocabulary {
  /** Namespace of the elements of the text. */
  readonly words: string;
  /** Type of the relationship to the part with the comments. */
  readonly comments: string;
}

export const VOCABULARIES: readonly Vocabulary[] = [
  {
    words: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    comments: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  },
  {
    words: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
    comments: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
  },
];

const AUTHOR = { 'w:author': 'thresholds check', 'w:initials': 'TC' };

/** A sign that XML cannot hold is shown as this. */
const INVALID = { invalidCharReplacement: '\uFFFD' };

const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};

/** A part for comments without any. */
export function emptyComments({ words }: Vocabulary): string {
  return create({ version: '1.0', encoding: 'UTF-8', standalone: true }).ele(words, 'w:comments').end();
}

/** A finding as a comment. It has no date, so that the same draft gives the same file. */
export function commentXml(id: number, finding: CheckFinding, { words }: Vocabulary): string {
  const { severity, rule, place, found, expected, mend } = finding;
  const whole = place.block === null ? ', on the draft as a whole' : '';
  const built = fragment(INVALID);
  const comment = built.ele(words, 'w:comment', { 'w:id': id, ...AUTHOR });
  paragraph(comment, [`${SEVERITY_WORDS[severity]}: ${rule}${whole}`, 'bold']);
  paragraph(comment, ['Found: ', 'bold'], [found, 'plain']);
  paragraph(comment, ['Expected: ', 'bold'], [expected, 'plain']);
  paragraph(comment, ['To mend it: ', 'bold'], [mend, 'plain']);
  const behind = referencesText(finding);
  if (behind !== '') paragraph(comment, [behind, 'plain']);
  return built.toString();
}

function paragraph(comment: XMLBuilder, ...runs: readonly (readonly [string, 'bold' | 'plain'])[]): void {
  const into = comment.ele('w:p');
  for (const [text, weight] of runs) {
    const run = into.ele('w:r');
    if (weight === 'bold') run.ele('w:rPr').ele('w:b');
    run.ele('w:t', { 'xml:space': 'preserve' }).txt(xmlText(text));
  }
}

/** The beginning of the passage that a comment speaks of. */
export function rangeStart(id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}

/** The end of the passage, and the sign that leads to the comment. */
export function rangeEnd(id: number): string {
  return `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

import type { CheckedDraft, CheckReport, FindingPlace } from '../../model/check-report.js';
import type { ReportFile } from '../report.js';

/**
 * The extracted text of a draft: PDF and Word have no lines, so each block is one. Formats that must name a line name one
 * of these.
 */

/** The extracted texts, to be written beside a SARIF file: `${id}.txt`, one line for each block. */
export function extractedTexts({ drafts }: CheckReport): readonly ReportFile[] {
  return drafts.map((draft) => ({ path: `${draft.document.id}.txt`, content: extractedText(draft) }));
}

export function extractedText({ lines }: CheckedDraft): string {
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

/** The line that a finding stands in, from 1; null for the draft as a whole. */
export function lineOf({ block }: FindingPlace): number | null {
  return block === null ? null : block + 1;
}

/** What a line break can be for one program or another. */
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/g;

/** A block as one line; each character keeps its column. */
function oneLine(block: string): string {
  return block.replace(LINE_BREAK, ' ');
}

/** Words in a line: columns from 1 in UTF-16 code units, the second behind the last; null for a line as a whole. */
export interface LineRegion {
  readonly line: number;
  readonly columns: readonly [number, number] | null;
  /** The words, or the line. */
  readonly text: string;
}

/**
 * Where the words of a finding stand in the extracted text; the first line for the draft as a whole. Words that the line
 * does not hold, or holds twice, are told by the line alone: which of them is meant is not known.
 */
export function regionOf({ lines }: CheckedDraft, place: FindingPlace): LineRegion {
  const line = lineOf(place) ?? 1;
  const text = oneLine(lines[line - 1] ?? '');
  const words = oneLine(place.text);
  const start = text.indexOf(words);
  const isPlain = words !== '' && words !== text && start >= 0 && start === text.lastIndexOf(words);
  return isPlain
    ? { line, columns: [start + 1, start + 1 + words.length], text: words }
    : { line, columns: null, text };
}

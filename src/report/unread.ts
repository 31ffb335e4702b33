import type { AnalysedDocument } from '../model/analysis.js';
import type { Warning, WarningCode } from '../model/warning.js';

/** Warnings by which words of a document may be missing. */
const UNREAD: readonly WarningCode[] = ['no-text-on-page', 'unreadable-page', 'unreadable-part'];

/** What of a document could not be read; [] where it was read whole. */
export function unreadOf({ warnings }: Pick<AnalysedDocument, 'warnings'>): readonly Warning[] {
  return warnings.filter(({ code }) => UNREAD.includes(code));
}

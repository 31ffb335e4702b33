import type { AnalysedDocument, Analysis } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { DraftInCorpus } from '../../model/draft-comparison.js';
import { entriesInCorpus } from './entries.js';
import { placedInCorpus } from './situations.js';
import { themesNotReferredTo } from './themes.js';

/**
 * Holds a draft against the documents of a saved analysis, without the draft itself and without other documents of its
 * authority: a board is compared with others. Ids of the two never meet, so a draft may be called like a document of the
 * corpus. Takes time in line with the number of references that share issue, theme and severity with one of the draft.
 */
export function draftInCorpus(
  draft: Pick<DocumentAnalysis, 'document' | 'references'>,
  corpus: Analysis,
  guide: CodingGuide,
): DraftInCorpus {
  const compared = corpus.documents.filter(({ kind }) => kind !== 'other');
  const leftOut = compared.filter((document) => isOwn(document, draft.document));
  const documents = compared.filter((document) => !leftOut.includes(document));
  const ids = new Set(documents.map(({ id }) => id));
  const others: Analysis = {
    ...corpus,
    documents,
    references: corpus.references.filter(({ document }) => ids.has(document)),
    situations: [],
  };
  return {
    documents: documents.length,
    leftOut: leftOut.map(({ id }) => id),
    situations: placedInCorpus(draft.references, others.references, guide),
    entries: entriesInCorpus(draft, others, guide),
    themesNotReferredTo: themesNotReferredTo(draft, others.references, guide),
  };
}

/** Whether a document is the draft itself, or of its authority. */
function isOwn(document: AnalysedDocument, draft: AnalysedDocument): boolean {
  if (document.sha256 === draft.sha256) return true;
  return draft.authority !== null && nameKey(document.authority ?? '') === nameKey(draft.authority);
}

/** The name of an authority without case and marks: one document has it in capitals, another with a hyphen. */
function nameKey(authority: string): string {
  return authority
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

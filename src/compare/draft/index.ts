import type { Analysis, Reference } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { DraftInCorpus, DraftWithinItself } from '../../model/draft-comparison.js';

/** What a draft's own references say against each other. */
export function draftWithinItself(_references: readonly Reference[], _guide: CodingGuide): DraftWithinItself {
  return { repeated: [], inversions: [] };
}

/** Holds a draft against the documents of a saved analysis. */
export function draftInCorpus(
  _draft: Pick<DocumentAnalysis, 'document' | 'references'>,
  corpus: Analysis,
  _guide: CodingGuide,
): DraftInCorpus {
  return {
    documents: corpus.documents.length,
    leftOut: [],
    situations: [],
    entries: [],
    themesNotReferredTo: [],
  };
}

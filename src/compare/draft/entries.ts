import type { Analysis } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { EntryInCorpus } from '../../model/draft-comparison.js';
import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import { corpusOf } from '../corpus.js';
import { entryOf } from '../entry.js';
import { inOrder } from '../labels.js';

/** The entry severities of a draft, issue by issue and level by level, each among those of the others. */
export function entriesInCorpus(
  { document, references }: Pick<DocumentAnalysis, 'document' | 'references'>,
  others: Analysis,
  { issues }: CodingGuide,
): readonly EntryInCorpus[] {
  // What is no threshold document enters no comparison.
  if (document.kind === 'other') return [];
  const alone = corpusOf({ ...others, documents: [document], references, situations: [] });
  const corpus = corpusOf(others);
  return issues.flatMap(({ id: issue }) =>
    LEVELS_OF_INTERVENTION.flatMap((level) => {
      const own = entryOf(alone, document, issue, [level]);
      if (typeof own === 'string') return [];
      const entries = corpus.documents.flatMap((other) => {
        const entry = entryOf(corpus, other, issue, [level]);
        return typeof entry === 'string' ? [] : [{ document: other.id, severity: entry.severity }];
      });
      entries.sort((a, b) => a.severity - b.severity || inOrder(a.document, b.document));
      return [{ issue, level, severity: own.severity, own: own.lowest, others: entries }];
    }),
  );
}

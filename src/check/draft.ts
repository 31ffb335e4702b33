import type { AnalysedDocument, Reference } from '../model/analysis.js';
import type { CodingGuide } from '../model/coding-guide.js';
import type { DocumentAsRead } from '../model/document-as-read.js';
import type { DraftInCorpus, DraftWithinItself } from '../model/draft-comparison.js';
import type { PlainWords } from '../model/plain-words.js';
import type { Edition } from '../model/statutory-content.js';
import type { VersionComparison } from '../model/version-comparison.js';

/** A draft with all that rules look at. Nothing here opens a file. */
export interface Draft {
  readonly document: AnalysedDocument;
  readonly read: DocumentAsRead;
  /** Its references, asserted and protective, in the order of the draft. */
  readonly references: readonly Reference[];
  readonly withinItself: DraftWithinItself;
  /** Held against a corpus; null where none was given. */
  readonly inCorpus: DraftInCorpus | null;
  /** Held against its previous version; null where none was given. */
  readonly versions: VersionComparison | null;
  readonly guide: CodingGuide;
  readonly edition: Edition;
  readonly plainWords: PlainWords;
}

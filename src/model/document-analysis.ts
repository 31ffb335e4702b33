import type { AnalysedDocument, Reference } from './analysis.js';
import type { DocumentAsRead } from './document-as-read.js';

/** What is made of one document: its entry in results.json, its references, and the content of documents/ID.json. */
export interface DocumentAnalysis {
  readonly document: AnalysedDocument;
  readonly references: readonly Reference[];
  readonly read: DocumentAsRead;
}

import type { AnalysedDocument, Reference } from './analysis.js';
import type { TextDocument } from './document.js';
import type { DocumentAsRead } from './document-as-read.js';

/** What is made of one document: its entry in results.json, its references, and the content of documents/ID.json. */
export interface DocumentAnalysis {
  readonly document: AnalysedDocument;
  readonly references: readonly Reference[];
  readonly read: DocumentAsRead;
}

/** The analysis of a document that has just been read. */
export interface AnalysedSource extends DocumentAnalysis {
  /** How many of the first of `read.warnings` come from reading the file; the others from what was made of it. */
  readonly readWarnings: number;
}

/** The document as it was read, before anything was made of it: what is left when only the guide has changed. */
export function textOf({ read, readWarnings }: AnalysedSource): TextDocument {
  const { format, pages, title, blocks, furniture, warnings } = read;
  return {
    format,
    pages,
    title,
    blocks: blocks.map(({ level: _level, localLevel: _localLevel, ...block }) => block),
    furniture,
    warnings: warnings.slice(0, readWarnings),
  };
}

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

/** The same as a run handles it: the document as read is the file that it becomes, which is handed on without being read. */
export interface CodedSource extends Omit<AnalysedSource, 'read'> {
  /** The content of documents/ID.json: JSON in UTF-8. */
  readonly documentFile: Uint8Array;
}

/** What a run keeps of a source: of thousands of documents it cannot hold what was read. */
export interface KeptSource extends Pick<CodedSource, 'document' | 'references'> {
  /** Fetches the content of documents/ID.json. */
  readonly documentFile: () => Promise<Uint8Array>;
}

/** The content of documents/ID.json, from the file. */
export function documentIn(file: Uint8Array): DocumentAsRead {
  return JSON.parse(new TextDecoder().decode(file));
}

/** The document as it was read, before anything was made of it: what is left when only the guide has changed. */
export function textOf(read: DocumentAsRead, readWarnings: number): TextDocument {
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

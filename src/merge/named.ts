import type { Reference } from '../model/analysis.js';
import type { DocumentAsRead } from '../model/document-as-read.js';

/** A reference under another id of its document; its own number stays. Under the same id it is the same object: most are. */
export function namedReference(reference: Reference, document: string): Reference {
  if (reference.document === document) return reference;
  return { ...reference, id: renamed(reference.id, document), document };
}

/** A document as read under another id, with the references of its indicators. */
export function namedDocument(read: DocumentAsRead, id: string): DocumentAsRead {
  const indicators = read.indicators.map((indicator) => ({
    ...indicator,
    references: indicator.references.map((reference) => renamed(reference, id)),
  }));
  return { ...read, id, indicators };
}

/** `document:number` with another document. */
function renamed(reference: string, document: string): string {
  return document + reference.slice(reference.lastIndexOf(':'));
}

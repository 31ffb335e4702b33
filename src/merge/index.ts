import type { AnalysedDocument, Analysis, Reference } from '../model/analysis.js';
import type { Failure } from '../model/warning.js';
import { difference } from './difference.js';

export { difference } from './difference.js';
export { namedDocument, namedReference } from './named.js';

/** A saved analysis of some of the documents; `name` is how a message calls it. What it says across documents is not used. */
export interface Part extends Pick<Analysis, 'documents' | 'references' | 'failures'> {
  readonly name: string;
}

/** A document of a part with its references. */
export interface PartDocument {
  readonly part: string;
  readonly document: AnalysedDocument;
  readonly references: readonly Reference[];
}

/** One file of which two parts say different things. */
export interface Contradiction {
  readonly file: string;
  readonly parts: readonly [string, string];
  /** Other bytes; the same bytes analysed with another outcome; read in one and not in the other; not read for two reasons. */
  readonly kind: 'bytes' | 'analysis' | 'read-and-failed' | 'failures';
}

/** What parts say of all their files, each file once. */
export interface Joined {
  /** By `file`, as they come. */
  readonly documents: ReadonlyMap<string, PartDocument>;
  readonly failures: ReadonlyMap<string, Failure>;
  /** Files that several parts hold, and say the same of. */
  readonly twice: readonly string[];
  readonly contradictions: readonly Contradiction[];
}

/** Puts together what parts say of their files. A file may be in several parts where they agree. */
export function join(parts: readonly Part[]): Joined {
  const documents = new Map<string, PartDocument>();
  const failures = new Map<string, Failure>();
  const failedIn = new Map<string, string>();
  const twice = new Set<string>();
  const contradictions: Contradiction[] = [];
  const meet = (file: string, parts: readonly [string, string], kind: Contradiction['kind'] | null): void => {
    if (kind === null) twice.add(file);
    else contradictions.push({ file, parts, kind });
  };
  for (const part of parts) {
    for (const one of documentsOf(part)) {
      const { file } = one.document;
      const before = documents.get(file);
      const failed = failedIn.get(file);
      if (before) meet(file, [before.part, part.name], unlike(before, one));
      else if (failed !== undefined) meet(file, [part.name, failed], 'read-and-failed');
      else documents.set(file, one);
    }
    for (const failure of part.failures) {
      const { file } = failure;
      const before = failures.get(file);
      const read = documents.get(file);
      const alike = before?.code === failure.code && before.message === failure.message;
      if (before) meet(file, [failedIn.get(file) ?? '', part.name], alike ? null : 'failures');
      else if (read) meet(file, [read.part, part.name], 'read-and-failed');
      else {
        failures.set(file, failure);
        failedIn.set(file, part.name);
      }
    }
  }
  return { documents, failures, twice: [...twice], contradictions };
}

function documentsOf({ name, documents, references }: Part): readonly PartDocument[] {
  const found = new Map<string, Reference[]>(documents.map(({ id }) => [id, []]));
  for (const reference of references) found.get(reference.document)?.push(reference);
  return documents.map((document) => ({ part: name, document, references: found.get(document.id) ?? [] }));
}

/** In what two analyses of one file differ, whatever the ids that they gave it. */
function unlike(a: PartDocument, b: PartDocument): 'bytes' | 'analysis' | null {
  if (a.document.sha256 !== b.document.sha256) return 'bytes';
  return difference(withoutIds(a), withoutIds(b)) === null ? null : 'analysis';
}

function withoutIds({ document, references }: PartDocument): unknown {
  return [{ ...document, id: '' }, references.map((reference) => ({ ...reference, id: '', document: '' }))];
}

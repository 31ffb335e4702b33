import { createHash } from 'node:crypto';
import { assemble } from './assemble/index.js';
import type { Draft } from './check/draft.js';
import { draftInCorpus, draftWithinItself } from './compare/draft/index.js';
import { groupSituations } from './compare/situations/index.js';
import { compareVersions } from './compare/versions/index.js';
import { formatOf } from './ingest/format.js';
import { ingest } from './ingest/index.js';
import { locate } from './locate/index.js';
import type {
  AnalysedDocument,
  Analysis,
  LocatedReference,
  Reference,
  Run,
  Score,
} from './model/analysis.js';
import type { CodingGuide } from './model/coding-guide.js';
import type { CorpusRow } from './model/corpus-table.js';
import type { TextDocument } from './model/document.js';
import type { AnalysedSource, CodedSource, DocumentAnalysis } from './model/document-analysis.js';
import type { DraftInCorpus } from './model/draft-comparison.js';
import type { StructuredDocument } from './model/indicator.js';
import type { Limits } from './model/limits.js';
import { sharing } from './model/sharing.js';
import { type Failure, Unreadable } from './model/warning.js';
import { toJson } from './report/json.js';
import type { SchemaCheck } from './report/schema.js';
import { score } from './score/index.js';
import { structure } from './structure/index.js';

/** A file of the run: its bytes, its path as results name it, and its id among the documents of the run. */
export interface Source {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What the corpus table says of it. */
  readonly known?: CorpusRow;
  /** The document as read, where that was kept from an earlier run: then the bytes are not read again. */
  readonly text?: TextDocument;
}

/** A source that is read when its turn comes. `read` throws `Unreadable` where the file cannot be had. */
export interface WaitingSource extends Omit<Source, 'bytes'> {
  readonly read: () => Promise<Uint8Array>;
}

/** The stages in the order in which a document runs through them. Handed in, so that a test can put one of its own in place. */
export interface Stages {
  readonly ingest: (bytes: Uint8Array, name: string, limits?: Limits, ocr?: boolean) => Promise<TextDocument>;
  readonly structure: (document: TextDocument, guide: CodingGuide, known?: CorpusRow) => StructuredDocument;
  readonly locate: (text: string, guide: CodingGuide) => readonly LocatedReference[];
  readonly score: (located: LocatedReference, guide: CodingGuide) => Score;
}

const STAGES: Stages = { ingest, structure, locate, score };

/** Takes one source from its bytes to scored references. Throws `Unreadable` where the file cannot be read at all. */
export type AnalyseOne<T> = (source: Source) => Promise<T>;

/** What comes of a source, as far as it is gathered. */
type Gathered = Pick<DocumentAnalysis, 'document' | 'references'>;

/** Sources that are being worked on, some of them ahead of their turn. */
export interface SourcesInWork<T extends Gathered> {
  readonly length: number;
  /** The file of a source. */
  readonly file: (i: number) => string;
  /** What came of a source; to be asked in order, each once. */
  readonly take: (i: number) => Promise<T | Failure>;
}

/**
 * Begins to work: on the first `ahead` sources at once, and on each further one that many turns before its own. A file that
 * cannot be read becomes a failure, and the others go on.
 */
export function beginSources<T extends Gathered>(
  sources: readonly WaitingSource[],
  ahead: number,
  analyseOne: AnalyseOne<T>,
): SourcesInWork<T> {
  const started: (Promise<T | Failure> | undefined)[] = [];
  const begin = async ({ read, ...source }: WaitingSource): Promise<T | Failure> => {
    try {
      return await analyseOne({ ...source, bytes: await read() });
    } catch (error) {
      return failureOf(source.file, error);
    }
  };
  const beginUntil = (end: number): void => {
    for (const source of sources.slice(started.length, end)) started.push(begin(source));
  };
  beginUntil(ahead);
  return {
    length: sources.length,
    file: (i) => sources[i]?.file ?? '',
    take: async (i) => {
      beginUntil(i + ahead + 1);
      const taken = started[i];
      started[i] = undefined;
      if (!taken) throw new RangeError(`source ${i} of ${sources.length} was taken before, or is none`);
      return taken;
    },
  };
}

/**
 * Gathers what comes of every source, in the order given. `failures` are those that came before (paths that lead
 * nowhere). `onSource` is told before each source, and after the last: how many are done, and the pages of these;
 * `onDocument` is given what came of each, of which only document and references are gathered.
 */
export async function analyseSources<T extends Gathered>(
  work: SourcesInWork<T>,
  guide: CodingGuide,
  run: Run,
  options: {
    readonly failures?: readonly Failure[];
    readonly onSource?: (file: string, done: number, pages: number) => void;
    readonly onDocument?: (analysed: T) => void | Promise<void>;
  } = {},
): Promise<Analysis> {
  const documents: AnalysedDocument[] = [];
  const references: Reference[] = [];
  const shared = sharing();
  const failures = [...(options.failures ?? [])];
  let pages = 0;
  for (let i = 0; i < work.length; i++) {
    options.onSource?.(work.file(i), i, pages);
    const result = await work.take(i);
    if ('code' in result) {
      failures.push(result);
      continue;
    }
    documents.push(result.document);
    for (const reference of result.references) references.push(shared(reference));
    pages += result.document.pages ?? 0;
    await options.onDocument?.(result);
  }
  options.onSource?.('', work.length, pages);
  return {
    schema: 'thresholds-results/1',
    run,
    documents,
    references,
    situations: groupSituations(documents, references, guide),
    failures,
  };
}

function failureOf(file: string, error: unknown): Failure {
  if (error instanceof Unreadable) return { file, code: error.code, message: error.message };
  const said = error instanceof Error ? error.message : String(error);
  const message = `The analysis of this file broke off with "${said}". That is a fault of the program, not of the file: please report it.`;
  return { file, code: 'program-fault', message };
}

/** How a file is read. */
export interface ReadingOptions {
  readonly limits?: Limits;
  /** Whether pages that are pictures are read by text recognition. */
  readonly ocr?: boolean;
}

/** The optional packages that text recognition lacks; [] where it can be used. */
export { missingPackages as missingForOcr } from './ingest/ocr/index.js';

/**
 * Takes one document from its bytes to scored references. `known` is its row of the corpus table, if it has one.
 * Throws `Unreadable` where the file cannot be read at all.
 */
export async function analyseDocument(
  source: Source,
  guide: CodingGuide,
  { limits, ocr = false, stages = STAGES }: ReadingOptions & { readonly stages?: Stages } = {},
): Promise<AnalysedSource> {
  const { id, file, bytes, known } = source;
  // Before ingest: the PDF reader takes the bytes away from whoever holds them.
  const sha256 = sha256Of(bytes);
  const text = source.text ?? (await stages.ingest(bytes, file, limits, ocr));
  const structured = stages.structure(text, guide, known);
  const coded = structured.indicators.map((indicator) => codeIndicator(indicator.text, guide, stages));
  return assemble({ id, file, sha256, text, structured, coded, ...(known ? { known } : {}) });
}

/**
 * Takes one document from its bytes to what a run keeps of it.
 * @param check holds the document as read against its published schema
 */
export async function codeSource(
  source: Source,
  guide: CodingGuide,
  options: ReadingOptions,
  check: SchemaCheck,
): Promise<CodedSource> {
  const { read, ...coded } = await analyseDocument(source, guide, options);
  const wrong = check(read);
  if (wrong !== null) throw new Error(`documents/${read.id}.json does not keep to its schema (${wrong})`);
  return { ...coded, documentFile: new TextEncoder().encode(toJson(read)) };
}

/** What a draft is checked by, beside itself. */
export interface CheckedBy extends Pick<Draft, 'guide' | 'edition' | 'plainWords'> {
  readonly corpus: Analysis | null;
  readonly previous: DocumentAnalysis | null;
}

/** Makes a document ready to be checked: held against itself, the corpus and its previous version. */
export function draftToCheck(analysed: DocumentAnalysis, { corpus, previous, ...by }: CheckedBy): Draft {
  return {
    ...analysed,
    ...by,
    withinItself: draftWithinItself(analysed.references, by.guide),
    inCorpus: corpus && nullIfEmpty(draftInCorpus(analysed, corpus, by.guide)),
    versions: previous && compareVersions(previous, analysed, by.guide),
  };
}

/** Of a corpus without another document nothing can be said. */
function nullIfEmpty(held: DraftInCorpus): DraftInCorpus | null {
  return held.documents > 0 ? held : null;
}

/** The SHA-256 of bytes or a text, in hex. */
export function sha256Of(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Whether the bytes of a file are those of a document; plain text, which anything may be, does not count. */
export function isDocument(bytes: Uint8Array): boolean {
  try {
    return !['txt', 'md'].includes(formatOf(bytes, ''));
  } catch {
    return false;
  }
}

/** Codes one indicator by its words alone: every issue that it speaks to, each with stance and severity. */
export function codeIndicator(
  text: string,
  guide: CodingGuide,
  stages: Pick<Stages, 'locate' | 'score'> = STAGES,
): readonly (LocatedReference & Score)[] {
  return stages.locate(text, guide).map((located) => ({ ...located, ...stages.score(located, guide) }));
}

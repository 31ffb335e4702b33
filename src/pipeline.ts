import { createHash } from 'node:crypto';
import { assemble, type DocumentAnalysis } from './assemble/index.js';
import { formatOf } from './ingest/format.js';
import { ingest } from './ingest/index.js';
import { locate } from './locate/index.js';
import type { Analysis, LocatedReference, Run, Score } from './model/analysis.js';
import type { CodingGuide } from './model/coding-guide.js';
import type { CorpusRow } from './model/corpus-table.js';
import type { TextDocument } from './model/document.js';
import type { DocumentAsRead } from './model/document-as-read.js';
import type { StructuredDocument } from './model/indicator.js';
import { type Failure, Unreadable } from './model/warning.js';
import { score } from './score/index.js';
import { structure } from './structure/index.js';

/** A file of the run: its bytes, its path as results name it, and its id among the documents of the run. */
export interface Source {
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A source that is read when its turn comes. `read` throws `Unreadable` where the file cannot be had. */
export interface WaitingSource extends Omit<Source, 'bytes'> {
  readonly read: () => Promise<Uint8Array>;
  /** What the corpus table says of it. */
  readonly known?: CorpusRow;
}

/** The stages in the order in which a document runs through them. Handed in, so that a test can put one of its own in place. */
export interface Stages {
  readonly ingest: (bytes: Uint8Array, name: string) => Promise<TextDocument>;
  readonly structure: (document: TextDocument, guide: CodingGuide, known?: CorpusRow) => StructuredDocument;
  readonly locate: (text: string, guide: CodingGuide) => readonly LocatedReference[];
  readonly score: (located: LocatedReference, guide: CodingGuide) => Score;
}

const STAGES: Stages = { ingest, structure, locate, score };

/**
 * Takes every source through the stages, in the order given; a file that cannot be read becomes a failure and the others
 * go on. `failures` are those that came before (paths that lead nowhere). `onSource` is told before each source is read.
 */
export async function analyseSources(
  sources: readonly WaitingSource[],
  guide: CodingGuide,
  run: Run,
  options: {
    readonly failures?: readonly Failure[];
    readonly onSource?: (file: string, done: number) => void;
    readonly stages?: Stages;
  } = {},
): Promise<{ readonly analysis: Analysis; readonly read: readonly DocumentAsRead[] }> {
  const analysed: DocumentAnalysis[] = [];
  const failures = [...(options.failures ?? [])];
  for (const [i, { id, file, read, known }] of sources.entries()) {
    options.onSource?.(file, i);
    try {
      analysed.push(await analyseDocument({ id, file, bytes: await read() }, guide, known, options.stages));
    } catch (error) {
      failures.push(failureOf(file, error));
    }
  }
  return {
    analysis: {
      schema: 'thresholds-results/1',
      run,
      documents: analysed.map(({ document }) => document),
      references: analysed.flatMap(({ references }) => references),
      situations: [],
      failures,
    },
    read: analysed.map(({ read }) => read),
  };
}

function failureOf(file: string, error: unknown): Failure {
  if (error instanceof Unreadable) return { file, code: error.code, message: error.message };
  const said = error instanceof Error ? error.message : String(error);
  const message = `The analysis of this file broke off with "${said}". That is a fault of the program, not of the file: please report it.`;
  return { file, code: 'program-fault', message };
}

/**
 * Takes one document from its bytes to scored references. `known` is its row of the corpus table, if it has one.
 * Throws `Unreadable` where the file cannot be read at all.
 */
export async function analyseDocument(
  source: Source,
  guide: CodingGuide,
  known?: CorpusRow,
  stages: Stages = STAGES,
): Promise<DocumentAnalysis> {
  // Before ingest: the PDF reader takes the bytes away from whoever holds them.
  const sha256 = sha256Of(source.bytes);
  const text = await stages.ingest(source.bytes, source.file);
  const structured = stages.structure(text, guide, known);
  const coded = structured.indicators.map((indicator) => codeIndicator(indicator.text, guide, stages));
  const { id, file } = source;
  return assemble({ id, file, sha256, text, structured, coded, known });
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

import { resolve } from 'node:path';
import type { Analysis, Run } from '../model/analysis.js';
import type { CodingGuide } from '../model/coding-guide.js';
import type { CorpusRow } from '../model/corpus-table.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { documentIn, type KeptSource } from '../model/document-analysis.js';
import type { DocumentAsRead } from '../model/document-as-read.js';
import { guideInBrief } from '../model/guide-in-brief.js';
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { analyseSources, isDocument, missingForOcr, sha256Of, type WaitingSource } from '../pipeline.js';
import { type ChosenFile, chooseFiles } from './choose.js';
import { corpusFor, type ReadCorpus, readCorpus } from './corpus.js';
import { packageJson, readBytes } from './files.js';
import { hasFinishedRun } from './finished-run.js';
import { readFrame } from './frame.js';
import { documentIds } from './ids.js';
import { Problem } from './problem.js';
import type { ReportChoices } from './report.js';
import { checkOut, type DocumentFile } from './results.js';
import { withTemporaryFolder } from './temporary.js';
import { defaultJobs, withWork } from './workers.js';
import { loadWriting, writeRun } from './write-run.js';

/** The options of `thresholds analyse`, by the same names. Paths are taken from `cwd`. */
export interface AnalyseOptions extends ReportChoices {
  /** Folder for results.json, documents/ and the reports; nothing is written without it. */
  readonly out?: string;
  /** Globs: only files that fit one are read. */
  readonly include?: readonly string[];
  /** Globs: files that fit one are left out. */
  readonly exclude?: readonly string[];
  /** Absolute paths of files and folders that are passed over in the folders given: what an earlier run wrote there. */
  readonly without?: readonly string[];
  /** Corpus table, .csv or .yaml. */
  readonly corpus?: string;
  /** Folder of a coding guide, or a guide that was read before; the guide of the package if not given. */
  readonly guide?: string | CodingGuide;
  /** Documents that are handed in beside those of the paths, such as one from the standard input; `file` is how results name it. */
  readonly handedIn?: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** How many documents are worked on at a time; one for each core if not given. The result is the same with any number. */
  readonly jobs?: number;
  /** Folder that keeps what was read, so that a second run need not read it again; false for none, `.cache` in `out` if not given. */
  readonly cache?: string | false;
  /** Whether pages that are pictures of text are read by text recognition; needs optional packages. */
  readonly ocr?: boolean;
  /** What one file may use of the machine. */
  readonly limits?: Partial<Limits>;
  /** Where the run is started; the current folder if not given. */
  readonly cwd?: string;
  /** Told before each file, and when all are read, with `done` equal to `all`. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far the reading of documents is. */
export interface Progress {
  /** The file that is waited for; "" when all are read. */
  readonly file: string;
  /** Files that are done, whether they could be read or not. */
  readonly done: number;
  readonly all: number;
  /** Pages of the documents read so far; a format without pages has none. */
  readonly pages: number;
}

/** What came of a run. */
export interface Outcome {
  /** The content of results.json. */
  readonly analysis: Analysis;
  /** The content of documents/ID.json, in the order of `analysis.documents`. */
  readonly documents: readonly DocumentAsRead[];
  /** What does not fit between the corpus table and the files. */
  readonly notes: readonly Diagnostic[];
  /** What whoever publishes the reports must know: how names were withheld, or why there is no report. */
  readonly reportNotes: readonly string[];
  /** Files in the folders that are no documents, relative to `cwd`. */
  readonly passedOver: readonly string[];
  /** Paths of the files that were written, relative to `cwd`. */
  readonly written: readonly string[];
}

/**
 * Analyses files and folders, as `thresholds analyse` does. A file that cannot be read is a failure in the result.
 * @throws Problem if the guide, the corpus table or the output folder cannot be used
 */
export async function analyse(paths: readonly string[], options: AnalyseOptions = {}): Promise<Outcome> {
  const documents: DocumentAsRead[] = [];
  const outcome = await runAnalysis(paths, options, async ({ documentFile }) => {
    documents.push(documentIn(await documentFile()));
  });
  return { ...outcome, documents };
}

/**
 * The same, without a document as read in memory once it was worked on.
 * @param onDocument is given each document, in order
 */
export async function runAnalysis(
  paths: readonly string[],
  options: AnalyseOptions,
  onDocument?: (kept: KeptSource) => Promise<void>,
): Promise<Omit<Outcome, 'documents'>> {
  const { include = [], exclude = [], without = [], out, onProgress } = options;
  const cwd = resolve(options.cwd ?? '.');
  if (out !== undefined) await checkOut(out, cwd);
  const frame = typeof options.frame === 'string' ? { frame: await readFrame(options.frame, cwd) } : {};
  const table = options.corpus === undefined ? null : await readCorpus(options.corpus, cwd);
  const chosen = await chooseFiles(paths, cwd, { include, exclude, without }, isDocument);
  const { failures, passedOver } = chosen;
  const { sources, notes } = sourcesOf(chosen.files, options, table);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const cache = cacheFolder(options, cwd);
  const ocr = options.ocr ?? false;
  if (ocr) refuseWithoutOcr();
  const jobs = options.jobs ?? defaultJobs(sources.length);
  const isFirst = cache === null || !(await hasFinishedRun(cache));

  const go = async (aside: string | null): Promise<Omit<Outcome, 'documents'>> => {
    const files: DocumentFile[] = [];
    const work = { guide: options.guide, jobs, limits, ocr, cache, aside };
    const analysis = await withWork(sources, work, cwd, async (inWork, guide) => {
      // What takes a while to prepare comes now, while the threads are at work.
      if (out !== undefined && isFirst) await loadWriting(options);
      const corpus = table && { file: table.file, sha256: sha256Of(table.text) };
      const run = await describeRun(guide, { include, exclude, corpus, limits, ocr });
      return analyseSources(inWork, guide, run, {
        failures,
        onSource: (file, done, pages) => onProgress?.({ file, done, all: sources.length, pages }),
        onDocument: async (kept) => {
          if (out !== undefined) files.push({ id: kept.document.id, content: kept.documentFile });
          await onDocument?.(kept);
        },
      });
    });
    const outcome = { analysis, notes, passedOver };
    if (out === undefined) return { ...outcome, reportNotes: [], written: [] };
    return {
      ...outcome,
      ...(await writeRun(analysis, files, { ...options, ...frame }, { out, cache, cwd })),
    };
  };
  return out === undefined || cache !== null ? go(null) : withTemporaryFolder(resolve(cwd, out), go);
}

/** The files and what was handed in, under their ids, each with what the corpus table says of it. */
function sourcesOf(
  files: readonly ChosenFile[],
  { handedIn = [] }: AnalyseOptions,
  table: ReadCorpus | null,
): { readonly sources: readonly WaitingSource[]; readonly notes: readonly Diagnostic[] } {
  const all = [
    ...files.map((file) => ({ ...file, read: () => readBytes(file.path) })),
    // A copy: the reader takes away what it is given.
    ...handedIn.map(({ file, bytes }) => ({ file, under: file, read: async () => new Uint8Array(bytes) })),
  ];
  const ids = documentIds(all);
  const named = all.map(({ file, read }) => ({ id: ids.get(file) ?? file, file, read }));
  const { known, notes } = corpusFor(table, named);
  return { sources: named.map((source) => waiting(source, known)), notes };
}

function refuseWithoutOcr(): void {
  const missing = missingForOcr();
  if (missing.length === 0) return;
  throw new Problem({
    where: '--ocr',
    found: `text recognition needs packages that are not installed: ${missing.join(', ')}`,
    expected: 'thresholds with its optional packages',
    mend: 'install it without --omit=optional, or leave --ocr out',
  });
}

/** Where a run keeps what it reads: beside its results, unless something else is said. */
function cacheFolder({ cache, out }: AnalyseOptions, cwd: string): string | null {
  if (cache === false) return null;
  if (typeof cache === 'string') return resolve(cwd, cache);
  return out === undefined ? null : resolve(cwd, out, '.cache');
}

async function describeRun(guide: CodingGuide, options: Run['options']): Promise<Run> {
  const { name, version } = await packageJson();
  return { tool: { name, version }, guide: guideInBrief(guide), options };
}

function waiting(source: WaitingSource, known: ReadonlyMap<string, CorpusRow>): WaitingSource {
  const row = known.get(source.id);
  return row ? { ...source, known: row } : source;
}

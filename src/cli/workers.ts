import { availableParallelism } from 'node:os';
import type { CodingGuide, GuideSource } from '../model/coding-guide.js';
import type { CodedSource, KeptSource } from '../model/document-analysis.js';
import type { Limits } from '../model/limits.js';
import {
  type AnalyseOne,
  beginSources,
  codeSource,
  type Source,
  type SourcesInWork,
  type WaitingSource,
} from '../pipeline.js';
import type { Equipment } from '../threads/messages.js';
import type { Workers } from '../threads/workers.js';
import { cached, held, putAside } from './cache.js';
import { HEAP_GROWTH, whileHeapGrowsBy } from './engine.js';
import { IS_BUILT, packagePath, readText } from './files.js';
import { builtInSource, readGuide } from './guide.js';
import { resultChecks, schemaCodeUrl } from './schemas.js';

/** A further thread has the program to load and to warm up, which pays from about this many documents on. */
const WORTH_A_THREAD = 50;

/** How many threads a run has by itself: one for each core, where there are documents enough. */
export function defaultJobs(documents: number): number {
  return Math.min(Math.ceil(documents / WORTH_A_THREAD), availableParallelism());
}

/**
 * Starts the threads of a run; none where the program was not built, or there is nothing to do. The threads are built files:
 * from the sources of the program, as in its tests, everything runs in one. The result is the same with any number.
 */
async function startThreads(documents: number, jobs: number, equipment: Equipment): Promise<Workers | null> {
  const count = Math.min(documents, jobs);
  if (!IS_BUILT || count === 0) return null;
  const { startWorkers } = await import('../threads/workers.js');
  return startWorkers(count, equipment);
}

/** How many documents each thread is sent ahead: enough to keep it busy, and few enough to hold in memory. */
const AHEAD = 3;

/** How the documents of a run are worked on. */
export interface WorkOptions {
  /** Folder of a coding guide, or a guide that was read before; the guide of the package if not given. */
  readonly guide: string | CodingGuide | undefined;
  /** How many threads. */
  readonly jobs: number;
  readonly limits: Limits;
  /** Whether pages that are pictures are read by text recognition. */
  readonly ocr: boolean;
  /** Folder of the cache; null for none. */
  readonly cache: string | null;
  /** Folder where documents as read are put aside where there is no cache; null to hold them in memory. */
  readonly aside: string | null;
}

/**
 * Works on sources, in threads where there are any, while `use` gathers what comes of them. With a guide whose files are
 * known, the threads begin before it is compiled here.
 * @throws Problem if the guide cannot be used
 */
export async function withWork<T>(
  sources: readonly WaitingSource[],
  { guide: given, jobs, limits, ocr, cache, aside }: WorkOptions,
  cwd: string,
  use: (work: SourcesInWork<KeptSource>, guide: CodingGuide) => Promise<T>,
): Promise<T> {
  const start = async (guide: GuideSource) =>
    startThreads(sources.length, jobs, { guide, limits, ocr, schemas: schemaCodeUrl() });
  const build = cache === null ? null : await buildHash();
  // A program that was not built has no hash by which to know that it has changed.
  const keeping = (codeOne: AnalyseOne<CodedSource>, { sha256 }: GuideSource): AnalyseOne<KeptSource> => {
    if (cache !== null && build !== null)
      return cached(codeOne, cache, { build, limits, ocr, guide: sha256 });
    return aside === null ? held(codeOne) : putAside(codeOne, aside);
  };
  const begin = (workers: Workers, guide: GuideSource) =>
    beginSources(sources, jobs * AHEAD, keeping(workers.code, guide));
  const known = typeof given === 'object' ? given.source : given === undefined ? await builtInSource() : null;
  let workers = known && (await start(known));
  try {
    const begun = workers && known && begin(workers, known);
    const guide = typeof given === 'object' ? given : await readGuide(given, cwd);
    workers ??= await start(guide.source);
    const here = async (source: Source) =>
      codeSource(source, guide, { limits, ocr }, (await resultChecks()).document);
    const work =
      begun ??
      (workers ? begin(workers, guide.source) : beginSources(sources, 0, keeping(here, guide.source)));
    return await whileHeapGrowsBy(HEAP_GROWTH.quick, () => use(work, guide));
  } finally {
    await workers?.close();
  }
}

/** Where the build keeps a hash of the program. */
export const BUILD_HASH = 'dist/build.txt';

/** Changes with every build of the program; null where it was not built. */
export async function buildHash(): Promise<string | null> {
  return IS_BUILT ? readText(packagePath(BUILD_HASH)) : null;
}

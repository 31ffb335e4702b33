import { basename, resolve } from 'node:path';
import { check as applyRules } from '../../check/index.js';
import type { CheckReport } from '../../model/check-report.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { DocumentAsRead } from '../../model/document-as-read.js';
import { DEFAULT_LIMITS } from '../../model/limits.js';
import { draftToCheck } from '../../pipeline.js';
import { type AnalyseOptions, analyse, type Outcome } from '../analyse.js';
import { lookAt, packageJson, readBytes, shownPath } from '../files.js';
import { readGuide } from '../guide.js';
import { Problem } from '../problem.js';
import { readResults } from '../saved-results.js';
import { readBaseline } from './baseline.js';
import { type CheckChoices, type SettledConfig, settleConfig } from './config.js';
import { readDocumentation, readEdition, readPlainWords } from './vocabulary.js';

/** The options of `thresholds check`, by the same names. Paths are taken from `cwd`. */
export interface CheckOptions
  extends CheckChoices,
    Pick<AnalyseOptions, 'jobs' | 'ocr' | 'limits' | 'onProgress'> {
  /** The configuration file; without it, the nearest thresholds.config.yaml upward from the drafts. */
  readonly config?: string;
  /** Drafts that are handed in, such as one from the standard input. */
  readonly handedIn?: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** Absolute paths of files and folders that are no drafts where they stand among them. */
  readonly without?: readonly string[];
  /** Whether a baseline that is named may be missing: it is about to be written. */
  readonly newBaseline?: boolean;
  readonly cwd?: string;
}

/** What came of a check. */
export interface CheckOutcome {
  readonly report: CheckReport;
  readonly config: SettledConfig;
  /** Each draft as it was read, in the order of `report.drafts`. */
  readonly read: readonly DocumentAsRead[];
  /** The bytes of a draft, by the name under which it is reported. */
  readonly bytesOf: (file: string) => Promise<Uint8Array>;
  /** What does not fit between the corpus table and the drafts. */
  readonly notes: Outcome['notes'];
  /** What makes findings less sure, in sentences. */
  readonly cautions: readonly string[];
}

/**
 * Checks drafts, as `thresholds check` does. A draft that cannot be read is a failure in the report.
 * @throws Problem if the configuration or anything that it names cannot be used
 */
export async function check(paths: readonly string[], options: CheckOptions = {}): Promise<CheckOutcome> {
  const cwd = resolve(options.cwd ?? '.');
  const handedIn = options.handedIn ?? [];
  const drafts = [...paths, ...handedIn.map(({ file }) => file)];
  const config = await settleConfig(drafts, options, cwd);
  const guide = await readGuide(config.guide ?? undefined, cwd);
  const edition = await readEdition(config.edition, guide, config.guide, cwd);
  const plainWords = await readPlainWords(guide, config.guide);
  const corpus = config.against === null ? null : await readResults(config.against, cwd);
  const baseline = config.baseline === null ? null : await baselineOf(config.baseline, options, cwd);
  const { ocr = false, limits = {}, jobs, onProgress } = options;
  const reading = { guide, ocr, limits, cwd, ...(config.corpus === null ? {} : { corpus: config.corpus }) };
  const { analysis, documents, notes } = await analyse(paths, {
    ...reading,
    handedIn,
    without: options.without ?? [],
    ...(jobs === undefined ? {} : { jobs }),
    ...(onProgress ? { onProgress } : {}),
  });
  const former = config.previous === null ? null : await previousVersion(config.previous, reading);
  const isOnly = documents.length === 1;
  const ofSameAuthority = documents.filter(
    ({ authority }) => authority !== null && authority === former?.document.authority,
  );
  if (former && !isOnly && ofSameAuthority.length === 0 && documents.length > 0)
    throw noneOfThatAuthority(former.document.file);

  const ready = documents.flatMap((read, i) => {
    const document = analysis.documents[i];
    if (!document) return [];
    const references = analysis.references.filter((one) => one.document === document.id);
    const previous = isOnly || ofSameAuthority.includes(read) ? former : null;
    return [draftToCheck({ document, references, read }, { guide, edition, plainWords, corpus, previous })];
  });
  if (corpus && ready.length > 0 && ready.every(({ inCorpus }) => inCorpus === null))
    throw nothingToCompareWith(shownPath(config.against ?? '', cwd));
  const settings = { rules: config.rules, ignore: config.ignore, baseline };
  const checked = applyRules(ready, settings, await readDocumentation());
  const { id, version, sha256 } = guide;
  const { name, version: toolVersion } = await packageJson();
  const report: CheckReport = {
    run: {
      tool: { name, version: toolVersion },
      guide: { id, version, sha256 },
      edition: { id: edition.id, title: edition.title },
      options: { ...shownOptions(config, cwd), limits: { ...DEFAULT_LIMITS, ...limits }, ocr },
    },
    ...checked,
    // A draft that could not be read may still have what no other has.
    stale: analysis.failures.length > 0 ? [] : checked.stale,
    failures: analysis.failures,
  };
  const bytesOf = async (file: string): Promise<Uint8Array> =>
    handedIn.find((one) => one.file === file)?.bytes ?? readBytes(resolve(cwd, file));
  const cautions =
    corpus && corpus.run.guide.sha256 !== guide.sha256
      ? [
          `${shownPath(config.against ?? '', cwd)} was coded with another guide (${corpus.run.guide.id} ${corpus.run.guide.version}), so like situations may not match; analyse those documents again`,
        ]
      : [];
  return { report, config, read: documents, bytesOf, notes, cautions };
}

async function baselineOf(path: string, { newBaseline = false }: CheckOptions, cwd: string) {
  const file = shownPath(path, cwd);
  const entries = await readBaseline(path, cwd);
  if (entries !== null || newBaseline) return { file, entries: entries ?? [] };
  throw new Problem({
    where: file,
    found: 'there is no such file',
    expected: 'the baseline of an earlier run',
    mend: 'add --write-baseline to make one',
  });
}

async function previousVersion(
  path: string,
  options: AnalyseOptions & { readonly cwd: string },
): Promise<DocumentAnalysis> {
  const where = shownPath(path, options.cwd);
  if ((await lookAt(path)) === 'folder') throw noPrevious(where, 'this is a folder');
  const { analysis, documents } = await analyse([path], options);
  const [document] = analysis.documents;
  const [read] = documents;
  if (document && read && document.kind !== 'other')
    return { document, references: analysis.references, read };
  const [failure] = analysis.failures;
  throw noPrevious(
    where,
    failure ? `it could not be read (${failure.code}). ${failure.message}` : 'this is no threshold document',
  );
}

function noPrevious(where: string, found: string): Problem {
  return new Problem({
    where,
    found,
    expected: 'the previous version of the draft',
    mend: 'check the path given with --previous',
  });
}

function noneOfThatAuthority(where: string): Problem {
  return new Problem({
    where,
    found: 'there are several drafts, and none is of the authority of this previous version',
    expected: 'one draft, or several of which one is of that authority',
    mend: 'check the drafts one by one, each with its own previous version',
  });
}

function nothingToCompareWith(where: string): Problem {
  return new Problem({
    where,
    found: 'these results hold no threshold document but the draft itself and others of its authority',
    expected: 'an analysis of other documents',
    mend: 'analyse further documents with `thresholds analyse FOLDER --out DIR`, then give DIR',
  });
}

/** What decided the findings, without absolute paths: of files outside `cwd`, the name. */
function shownOptions(config: SettledConfig, cwd: string): Readonly<Record<string, unknown>> {
  const shown = (path: string | null): string | null => {
    const relative = path === null ? null : shownPath(path, cwd);
    return relative?.startsWith('../') ? basename(relative) : relative;
  };
  return {
    config: config.file === null ? null : config.file.startsWith('../') ? basename(config.file) : config.file,
    corpus: shown(config.corpus),
    against: shown(config.against),
    previous: shown(config.previous),
    baseline: shown(config.baseline),
    'fail-on': config.failOn,
  };
}

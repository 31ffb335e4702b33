import { resolve } from 'node:path';
import { groupSituations } from '../../compare/situations/index.js';
import { type Joined, join, namedReference, type PartDocument } from '../../merge/index.js';
import type { Analysis, Run } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { leadsToNoFile } from '../choose.js';
import { readFrame } from '../frame.js';
import { readGuide } from '../guide.js';
import { byCodePoint } from '../order.js';
import type { ReportChoices } from '../report.js';
import { checkOut, writeResults } from '../results.js';
import { resultChecks } from '../schemas.js';
import { checkCorpus } from './corpus.js';
import { checkDocuments, copyDocuments } from './documents.js';
import { idsOfWhole } from './names.js';
import { findParts, readParts } from './parts.js';
import { refuseContradiction, refuseOtherGuide, refuseOutAmongParts } from './refusals.js';

/** The options of `thresholds merge`, by the same names. Paths are taken from `cwd`. */
export interface MergeOptions extends ReportChoices {
  /** Folder for results.json, documents/ and the reports. */
  readonly out: string;
  /** Folders that one run would be given; needed only where files share a name. */
  readonly from?: readonly string[];
  /** The corpus table of the parts; needed only where files share a name. */
  readonly corpus?: string;
  /** Folder of the coding guide of the parts, or that guide; the guide of the package if not given. */
  readonly guide?: string | CodingGuide;
  /** Where merge is started; the current folder if not given. */
  readonly cwd?: string;
}

/** What came of a merge. */
export interface MergeOutcome {
  /** The content of results.json. */
  readonly analysis: Analysis;
  /** What does not fit between the corpus table and the files. */
  readonly notes: readonly Diagnostic[];
  /** Files that several parts hold, and that are taken once. */
  readonly twice: readonly string[];
  /** What whoever publishes the reports must know. */
  readonly reportNotes: readonly string[];
  /** Paths of the files that were written, relative to `cwd`. */
  readonly written: readonly string[];
}

/**
 * Makes of the results of parts what one run over all their files writes, byte for byte. No document is read. Parts are
 * read one after the other, and of their documents as read one is held in memory at a time.
 * @param paths results.json files, folders that hold one, or folders of such folders
 * @throws Problem where the parts cannot make one run, or a file cannot be read or written
 */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<MergeOutcome> {
  const { out, from = [] } = options;
  const cwd = resolve(options.cwd ?? '.');
  await checkOut(out, cwd);
  const files = await findParts(paths, cwd);
  refuseOutAmongParts(files, out, cwd);
  const frame = typeof options.frame === 'string' ? { frame: await readFrame(options.frame, cwd) } : {};
  options.onStage?.('reading the parts');
  const { parts, run } = await readParts(files, cwd);
  const guide = typeof options.guide === 'object' ? options.guide : await readGuide(options.guide, cwd);
  refuseOtherGuide(guide, run);
  const joined = join(parts);
  refuseContradiction(joined);

  const failures = inOrder(joined);
  const ofFiles = failures.filter((failure) => !leadsToNoFile(failure)).map(({ file }) => file);
  const ids = idsOfWhole([...joined.documents.keys(), ...ofFiles], from, cwd);
  const notes = await checkCorpus(run, ids, options.corpus, cwd);
  await checkDocuments(joined.documents.values(), cwd);

  const documents = [...joined.documents]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([file, one]): readonly [string, PartDocument] => [ids.get(file) ?? file, one]);
  options.onStage?.('putting together what was found');
  const analysis = analysisOf(run, documents, failures, guide);
  options.onStage?.('copying the documents as read');
  await copyDocuments(documents, out, cwd);
  options.onStage?.('writing results.json');
  const written = [...(await writeResults({ analysis, documents: [] }, await resultChecks(), out, cwd))];
  if (options.formats?.length === 0 || documents.length === 0)
    return { analysis, notes, twice: joined.twice, reportNotes: [], written };
  const { writeReports } = await import('../report.js');
  const reports = await writeReports(analysis, { ...options, ...frame }, out, cwd);
  written.push(...reports.written);
  return { analysis, notes, twice: joined.twice, reportNotes: reports.notes, written };
}

/** First the paths that lead to no file, then the files that could not be read, as a run meets them. */
function inOrder({ failures }: Joined): Analysis['failures'] {
  return [...failures.values()].sort(
    (a, b) => Number(leadsToNoFile(b)) - Number(leadsToNoFile(a)) || byCodePoint(a.file, b.file),
  );
}

/** The analysis over all documents, under their ids there, with what only a whole can say. */
function analysisOf(
  run: Run,
  named: readonly (readonly [id: string, from: PartDocument])[],
  failures: Analysis['failures'],
  guide: CodingGuide,
): Analysis {
  const documents = named.map(([id, { document }]) => ({ ...document, id }));
  const references = named.flatMap(([id, from]) => from.references.map((one) => namedReference(one, id)));
  const situations = groupSituations(documents, references, guide);
  return { schema: 'thresholds-results/1', run, documents, references, situations, failures };
}

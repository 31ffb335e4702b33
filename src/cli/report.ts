import { resolve } from 'node:path';
import { type CompareOptions, compare, DEFAULT_OPTIONS } from '../compare/index.js';
import type { Analysis } from '../model/analysis.js';
import type { ComparisonTables } from '../model/table.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../report/formats/index.js';
import { reportOf, tablesOf } from '../report/index.js';
import type { Picture, Report } from '../report/report.js';
import { type Frame, readFrame } from './frame.js';
import { pictureTools } from './picture-tools.js';
import { checkOut, writeFiles } from './results.js';
import { readResults } from './saved-results.js';

/** What can be chosen of the comparisons, by the names of the command line. */
export interface ComparisonChoices extends Partial<Pick<CompareOptions, 'level' | 'seed'>> {
  /** All areas that the documents are a sample of: the path of a table, .csv or .yaml, or what was read of it. */
  readonly frame?: string | Frame;
  /** "Local authority area 1, 2 …" in place of names. */
  readonly anonymise?: boolean;
}

/** The options of a report. */
export interface ReportChoices extends ComparisonChoices {
  /** Formats to write; all of them if not given, none if empty. */
  readonly formats?: readonly FormatName[];
  readonly title?: string;
  /** Told, in a few words, of each thing that is done once the documents are read, before it is begun: it can take a while. */
  readonly onStage?: (doing: string) => void;
}

/** What came of writing reports. */
export interface WrittenReports {
  /** Paths relative to `cwd`. */
  readonly written: readonly string[];
  /** What whoever publishes them must know: how names were withheld, or why there is no report. */
  readonly notes: readonly string[];
}

/** The file that says which area is which; it stands apart, so that it can be kept apart. */
const KEY_FILE = 'anonymisation-key.csv';
const KEEP_APART = `${KEY_FILE} says which area is which: keep it apart from what you publish.`;

/**
 * Writes the reports of a saved analysis, as `thresholds report` does. No document is read.
 * @throws Problem if the results, the frame or the output folder cannot be used
 */
export async function report(
  results: string,
  options: ReportChoices & { readonly out: string; readonly cwd?: string },
): Promise<WrittenReports> {
  const cwd = resolve(options.cwd ?? '.');
  await checkOut(options.out, cwd);
  options.onStage?.('reading the results');
  return writeReports(await readResults(results, cwd), options, options.out, cwd);
}

/**
 * Writes the reports of an analysis in the formats chosen, one after the other, so that only one is held in memory; and
 * the key to the names where they are withheld. Where there is no threshold document there is nothing to report.
 */
export async function writeReports(
  analysis: Analysis,
  choices: ReportChoices,
  out: string,
  cwd: string,
): Promise<WrittenReports> {
  if (analysis.documents.every(({ kind }) => kind === 'other'))
    return { written: [], notes: ['none of the documents is a threshold document: no report was written'] };
  const { formats = FORMAT_NAMES, title, onStage } = choices;
  onStage?.('comparing');
  const { analysis: shown, sections, withheld, chosen } = await comparisons(analysis, choices, cwd);
  const notes = withheld?.notes ?? [];
  const told = reportOf(shown, sections, { title, notes, choices: chosen });
  const drawing = formats.some((name) => FORMATS[name].hasPictures) ? drawn(told) : Promise.resolve([]);
  // A fault in it is told where it is waited for, below.
  drawing.catch(() => undefined);
  // The formats without pictures are made while these are drawn.
  const inTurn = [...formats].sort((a, b) => Number(FORMATS[a].hasPictures) - Number(FORMATS[b].hasPictures));
  const written = new Map<FormatName, readonly string[]>();
  for (const name of inTurn) {
    onStage?.(`writing the report (${name})`);
    const format = await FORMATS[name].load();
    const pictures = FORMATS[name].hasPictures ? await drawing : [];
    written.set(name, await writeFiles(await format.files({ ...told, pictures }), out, cwd));
  }
  const key = withheld ? await writeFiles([{ path: KEY_FILE, content: withheld.key }], out, cwd) : [];
  const paths = new Set([...formats.flatMap((name) => written.get(name) ?? []), ...key]);
  return { written: [...paths], notes: key.length > 0 ? [...notes, KEEP_APART] : notes };
}

/** Loads what writes the reports: worth doing early, where there is time to wait for. */
export async function loadReport({ formats = FORMAT_NAMES }: ReportChoices): Promise<void> {
  await Promise.all(formats.map((name) => FORMATS[name].load()));
  if (!formats.some((name) => FORMATS[name].hasPictures)) return;
  const { loadDrawing } = await import('../report/pictures/index.js');
  await loadDrawing();
}

/** The comparisons of an analysis with what was chosen, and the analysis that they were made from: without names, if that was asked. */
export async function comparisons(
  analysis: Analysis,
  { level, seed, frame, anonymise: withoutNames = false }: ComparisonChoices,
  cwd: string,
): Promise<{
  readonly analysis: Analysis;
  readonly sections: readonly ComparisonTables[];
  /** Where names are withheld: which area is which, as CSV, and what the person who publishes must know. */
  readonly withheld: { readonly key: string; readonly notes: readonly string[] } | null;
  /** What was chosen, with its names. */
  readonly chosen: readonly (readonly [string, string])[];
}> {
  const { analysis: shown, withheld } = withoutNames
    ? await namesWithheld(analysis)
    : { analysis, withheld: null };
  const areas = typeof frame === 'string' ? await readFrame(frame, cwd) : frame;
  const options = {
    level: level ?? DEFAULT_OPTIONS.level,
    seed: seed ?? DEFAULT_OPTIONS.seed,
    frame: areas?.areas ?? null,
  };
  const chosen: readonly (readonly [string, string])[] = [
    ['Level by whose entry severity documents are ordered', options.level],
    ['Seed of permutations and bootstrap', String(options.seed)],
    ['Frame', areas ? `${areas.file}: ${areas.areas.length} areas` : 'none'],
  ];
  return { analysis: shown, sections: compare(shown, options), withheld, chosen };
}

async function namesWithheld(analysis: Analysis) {
  const { anonymise, keyCsv } = await import('../report/anonymise.js');
  const { analysis: shown, key, notes } = anonymise(analysis);
  return { analysis: shown, withheld: { key: keyCsv(key), notes } };
}

async function drawn(told: Omit<Report, 'pictures'>): Promise<readonly Picture[]> {
  const { drawPictures } = await import('../report/pictures/index.js');
  return drawPictures(tablesOf(told), told.analysis.run.guide.scale, await pictureTools());
}

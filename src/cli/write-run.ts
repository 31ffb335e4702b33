import { resolve } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import { alreadyWritten, rememberRun, runKey, type WhatItSaid } from './finished-run.js';
import type { ReportChoices } from './report.js';
import { type DocumentFile, writeResults } from './results.js';
import { resultChecks } from './schemas.js';
import { buildHash } from './workers.js';

/** Loads what writes results and reports: worth doing early, where there is time to wait for. */
export async function loadWriting(choices: ReportChoices): Promise<void> {
  await resultChecks();
  if (choices.formats?.length === 0) return;
  const { loadReport } = await import('./report.js');
  await loadReport(choices);
}

/** Where a run writes, and where it keeps what it has read; null for nowhere. */
interface Places {
  readonly out: string;
  readonly cache: string | null;
  readonly cwd: string;
}

/** Writes the results of a run and its reports. Where an earlier run of the same cache has written the same, nothing. */
export async function writeRun(
  analysis: Analysis,
  documents: readonly DocumentFile[],
  choices: ReportChoices,
  { out, cache, cwd }: Places,
): Promise<WhatItSaid> {
  const write = () => writeAll(analysis, documents, choices, out, cwd);
  if (cache === null) return write();
  const { formats, title, level, seed, anonymise, frame } = choices;
  const build = await buildHash();
  const key = runKey(analysis, { build, out, formats, title, level, seed, anonymise, frame });
  const folder = resolve(cwd, out);
  const before = await alreadyWritten(folder, cache, key);
  if (before) return before;
  const said = await write();
  await rememberRun(folder, cache, key, said);
  return said;
}

async function writeAll(
  analysis: Analysis,
  documents: readonly DocumentFile[],
  choices: ReportChoices,
  out: string,
  cwd: string,
): Promise<WhatItSaid> {
  choices.onStage?.('writing results.json');
  const written = await writeResults({ analysis, documents }, await resultChecks(), out, cwd);
  if (choices.formats?.length === 0 || analysis.documents.length === 0) return { written, reportNotes: [] };
  const { writeReports } = await import('./report.js');
  const reports = await writeReports(analysis, choices, out, cwd);
  return { written: [...written, ...reports.written], reportNotes: reports.notes };
}

import { resolve } from 'node:path';
import { compareVersions } from '../../compare/versions/index.js';
import { versionTables } from '../../compare/versions/tables.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import type { ComparisonTables } from '../../model/table.js';
import { json } from '../../report/formats/json.js';
import { reportOf } from '../../report/index.js';
import { markdownText } from '../../report/markdown-text.js';
import { plainLine } from '../../report/plain-line.js';
import { analyse, type Outcome } from '../analyse.js';
import { diagnosticText, failureText, noteText } from '../diagnostics.js';
import { lookAt, shownPath } from '../files.js';
import { readGuide } from '../guide.js';
import type { TableFormat } from '../options.js';
import { drawTable, tableNamed } from '../print-table.js';
import { Problem } from '../problem.js';
import { type ReadingFlags, readingOf } from '../reading-options.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface CompareFlags extends ReadingFlags {
  readonly table?: string;
  readonly format: TableFormat;
  readonly corpus?: string;
  readonly guide?: string;
  readonly color: boolean;
}

/** `thresholds compare`: 0, or 2 when one of the two cannot be read or is no threshold document. */
export async function compareCommand(
  older: string,
  newer: string,
  flags: CompareFlags,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const { table, format, corpus } = flags;
  if (format === 'csv' && table === undefined) throw oneTableForCsv();
  for (const path of [older, newer]) if ((await lookAt(resolve(cwd, path))) === 'folder') throw oneFile(path);
  const guide = await readGuide(flags.guide, cwd);
  const outcome = await analyse([older, newer], {
    cwd,
    guide,
    ...readingOf(flags),
    ...(corpus === undefined ? {} : { corpus }),
  });
  for (const note of outcome.notes) stderr.write(`${diagnosticText(note)}\n`);
  const { failures } = outcome.analysis;
  for (const failure of failures) stderr.write(`error: ${failureText(failure)}\n`);
  if (failures.length > 0) return 2;
  if (outcome.analysis.documents.length < 2) throw twiceTheSame(older, newer);
  const before = versionOf(outcome, older, cwd);
  const after = versionOf(outcome, newer, cwd);
  if (isYounger(before, after)) stderr.write(`${noteText(wrongWayRound(before, after))}\n`);

  const section = versionTables(compareVersions(before, after, guide), guide.issues);
  const look = { colour: colourFor(stdout, env, flags.color), width: widthOf(stdout) };
  const title = plainLine(`What has changed from ${before.document.file} to ${after.document.file}`);
  if (table !== undefined)
    stdout.write(drawTable(tableNamed(table, section.tables, `--table ${table}`), format, look));
  else if (format === 'json') stdout.write(await allAsJson(outcome, section, title));
  else {
    stdout.write(`${format === 'md' ? `# ${markdownText(title)}` : title}\n\n`);
    stdout.write(section.tables.map((one) => drawTable(one, format, look)).join('\n'));
  }
  return 0;
}

/** One of the two documents. Throws `Problem` where it is no threshold document. */
function versionOf({ analysis, documents }: Outcome, path: string, cwd: string): DocumentAnalysis {
  const file = shownPath(resolve(cwd, path), cwd);
  const document = analysis.documents.find((one) => one.file === file);
  const read = documents.find((one) => one.file === file);
  if (!document || !read) throw new RangeError(`${file} was analysed and is not in the result`);
  if (document.kind === 'other') throw noThresholdDocument(file);
  return { document, read, references: analysis.references.filter((one) => one.document === document.id) };
}

/** All tables as one JSON document, by docs/schema/tables.schema.json. */
async function allAsJson({ analysis }: Outcome, section: ComparisonTables, title: string): Promise<string> {
  const [file] = await json.files({ ...reportOf(analysis, [section], { title }), annex: [], pictures: [] });
  const content = file?.content ?? '';
  return typeof content === 'string' || content instanceof Uint8Array
    ? String(content)
    : [...content].join('');
}

function isYounger({ document: before }: DocumentAnalysis, { document: after }: DocumentAnalysis): boolean {
  return before.year !== null && after.year !== null && before.year > after.year;
}

function wrongWayRound(
  { document: before }: DocumentAnalysis,
  { document: after }: DocumentAnalysis,
): string {
  return `${before.file} is of ${before.year} and ${after.file} of ${after.year}; the older version comes first.`;
}

function oneFile(folder: string): Problem {
  return new Problem({
    where: folder,
    found: 'this is a folder',
    expected: 'two documents: the older version and the newer',
    mend: 'give a file of it',
  });
}

function twiceTheSame(older: string, newer: string): Problem {
  return new Problem({
    where: `${older}, ${newer}`,
    found: 'these are one and the same file',
    expected: 'two documents: the older version and the newer',
    mend: 'check the paths',
  });
}

function noThresholdDocument(file: string): Problem {
  return new Problem({
    where: file,
    found: 'this is no threshold document, so it sets no threshold that could have changed',
    expected: 'two versions of a threshold document',
    mend: 'check the path; `thresholds explain` shows how the document was read',
  });
}

function oneTableForCsv(): Problem {
  return new Problem({
    where: '--format csv',
    found: 'a CSV file holds one table, and there are several',
    expected: 'the name of one: changes, thresholds-changed, levels-changed or indicators-changed',
    mend: 'add --table NAME, or choose --format json for all of them',
  });
}

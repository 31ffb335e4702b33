import { dirname, join, resolve, sep } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import { jsonPieces } from '../report/json.js';
import type { ReportFile } from '../report/report.js';
import type { SchemaChecks } from '../report/schema.js';
import { lookAt, shownPath, writeFile } from './files.js';
import { Problem } from './problem.js';
import { reasonOf } from './system-error.js';

/**
 * Throws `Problem` where the output folder cannot be written: better before the work than after it. A file is begun and
 * taken away again: in the folder or, so that a run that fails makes no folder, in that which it would be made in.
 */
export async function checkOut(out: string, cwd: string): Promise<void> {
  let folder = resolve(cwd, out);
  let seen = await lookAt(folder);
  while (seen === 'missing' && folder !== dirname(folder)) {
    folder = dirname(folder);
    seen = await lookAt(folder);
  }
  const refused = (found: string): Problem =>
    new Problem({
      where: shownPath(folder, cwd),
      found,
      expected: 'a folder in which files may be made, or a name that is still free',
      mend: 'give another name with --out',
    });
  if (seen !== 'folder') throw refused('this is a file');
  await writeFile(join(folder, '.thresholds-begun'), brokenOff()).catch((error: NodeJS.ErrnoException) => {
    if (error !== BROKEN_OFF) throw refused(`no file can be made in this folder: ${reasonOf(error)}`);
  });
}

const BROKEN_OFF = new Error('a file that is only begun');

/** The content of a file that is not to come about: it can be begun, and then breaks off. */
// biome-ignore lint/correctness/useYield: it has no piece
function* brokenOff(): Generator<string> {
  throw BROKEN_OFF;
}

/** A document of the results, with its content of documents/ID.json. */
export interface DocumentFile {
  readonly id: string;
  readonly content: () => Promise<Uint8Array>;
}

/**
 * Writes what a run gives, after holding it against the published schema; documents as read were held against theirs when
 * they were made. results.json comes last: where it stands, the documents beside it are complete.
 * @returns the paths written, relative to `cwd`; the documents as one entry
 */
export async function writeResults(
  { analysis, documents }: { readonly analysis: Analysis; readonly documents: readonly DocumentFile[] },
  checks: SchemaChecks,
  out: string,
  cwd: string,
): Promise<readonly string[]> {
  const wrong = checks.results(analysis);
  if (wrong !== null) throw new Error(`results.json does not keep to its schema (${wrong})`);
  for (let done = 0; done < documents.length; done += OPEN_AT_ONCE) {
    const some = documents.slice(done, done + OPEN_AT_ONCE).map(async ({ id, content }) => {
      return { path: `documents/${id}.json`, content: await content() };
    });
    await writeFiles(await Promise.all(some), out, cwd);
  }
  await writeFiles([{ path: 'results.json', content: jsonPieces(analysis) }], out, cwd);
  return ['results.json', 'documents/'].map((name) => shownBelow(name, out, cwd));
}

/** Files that are open at a time: a system has room for some hundreds. */
const OPEN_AT_ONCE = 16;

/**
 * Writes files below a folder. Throws `Problem` with the file that could not be written.
 * @returns the paths written, relative to `cwd`; of a folder in it, the folder alone
 */
export async function writeFiles(
  files: readonly ReportFile[],
  out: string,
  cwd: string,
): Promise<readonly string[]> {
  const root = resolve(cwd, out);
  const write = async ({ path, content }: ReportFile): Promise<void> => {
    const target = join(root, path);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep))
      throw new RangeError(`${path} lies outside the folder of the results`);
    await writeFile(target, content).catch((error: NodeJS.ErrnoException) => {
      throw new Problem({
        where: shownBelow(path, out, cwd),
        found: `this file could not be written: ${reasonOf(error)}`,
        expected: 'a folder in which files may be made',
        mend: 'give another folder with --out',
      });
    });
  };
  for (let done = 0; done < files.length; done += OPEN_AT_ONCE)
    await Promise.all(files.slice(done, done + OPEN_AT_ONCE).map(write));
  const tops = files.map(({ path }) => path.replace(/\/.*/, '/'));
  return [...new Set(tops)].map((top) => shownBelow(top, out, cwd));
}

/** The path of something below the output folder, as it is shown; a folder ends in "/". */
function shownBelow(name: string, out: string, cwd: string): string {
  return shownPath(join(resolve(cwd, out), name), cwd) + (name.endsWith('/') ? '/' : '');
}

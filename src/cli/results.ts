import { join, resolve, sep } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import type { DocumentAsRead } from '../model/document-as-read.js';
import { toJson } from '../report/json.js';
import type { ReportFile } from '../report/report.js';
import { schemaChecks } from '../report/schema.js';
import { lookAt, packagePath, readText, reasonOf, shownPath, writeFile } from './files.js';
import { Problem } from './problem.js';

/** Throws `Problem` where a file stands in place of the output folder: better before the work than after it. */
export async function checkOut(out: string, cwd: string): Promise<void> {
  const seen = await lookAt(resolve(cwd, out));
  if (seen === 'folder' || seen === 'missing') return;
  throw new Problem({
    where: shownPath(resolve(cwd, out), cwd),
    found: 'this is a file',
    expected: 'a folder, or a name that is still free',
    mend: 'give another name with --out',
  });
}

export type ResultChecks = ReturnType<typeof schemaChecks>;

/** Prepares the checks of what is written, from the schemas that come with the program. */
export function resultChecks(): Promise<ResultChecks> {
  prepared ??= prepareChecks();
  return prepared;
}

let prepared: Promise<ResultChecks> | undefined;

async function prepareChecks(): Promise<ResultChecks> {
  const read = async (name: string) =>
    JSON.parse((await readText(packagePath(`docs/schema/${name}`))) ?? '{}');
  return schemaChecks({
    results: await read('results.schema.json'),
    document: await read('document.schema.json'),
  });
}

/**
 * Writes what a run gives, after holding it against the published schemas. results.json comes last: where it stands, the
 * documents beside it are complete.
 * @returns the paths written, relative to `cwd`; the documents as one entry
 */
export async function writeResults(
  { analysis, documents }: { readonly analysis: Analysis; readonly documents: readonly DocumentAsRead[] },
  checks: ResultChecks,
  out: string,
  cwd: string,
): Promise<readonly string[]> {
  refuse('results.json', checks.results(analysis));
  for (const document of documents) refuse(`documents/${document.id}.json`, checks.document(document));
  await writeFiles(
    documents.map((document) => ({ path: `documents/${document.id}.json`, content: toJson(document) })),
    out,
    cwd,
  );
  await writeFiles([{ path: 'results.json', content: toJson(analysis) }], out, cwd);
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

function refuse(name: string, wrong: string | null): void {
  if (wrong === null) return;
  throw new Error(`${name} does not keep to its schema (${wrong})`);
}

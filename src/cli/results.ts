import { join, resolve } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import type { DocumentAsRead } from '../model/document-as-read.js';
import { documentsCsv } from '../report/documents-csv.js';
import { toJson } from '../report/json.js';
import { referencesCsv } from '../report/references-csv.js';
import { schemaChecks } from '../report/schema.js';
import { lookAt, packagePath, readText, reasonOf, shownPath, writeText } from './files.js';
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
export async function resultChecks(): Promise<ResultChecks> {
  const read = async (name: string) =>
    JSON.parse((await readText(packagePath(`docs/schema/${name}`))) ?? '{}');
  return schemaChecks({
    results: await read('results.schema.json'),
    document: await read('document.schema.json'),
  });
}

/**
 * Writes everything that a run gives, after holding it against the published schemas. results.json comes last: where it
 * stands, the rest is complete.
 * @returns the paths written, relative to `cwd`; the documents as one entry
 */
export async function writeResults(
  { analysis, documents }: { readonly analysis: Analysis; readonly documents: readonly DocumentAsRead[] },
  checks: ResultChecks,
  out: string,
  cwd: string,
): Promise<readonly string[]> {
  const folder = resolve(cwd, out);
  const shown = (name: string): string => shownPath(join(folder, name), cwd);
  refuse('results.json', checks.results(analysis));
  for (const document of documents) refuse(`documents/${document.id}.json`, checks.document(document));
  const write = (name: string, text: string): Promise<void> => {
    return writeText(join(folder, name), text).catch((error: NodeJS.ErrnoException) => {
      throw new Problem({
        where: shown(name),
        found: `this file could not be written: ${reasonOf(error)}`,
        expected: 'a folder in which files may be made',
        mend: 'give another folder with --out',
      });
    });
  };
  await Promise.all(documents.map((document) => write(`documents/${document.id}.json`, toJson(document))));
  await write('references.csv', referencesCsv(analysis));
  await write('documents.csv', documentsCsv(analysis));
  await write('results.json', toJson(analysis));
  return ['results.json', 'references.csv', 'documents.csv', 'documents/'].map(
    (name) => shown(name) + (name.endsWith('/') ? '/' : ''),
  );
}

function refuse(name: string, wrong: string | null): void {
  if (wrong === null) return;
  throw new Error(`${name} does not keep to its schema (${wrong})`);
}

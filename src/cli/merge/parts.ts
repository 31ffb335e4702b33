import { dirname, join, resolve } from 'node:path';
import { difference, type Part } from '../../merge/index.js';
import type { Run } from '../../model/analysis.js';
import { filesBelow, lookAt, packageJson, shownPath } from '../files.js';
import { Problem } from '../problem.js';
import { readResults } from '../saved-results.js';

/** Parts that were read, and the run that all of them were made with. `name` of a part is the path of its results.json. */
export interface ReadParts {
  readonly parts: readonly Part[];
  readonly run: Run;
}

/**
 * Finds the results.json of each part, relative to `cwd`: the file given, the one in the folder given, or all in the
 * folders below it. What lies in documents/ beside a results.json is none, whatever its name.
 * @returns each once, in the order given
 */
export async function findParts(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const given = resolve(cwd, path);
    const isFolder = (await lookAt(given)) === 'folder';
    const inside = join(given, 'results.json');
    if (isFolder && typeof (await lookAt(inside)) !== 'object') found.push(...(await partsBelow(given, cwd)));
    else found.push(shownPath(isFolder ? inside : given, cwd));
  }
  return [...new Set(found)];
}

async function partsBelow(folder: string, cwd: string): Promise<readonly string[]> {
  const below = (await filesBelow(folder, () => undefined)).map(({ path }) => path);
  const results = new Set(below.filter((path) => path.endsWith(`${join('/', 'results.json')}`)));
  const isDocument = (path: string) => results.has(join(dirname(dirname(path)), 'results.json'));
  const parts = [...results].filter((path) => !isDocument(path));
  if (parts.length > 0) return parts.map((path) => shownPath(path, cwd));
  throw new Problem({
    where: shownPath(folder, cwd),
    found: 'there is no results.json in this folder or below it',
    expected: 'what `thresholds analyse` wrote with --out, or a folder of such folders',
    mend: 'run `thresholds analyse PATH --out DIR` first, then give DIR',
  });
}

/**
 * Reads parts one after the other, and keeps of each what a whole is made of.
 * @throws Problem where one cannot be read, or was made with another version, guide or option than the first or this program
 */
export async function readParts(files: readonly string[], cwd: string): Promise<ReadParts> {
  const parts: Part[] = [];
  let first: { readonly name: string; readonly run: Run } | null = null;
  for (const name of files) {
    const { run, documents, references, failures } = await readResults(name, cwd);
    first ??= { name, run };
    await refuseOtherVersion(name, run);
    refuseOtherRun(first, { name, run });
    parts.push({ name, documents, references, failures });
  }
  if (!first) throw new RangeError('there is no part');
  return { parts, run: first.run };
}

async function refuseOtherVersion(where: string, { tool }: Run): Promise<void> {
  const { name, version } = await packageJson();
  if (tool.name === name && tool.version === version) return;
  throw new Problem({
    where,
    found: `this part was analysed by ${tool.name} ${tool.version}`,
    expected: `${name} ${version}, which is this program, in all parts`,
    mend: 'analyse its documents again with this version, or merge with that one',
  });
}

interface NamedRun {
  readonly name: string;
  readonly run: Run;
}

function refuseOtherRun(first: NamedRun, other: NamedRun): void {
  const found = difference(first.run.guide.sha256, other.run.guide.sha256)
    ? { at: 'guide', values: [guideText(first.run), guideText(other.run)] as const }
    : difference(first.run, other.run);
  if (!found) return;
  const [before, now] = found.values;
  throw new Problem({
    where: other.name,
    found: `this part was analysed otherwise than ${first.name}: ${found.at} is ${now}, there it is ${before}`,
    expected: 'parts that were analysed with the same guide and the same options',
    mend: 'analyse the documents of one of the two again, with the options of the other',
  });
}

function guideText({ guide: { id, version, sha256 } }: Run): string {
  return `${id} ${version} (${sha256.slice(0, 8)})`;
}

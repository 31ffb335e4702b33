import { resolve } from 'node:path';
import { shownPath } from '../files.js';
import { documentIds, sameNamed } from '../ids.js';
import { Problem } from '../problem.js';

/**
 * The ids that one run would give the files of all parts: one over the folders `from`, and over what is not below them by
 * name. Without `from`, ids are told only where they do not depend on what that run would be given.
 * @throws Problem where they do
 */
export function idsOfWhole(
  files: readonly string[],
  from: readonly string[],
  cwd: string,
): ReadonlyMap<string, string> {
  const named = files.map((file) => ({ file, under: underOf(file, from, cwd) }));
  const doubtful = from.length > 0 ? undefined : sameNamed(named).find((group) => !isTold(group));
  if (!doubtful) return documentIds(named);
  const [one, other] = doubtful.map(({ file }) => file);
  throw new Problem({
    where: `${one} and ${other}`,
    found: 'these share a name, and what they are called depends on the folder that one run would be given',
    expected: '--from with that folder, such as --from documents for `thresholds analyse documents`',
    mend: 'add --from DIR; it may be given several times',
  });
}

/** The path of a file under the outermost of the folders; its name alone where it is below none of them. */
function underOf(file: string, from: readonly string[], cwd: string): string {
  const below = from
    .map((folder) => shownPath(resolve(cwd, file), resolve(cwd, folder)))
    .filter((path) => path !== '.' && path.split('/')[0] !== '..')
    .sort((a, b) => b.length - a.length);
  return below[0] ?? partsOf(file).slice(-1).join('/');
}

/**
 * Whether files of one name get the same ids whatever folders a run is given: where they stand in one folder, or each in a
 * folder of that. A folder that holds one of them at more than its own folder's depth then holds all of them.
 */
function isTold(group: readonly { readonly file: string }[]): boolean {
  const places = group.map(({ file }) => {
    const parts = partsOf(file);
    return `${parts.length} ${parts.slice(0, -2).join('/')}`;
  });
  return new Set(places).size === 1;
}

const partsOf = (path: string): readonly string[] => path.split('/');

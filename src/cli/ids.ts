import { byCodePoint } from './order.js';
import { safeFolder, safeName } from './safe-name.js';

/** A file of the run and the path by which it was found. */
export interface NamedFile {
  /** Relative to where the run was started, with /. */
  readonly file: string;
  /** Relative to the folder that was given; the file's name alone where the file itself was given. */
  readonly under: string;
}

/**
 * The id of each file: its name without the extension. Files that share a name (whatever its case) get as many folders in
 * front as tell them apart, from the path under the folder given; where these do not, from the whole path; where that
 * does not either, the extension stays; and the last resort is a number. Files of other names never change an id.
 */
export function documentIds(files: readonly NamedFile[]): ReadonlyMap<string, string> {
  const groups = sameNamed([...files].sort((a, b) => byCodePoint(a.file, b.file)));
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const [file, wanted] of groups.flatMap(idsOfGroup)) {
    let id = wanted;
    for (let number = 2; taken.has(key(id)); number++) id = `${wanted} (${number})`;
    taken.add(key(id));
    ids.set(file, id);
  }
  return ids;
}

/** The files parted by their names without extension and case: those whose ids depend on each other. */
export function sameNamed<T extends { readonly file: string }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const file of files) {
    const name = key(safeName(stem(lastPart(file.file))));
    const group = groups.get(name);
    if (group) group.push(file);
    else groups.set(name, [file]);
  }
  return [...groups.values()];
}

/** Ids for files that share a name, as unlike as their paths make them. */
function idsOfGroup(group: readonly NamedFile[]): readonly (readonly [string, string])[] {
  const ways: ((file: NamedFile, folders: number) => string)[] = [
    ({ under }, folders) => lastParts(stem(under), folders),
    ({ file }, folders) => lastParts(stem(file), folders),
    ({ file }, folders) => lastParts(file, folders),
  ];
  const deepest = Math.max(...group.map(({ file }) => file.split('/').length));
  for (const way of ways) {
    for (let folders = 0; folders < deepest; folders++) {
      const ids = group.map((file) => way(file, folders));
      if (new Set(ids.map(key)).size === ids.length)
        return group.map(({ file }, i) => [file, ids[i] ?? file]);
    }
  }
  return group.map(({ file }) => [file, lastParts(file, deepest)]);
}

/** The name and up to `folders` folders in front of it, as names of files; steps upwards are no names. */
function lastParts(path: string, folders: number): string {
  const parts = path.split('/').filter((part) => part !== '..' && part !== '.' && part !== '');
  const name = safeName(parts.at(-1) ?? '_');
  return [...parts.slice(-1 - folders, -1).map(safeFolder), name].join('/');
}

/** Without the extension; a name that begins with a dot has none. */
function stem(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/, '');
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Two ids with the same key would be one file on some disks. */
const key = (id: string): string => id.normalize('NFC').toUpperCase().toLowerCase();

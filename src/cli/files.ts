import { mkdir, readdir, readFile, realpath, stat, writeFile as write } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unreadable } from '../model/warning.js';
import { byCodePoint } from './order.js';

/** The only file of the program that touches the disk. Paths that it gives out have `/` between their parts. */

/** Where the package lies: the folder with coding-guide/ and docs/schema/ in it. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** The path of something that comes with the package. */
export function packagePath(path: string): string {
  return join(PACKAGE, path);
}

/** What package.json says of the program. */
export async function packageJson(): Promise<{ readonly name: string; readonly version: string }> {
  return JSON.parse(await readFile(packagePath('package.json'), 'utf8'));
}

/** A path as results name it: relative to where the run was started, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

/** A file on the disk. `real` is the same for every path that leads to it. */
export interface FoundFile {
  readonly path: string;
  readonly real: string;
  readonly size: number;
}

/** What a path leads to, through links. */
export async function lookAt(path: string): Promise<'folder' | 'missing' | 'something-else' | FoundFile> {
  const found = await stat(path).catch(() => null);
  if (!found) return 'missing';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? { path, real: await realPath(path), size: found.size } : 'something-else';
}

async function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/**
 * Every file below a folder, through links, in code-point order of their paths. Left out: hidden files and folders, lock
 * files of Office (~$…), and links that lead back to a folder above them. A folder that may not be read is told to `onClosed`.
 */
export async function filesBelow(
  folder: string,
  onClosed: (folder: string) => void,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const walk = async (path: string, above: readonly string[]): Promise<void> => {
    const real = await realPath(path);
    if (above.includes(real)) return;
    const names = await readdir(path).catch(() => null);
    if (!names) return onClosed(path);
    for (const name of names.filter((one) => !/^(\.|~\$)/.test(one))) {
      const inside = join(path, name);
      const seen = await lookAt(inside);
      if (seen === 'folder') await walk(inside, [...above, real]);
      else if (typeof seen === 'object') found.push(seen);
    }
  };
  await walk(folder, []);
  return found.sort((a, b) => byCodePoint(a.path, b.path));
}

/** The bytes of a file; throws `Unreadable` with what to do. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const buffer = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable('unreadable-file', `The file could not be opened: ${reasonOf(error)}.`);
  });
  // A plain array of its own: the PDF reader refuses Node's Buffer, and takes away what it is given.
  return new Uint8Array(buffer);
}

/** A text file; null where there is none or it may not be read. */
export async function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** The files of one folder whose names end in `ending`, by name; null where the folder cannot be read. */
export async function readFolder(
  folder: string,
  ending: string,
): Promise<readonly { readonly name: string; readonly text: string }[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (!names) return null;
  const wanted = names.filter((name) => name.endsWith(ending) && !name.startsWith('.')).sort(byCodePoint);
  return Promise.all(
    wanted.map(async (name) => ({ name, text: (await readText(join(folder, name))) ?? '' })),
  );
}

/** Writes a file and makes the folders above it; throws the error of the system. */
export async function writeFile(
  path: string,
  content: string | Uint8Array | Iterable<string>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await write(path, content);
}

/** What a system error means, for a person. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you have no right to it; change its permissions';
    case 'ENOENT':
      return 'it is not there';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder is needed; choose another name';
    case 'ENOSPC':
      return 'the disk is full';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is larger than 2 GB; split it';
    default:
      return message;
  }
}

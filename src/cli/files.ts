import { createReadStream } from 'node:fs';
import {
  access,
  chmod,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  writeFile as writeStraight,
} from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unreadable } from '../model/warning.js';
import { byCodePoint } from './order.js';
import { reasonOf } from './system-error.js';
import { withTemporaryFile } from './temporary.js';

/**
 * The file of the program that touches the disk, with temporary.ts for what is not whole yet. Paths that it gives out have
 * `/` between their parts.
 */

/** Where the package lies: the folder with coding-guide/ and docs/schema/ in it. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the program runs as it was built, and not from its sources. */
export const IS_BUILT = import.meta.url.endsWith('.js');

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
 * files of Office (~$…), and links that lead back to a folder above them or to one that another link led to: however
 * links lie, the walk ends. A folder that may not be read is told to `onClosed`.
 */
export async function filesBelow(
  folder: string,
  onClosed: (folder: string) => void,
): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const linkedTo = new Set<string>();
  const walk = async (path: string, above: readonly string[]): Promise<void> => {
    const real = above.at(-1) ?? '';
    const names = await readdir(path).catch(() => null);
    if (!names) return onClosed(path);
    for (const name of names.filter((one) => !/^(\.|~\$)/.test(one)).sort(byCodePoint)) {
      const inside = join(path, name);
      const seen = await lookAt(inside);
      if (typeof seen === 'object') found.push(seen);
      if (seen !== 'folder') continue;
      const realInside = await realPath(inside);
      const isLink = realInside !== join(real, name);
      if (isLink && (above.includes(realInside) || linkedTo.has(realInside))) continue;
      if (isLink) linkedTo.add(realInside);
      await walk(inside, [...above, realInside]);
    }
  };
  await walk(folder, [await realPath(folder)]);
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

/** The bytes of a file, in pieces. Throws the error of the system. */
export function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path);
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

/** What a file is to hold: as a whole, or in pieces that are written one after the other. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>;

/**
 * Writes a file and makes the folders above it. All or nothing: the content goes to a file beside it, which then takes its
 * place, so that whatever happens there stands the old file or the new one. What is no file (a pipe, a device) is
 * written straight.
 * @throws the error of the system, or that of the pieces
 */
export async function writeFile(path: string, content: Content): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realPath(path);
  const before = await stat(target).catch(() => null);
  if (before && !before.isFile()) return writeStraight(target, content);
  // A file that may not be written keeps its content, although it could be replaced.
  if (before) await access(target, constants.W_OK);
  await withTemporaryFile(dirname(target), async (temporary) => {
    const handle = await open(temporary, 'r+');
    try {
      for await (const piece of inLargePieces(content)) await handle.writeFile(piece);
    } finally {
      await handle.close();
    }
    if (before) await chmod(temporary, before.mode);
    await rename(temporary, target);
  });
}

/** Pieces of a file are often lines; they are written by the hundred. */
const LARGE = 100_000;

async function* inLargePieces(content: Content): AsyncGenerator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) return yield content;
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of content) {
    waiting.push(piece);
    length += piece.length;
    if (length < LARGE) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}

/** By what a file is known to be as it was left: its size and when it was written; null where there is none. */
export async function stampOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? `${found.size} ${found.mtimeMs}` : null;
}

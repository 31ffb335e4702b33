import { resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Failure } from '../model/warning.js';
import { type FoundFile, filesBelow, lookAt, readBytes, shownPath } from './files.js';
import type { NamedFile } from './ids.js';
import { byCodePoint } from './order.js';

/** Which files of the paths given belong to the run. */
export interface Choice {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Absolute paths of files and folders that are passed over in folders, without a word. */
  readonly without?: readonly string[];
}

/** A file of the run. */
export interface ChosenFile extends NamedFile {
  readonly path: string;
}

/** What the paths lead to, in code-point order of `file`. The order of the paths given makes no difference. */
export interface Chosen {
  readonly files: readonly ChosenFile[];
  /** Paths that lead nowhere. */
  readonly failures: readonly Failure[];
  /** Files in the folders that are of no known format, and were not asked for by name. */
  readonly passedOver: readonly string[];
}

/** Endings under which documents are kept; also of formats that cannot be read, so that it is said and not passed over. */
const KNOWN_ENDING = /\.(pdf|docx?|docm|html?|xhtml|md|markdown|txt|rtf|odt)$/i;

/** Told from the bytes of a file with another ending: whether it is a document all the same. */
export type IsDocument = (bytes: Uint8Array) => boolean;

const NOT_FOUND = { code: 'not-found', message: 'There is no such file or folder. Check the path.' } as const;
const NO_FILE = {
  code: 'unreadable-file',
  message: 'This is no file and no folder. Save the document as a file and give that.',
} as const;
const CLOSED = {
  code: 'unreadable-file',
  message: 'You have no right to list this folder. Change its permissions.',
} as const;

/** Whether a failure is of a path that leads to no file, and not of a file that could not be read. */
export function leadsToNoFile({ code, message }: Failure): boolean {
  return [NOT_FOUND, NO_FILE, CLOSED].some((one) => one.code === code && one.message === message);
}

/** Finds the files of a run: those named, and in folders all below that are documents by their ending or their bytes. */
export async function chooseFiles(
  paths: readonly string[],
  cwd: string,
  choice: Choice,
  isDocument: IsDocument,
): Promise<Chosen> {
  const wanted = matcher(choice);
  const chosen = new Map<string, ChosenFile>();
  const failures: Failure[] = [];
  const passedOver = new Set<string>();
  const add = ({ path, real }: FoundFile, under: string): void => {
    if (!wanted(under)) return;
    const file = { path, file: shownPath(path, cwd), under };
    const before = chosen.get(real);
    if (!before || isNamedBefore(file, before)) chosen.set(real, file);
  };
  for (const given of paths) {
    const path = resolve(cwd, given);
    const file = shownPath(path, cwd);
    const seen = await lookAt(path);
    if (seen === 'missing') failures.push({ file, ...NOT_FOUND });
    else if (seen === 'something-else') failures.push({ file, ...NO_FILE });
    else if (seen !== 'folder') add(seen, file.slice(file.lastIndexOf('/') + 1));
    if (seen !== 'folder') continue;
    const found = await filesBelow(path, (closed) => {
      failures.push({ file: shownPath(closed, cwd), ...CLOSED });
    });
    for (const one of found.filter((each) => !isBelow(each.path, choice.without ?? []))) {
      if (KNOWN_ENDING.test(one.path) || (await isDocumentInside(one, isDocument)))
        add(one, shownPath(one.path, path));
      else passedOver.add(shownPath(one.path, cwd));
    }
  }
  const files = [...chosen.values()].sort((a, b) => byCodePoint(a.file, b.file));
  const missing = new Map(failures.map((failure) => [failure.file, failure]));
  return {
    files,
    failures: [...missing.values()].sort((a, b) => byCodePoint(a.file, b.file)),
    passedOver: [...passedOver].filter((file) => !files.some((one) => one.file === file)).sort(byCodePoint),
  };
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(folder + sep));
}

/** Of two ways to one file: the one from the outermost folder, then the first in order. */
function isNamedBefore(file: ChosenFile, before: ChosenFile): boolean {
  if (file.file !== before.file) return byCodePoint(file.file, before.file) < 0;
  return file.under.length > before.under.length;
}

const LARGEST_TO_LOOK_INTO = 100_000_000;

async function isDocumentInside({ path, size }: FoundFile, isDocument: IsDocument): Promise<boolean> {
  if (size === 0 || size > LARGEST_TO_LOOK_INTO) return false;
  const bytes = await readBytes(path).catch(() => null);
  return bytes !== null && isDocument(bytes);
}

/** A glob without `/` is held against the file's name, one with `/` against the path under the folder given. */
function matcher({ include, exclude }: Choice): (under: string) => boolean {
  const one = (glob: string) => picomatch(glob, { basename: !glob.includes('/'), nocase: true });
  const included = include.map(one);
  const excluded = exclude.map(one);
  return (under) =>
    (included.length === 0 || included.some((fits) => fits(under))) && !excluded.some((fits) => fits(under));
}

import { closeSync, openSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** What is being written, until it is whole and takes its place. Hidden, so that no run takes it for a document. */
const NAME = /^\.thresholds-(\d+)-\d+-\d+\.part$/;

/** What this process is writing. When it ends before that is whole, by Ctrl-C or a fault, it removes it. */
const inWork = new Set<string>();
let begun = 0;

function removeInWork(): void {
  for (const path of inWork) rmSync(path, { recursive: true, force: true });
}

function newName(folder: string): string {
  if (!process.listeners('exit').includes(removeInWork)) process.on('exit', removeInWork);
  return join(folder, `.thresholds-${process.pid}-${threadId}-${begun++}.part`);
}

/** Gives `use` a new, empty file of a folder, which is to be moved to its place in the end; after an error it is gone. */
export async function withTemporaryFile(folder: string, use: (path: string) => Promise<void>): Promise<void> {
  await removeLeftBehind(folder);
  const path = newFile(folder);
  try {
    await use(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    inWork.delete(path);
  }
}

/** A file under a name that no other run has, made at once: there is no moment in which it stands there and is not known. */
function newFile(folder: string): string {
  for (;;) {
    const path = newName(folder);
    try {
      closeSync(openSync(path, 'wx'));
      inWork.add(path);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Gives `use` the path of a folder inside another, to be made. It and all in it is gone when `use`, or the process, has ended. */
export async function withTemporaryFolder<T>(folder: string, use: (path: string) => Promise<T>): Promise<T> {
  await removeLeftBehind(folder);
  const path = newName(folder);
  inWork.add(path);
  try {
    return await use(path);
  } finally {
    await rm(path, { recursive: true, force: true });
    inWork.delete(path);
  }
}

/** A folder on a network may hold what a run on another machine is writing, whose process is not known here. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;
const lookedThrough = new Set<string>();

/** Removes what runs left in a folder that had no time to clear up: a power cut, a process that was killed. */
async function removeLeftBehind(folder: string): Promise<void> {
  if (lookedThrough.has(folder)) return;
  lookedThrough.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < LEFT_AFTER_MS) continue;
    // It is in nobody's way: where it may not be removed, it stays.
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

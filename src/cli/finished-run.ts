import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import { filesBelow, readText, shownPath, stampOf, writeFile } from './files.js';

/** What a run says of what it wrote. */
export interface WhatItSaid {
  readonly written: readonly string[];
  readonly reportNotes: readonly string[];
}

/** What a finished run left behind: by what it was decided, and each of its files as it was written. */
interface FinishedRun {
  readonly schema: 'thresholds-run/1';
  readonly key: string;
  readonly said: WhatItSaid;
  /** By path below the output folder. */
  readonly stamps: Readonly<Record<string, string>>;
}

const NAME = 'finished-run.json';

/**
 * The key of a run: all that decides what it writes. Put together piece by piece, since a large analysis is longer than a
 * text may be.
 * @param choices what was chosen of reports, and the build of the program
 */
export function runKey({ documents, references, situations, ...rest }: Analysis, choices: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([rest, choices]));
  for (const part of [documents, references, situations])
    for (const one of part) hash.update(JSON.stringify(one));
  return hash.digest('hex');
}

/** Whether an earlier run came to its end. */
export async function hasFinishedRun(cache: string): Promise<boolean> {
  return (await stampOf(join(cache, NAME))) !== null;
}

/** What an earlier run of the same key wrote, where all of it still lies there as it was left; else null. */
export async function alreadyWritten(out: string, cache: string, key: string): Promise<WhatItSaid | null> {
  const text = await readText(join(cache, NAME));
  const run = text === null ? null : parsed(text);
  if (run === null || run.key !== key) return null;
  const stamps = await Promise.all(
    Object.entries(run.stamps).map(async ([path, stamp]) => (await stampOf(join(out, path))) === stamp),
  );
  return stamps.every(Boolean) ? run.said : null;
}

/** Remembers a run that has come to its end. */
export async function rememberRun(out: string, cache: string, key: string, said: WhatItSaid): Promise<void> {
  const files = await filesBelow(out, () => undefined);
  const stamps = await Promise.all(
    files.map(async ({ path }) => [shownPath(path, out), (await stampOf(path)) ?? ''] as const),
  );
  const run: FinishedRun = { schema: 'thresholds-run/1', key, said, stamps: Object.fromEntries(stamps) };
  await writeFile(join(cache, NAME), JSON.stringify(run));
}

function parsed(text: string): FinishedRun | null {
  try {
    const run: FinishedRun = JSON.parse(text);
    return run.schema === 'thresholds-run/1' ? run : null;
  } catch {
    // Cut short or changed by hand: as good as none.
    return null;
  }
}

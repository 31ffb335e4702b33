import { join, resolve } from 'node:path';
import { shownPath } from '../files.js';
import { Problem } from '../problem.js';
import type { CheckOutcome } from './index.js';
import type { CheckOutput } from './outputs.js';

/** Refuses outputs that cannot be told apart or would write over a draft: before the work, not after it. */
export function refuseOutputs(outputs: readonly CheckOutput[], drafts: readonly string[], cwd: string): void {
  const spoken = outputs.filter(({ file }) => file === null);
  if (spoken.length > 1) {
    throw new Problem({
      where: `--format ${spoken.map(({ format }) => format).join(', --format ')}`,
      found: 'several formats go to the standard output',
      expected: 'at most one there; each other into a file',
      mend: `write --format ${spoken[1]?.format}=FILE`,
    });
  }
  refuseToOverwrite(outputs, new Set(drafts.map((draft) => resolve(cwd, draft))), cwd);
  const twice = outputs.find(
    ({ file }, i) =>
      file !== null &&
      outputs.findIndex((one) => one.file !== null && resolve(cwd, one.file) === resolve(cwd, file)) < i,
  );
  if (!twice) return;
  throw new Problem({
    where: twice.file ?? '',
    found: 'two formats go to this file',
    expected: 'a file for each format',
    mend: 'give one of them another name',
  });
}

/**
 * The files that a run has read, as absolute paths: the drafts, also those of folders, and what the configuration names.
 * Of a folder of results, the file in it.
 */
export function inputsOf(
  { report: { drafts, failures }, config }: CheckOutcome,
  cwd: string,
): ReadonlySet<string> {
  const { file, edition, corpus, against, previous, baseline } = config;
  const read = [...drafts.map(({ document }) => document.file), ...failures.map((one) => one.file)];
  const named = [file, edition, corpus, against, previous, baseline].flatMap((path) => path ?? []);
  const results = against === null ? [] : [join(against, 'results.json')];
  return new Set([...read, ...named, ...results].map((path) => resolve(cwd, path)));
}

/** @throws Problem where an output would go to one of the absolute paths `inputs` */
export function refuseToOverwrite(
  outputs: readonly CheckOutput[],
  inputs: ReadonlySet<string>,
  cwd: string,
): void {
  for (const { file } of outputs) {
    if (file !== null && inputs.has(resolve(cwd, file))) throw overInput(shownPath(resolve(cwd, file), cwd));
  }
}

export function overInput(file: string): Problem {
  return new Problem({
    where: file,
    found: 'this output would write over a file that is read',
    expected: 'another file: drafts and what they are held against are never changed',
    mend: 'give another name behind --format; keep outputs out of the folder of the drafts',
  });
}

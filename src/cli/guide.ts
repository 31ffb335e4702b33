import { resolve } from 'node:path';
import { type CheckedGuide, loadGuide } from '../guide/index.js';
import type { CodingGuide, GuideSource } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { diagnosticText } from './diagnostics.js';
import { packagePath, readFolder, readText, shownPath } from './files.js';
import { Problem } from './problem.js';

/** Reads the guide in a folder, or the one that comes with the program. Throws `Problem` where the folder holds none. */
export async function guideWithDiagnostics(
  folder: string | undefined,
  cwd: string,
): Promise<{ readonly guide: CodingGuide | null; readonly diagnostics: readonly Diagnostic[] }> {
  const path = folder === undefined ? packagePath('coding-guide') : resolve(cwd, folder);
  const shown = folder === undefined ? 'coding-guide' : shownPath(path, cwd);
  const files = await readFolder(path, '.yaml');
  if (!files || files.length === 0) {
    throw new Problem({
      where: shown,
      found: files ? 'there is no .yaml file in this folder' : 'this folder cannot be read',
      expected: 'a folder with guide.yaml and one .yaml file for each issue',
      mend: 'copy the folder coding-guide of this package and change the copy, or leave the option out',
    });
  }
  const { guide, diagnostics } = loadGuide(
    files,
    folder === undefined ? await checkedWhenBuilt() : undefined,
  );
  return { guide, diagnostics: diagnostics.map((one) => ({ ...one, file: `${shown}/${one.file}` })) };
}

/** Where the build keeps the parsed content of the guide that comes with the program. */
export const CHECKED_GUIDE = 'dist/coding-guide.json';

async function checkedWhenBuilt(): Promise<CheckedGuide | undefined> {
  const text = await readText(packagePath(CHECKED_GUIDE));
  return text === null ? undefined : JSON.parse(text);
}

/** The files of the guide that comes with the program, for threads that compile it; null where it was not built. */
export async function builtInSource(): Promise<GuideSource | null> {
  const files = (await readFolder(packagePath('coding-guide'), '.yaml')) ?? [];
  const checked = await checkedWhenBuilt();
  return checked === undefined ? null : { files, ...checked };
}

/** A guide to work with. Throws `Problem` with everything that is wrong with it. */
export async function readGuide(folder: string | undefined, cwd: string): Promise<CodingGuide> {
  const { guide, diagnostics } = await guideWithDiagnostics(folder, cwd);
  if (guide) return guide;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Problem({
    where: errors[0]?.file ?? 'the coding guide',
    found: `the guide cannot be used:\n${errors.map((one) => `    ${diagnosticText(one)}`).join('\n')}`,
    expected: 'a guide that passes `thresholds guide check`',
    mend: 'change the guide at the places named',
  });
}

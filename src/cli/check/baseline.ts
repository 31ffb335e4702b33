import type { BaselineEntry } from '../../check/settings.js';
import { toJson } from '../../report/json.js';
import { readText, shownPath, writeFile } from '../files.js';
import { Problem } from '../problem.js';
import { reasonOf } from '../system-error.js';

const SCHEMA = 'thresholds-baseline/1';

/** Reads a baseline; null where there is no file. Throws `Problem` where the file is none. */
export async function readBaseline(path: string, cwd: string): Promise<readonly BaselineEntry[] | null> {
  const text = await readText(path);
  if (text === null) return null;
  const entries = entriesOf(text);
  if (entries !== null) return entries;
  throw new Problem({
    where: shownPath(path, cwd),
    found: 'this is no baseline',
    expected: 'a file that `thresholds check --write-baseline` wrote',
    mend: 'name another file with --baseline, or remove this one and write it anew',
  });
}

function entriesOf(text: string): readonly BaselineEntry[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA)
      return null;
    return 'findings' in value && Array.isArray(value.findings) && value.findings.every(isEntry)
      ? value.findings
      : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Readonly<Record<string, unknown>>;
  return (
    ['rule', 'words', 'fingerprint', 'draft'].every((key) => typeof entry[key] === 'string') &&
    (entry.authority === null || typeof entry.authority === 'string')
  );
}

/** Writes a baseline. The same findings give the same bytes, so that it can be kept under version control. */
export async function writeBaseline(
  path: string,
  findings: readonly BaselineEntry[],
  cwd: string,
): Promise<void> {
  await writeFile(path, toJson({ schema: SCHEMA, findings })).catch((error: NodeJS.ErrnoException) => {
    throw new Problem({
      where: shownPath(path, cwd),
      found: `the baseline could not be written: ${reasonOf(error)}`,
      expected: 'a place where a file may be made',
      mend: 'give another file with --baseline',
    });
  });
}

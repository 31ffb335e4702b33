import { join, resolve } from 'node:path';
import type { Analysis } from '../model/analysis.js';
import { lookAt, readText, shownPath } from './files.js';
import { Problem } from './problem.js';
import { resultChecks } from './schemas.js';

/**
 * Reads results.json, or the one in a folder that `analyse` wrote, and holds it against its schema.
 * @throws Problem if it is missing, no JSON, or not what this version writes
 */
export async function readResults(path: string, cwd: string): Promise<Analysis> {
  const given = resolve(cwd, path);
  const file = (await lookAt(given)) === 'folder' ? join(given, 'results.json') : given;
  const where = shownPath(file, cwd);
  const text = await readText(file);
  if (text === null) {
    throw new Problem({
      where,
      found: 'this file cannot be opened',
      expected: 'the results.json of an earlier run, or the folder that it stands in',
      mend: 'run `thresholds analyse PATH --out DIR` first, then give DIR',
    });
  }
  const value = parsed(text, where);
  const wrong = (await resultChecks()).results(value) ?? contradiction(value as Analysis);
  if (wrong === null) return value as Analysis;
  throw new Problem({
    where,
    found: `this is no results file of this version (${wrong})`,
    expected: 'a results.json that keeps to docs/schema/results.schema.json',
    mend: 'analyse the documents again with this version',
  });
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem({
      where,
      found: `this is no JSON (${String(error).replaceAll(/\s+/g, ' ')})`,
      expected: 'the results.json of an earlier run',
      mend: 'check the path; a file that was cut short must be made again',
    });
  }
}

/** What the schema cannot see: references of documents, and situations of references, that are not there; null for none. */
function contradiction({ documents, references, situations }: Analysis): string | null {
  const documentIds = new Set(documents.map(({ id }) => id));
  const referenceIds = new Set(references.map(({ id }) => id));
  if (documentIds.size < documents.length) return 'two documents have one id';
  if (referenceIds.size < references.length) return 'two references have one id';
  const lost = references.find(({ document }) => !documentIds.has(document));
  if (lost) return `reference ${lost.id} is of "${lost.document}", which is no document of it`;
  const broken = situations.find((situation) => situation.references.some((id) => !referenceIds.has(id)));
  return broken ? `situation ${broken.id} names a reference that is not there` : null;
}

import { resolve } from 'node:path';
import { readFrame } from '../corpus/index.js';
import type { Features } from '../model/analysis.js';
import { diagnosticText } from './diagnostics.js';
import { readText, shownPath } from './files.js';
import { Problem } from './problem.js';

/** Reads the frame: every area that the documents are a sample of. Throws `Problem` with all that is wrong with it. */
export async function frameOf(path: string, cwd: string): Promise<readonly Features[]> {
  const where = shownPath(resolve(cwd, path), cwd);
  const expected =
    'a table, .csv or .yaml, with a row for every area and columns named as in the corpus table';
  const text = await readText(resolve(cwd, path));
  if (text === null) {
    throw new Problem({
      where,
      found: 'this file cannot be opened',
      expected,
      mend: 'check the path given with --frame',
    });
  }
  const { areas, diagnostics } = readFrame({ name: where, text });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 && areas.length > 0) return areas;
  throw new Problem({
    where,
    found:
      errors.length === 0
        ? 'the frame has no row'
        : `the frame cannot be used:\n${errors.map((one) => `    ${diagnosticText(one)}`).join('\n')}`,
    expected,
    mend: 'change the table at the places named',
  });
}

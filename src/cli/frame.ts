import { resolve } from 'node:path';
import { readFrame as readTable } from '../corpus/index.js';
import type { Features } from '../model/analysis.js';
import { diagnosticText } from './diagnostics.js';
import { readText, shownPath } from './files.js';
import { Problem } from './problem.js';

/** Every area that the documents are a sample of; `file` as it is shown. */
export interface Frame {
  readonly file: string;
  readonly areas: readonly Features[];
}

/** Errors told of a table; one that is no table at all has one in every row. */
const MOST_SHOWN = 5;

/** Reads the frame: every area that the documents are a sample of. Throws `Problem` with all that is wrong with it. */
export async function readFrame(path: string, cwd: string): Promise<Frame> {
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
  const { areas, diagnostics } = readTable({ name: where, text });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0 && areas.length > 0) return { file: where, areas };
  const more = errors.length - MOST_SHOWN;
  const shown = [
    ...errors.slice(0, MOST_SHOWN).map((one) => `    ${diagnosticText(one)}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
  throw new Problem({
    where,
    found: errors.length === 0 ? 'the frame has no row' : `the frame cannot be used:\n${shown.join('\n')}`,
    expected,
    mend: 'change the table at the places named',
  });
}

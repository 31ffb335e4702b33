import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the package. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Coded corpora that figures are measured on; each has documents/ and gold/, and may have a corpus table. */
export const CORPORA = [
  { name: 'shared corpus', folder: '../shared/corpus' },
  { name: 'fixture corpus', folder: 'fixtures/corpus' },
  { name: 'inquiry corpus', folder: 'fixtures/inquiry', table: 'fixtures/inquiry/corpus.csv' },
];

/** Documents of the shared corpus that were held out while the first rules were written. */
export const HELD_OUT = [
  'corvedale-2014',
  'hexmoor-2015',
  'jarrowick-2012',
  'kelderhope-2018',
  'marrowdale-2016',
];

/** Government guidance: no threshold documents. */
export const REAL = '../shared/real';

/** The program that compares results with a gold coding; it comes with the shared corpus and not with this package. */
export const EVALUATOR = '../shared/evaluate.mjs';

/** Whether a path below the root is there. */
export function isThere(path) {
  return existsSync(new URL(path, new URL('../../', import.meta.url)));
}

import { BROKEN, fileName, SAMPLES, type SampleName } from '../fuzz/documents.js';
import { draw } from '../fuzz/targets.js';
import { documentsInOrder } from './in-order.js';
import type { Files, HardKind } from './kinds.js';

const SEED = 1989;
/** Files broken in each way. */
const EACH = 40;

/** What a kind of samples is called in the table. */
const NAMES: Readonly<Record<SampleName, string>> = {
  pdf: 'PDF',
  'locked pdf': 'PDF, locked for copying',
  docx: 'Word (.docx)',
  doc: 'Word (.doc)',
  html: 'HTML',
  md: 'Markdown',
};

/** Files of every format that were broken by chance, the same ones each time. */
export function brokenFiles(): readonly HardKind[] {
  return (Object.keys(SAMPLES) as SampleName[]).map((sample) => ({
    kind: `${NAMES[sample]} broken by chance`,
    varies: true,
    files: () =>
      Object.fromEntries(
        Object.values(BROKEN[sample]).flatMap((broken, way) =>
          draw(broken, SEED, 0, EACH).map((bytes, n) => [
            `${way}-${n}-${fileName(sample).replace(' ', '-')}`,
            bytes,
          ]),
        ),
      ),
  }));
}

/** Documents in order, cut off at a tenth, the half and nine tenths. */
export function cutShort(): Files {
  return Object.fromEntries(
    Object.entries(documentsInOrder()).flatMap(([name, bytes]) =>
      [1, 5, 9].map((tenths) => [`${tenths}-tenths-${name}`, bytes.slice(0, (bytes.length * tenths) / 10)]),
    ),
  );
}

import { posix, resolve } from 'node:path';
import type { Contradiction, Joined } from '../../merge/index.js';
import type { Run } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import { shownPath } from '../files.js';
import { Problem } from '../problem.js';

/** Throws `Problem` where the whole would be written over a part. */
export function refuseOutAmongParts(parts: readonly string[], out: string, cwd: string): void {
  const shown = shownPath(resolve(cwd, out), cwd);
  const part = parts.find((one) => posix.dirname(one) === shown);
  if (part === undefined) return;
  throw new Problem({
    where: part,
    found: 'this part lies in the folder of --out, and would be written over',
    expected: 'a folder for the whole that holds no part',
    mend: 'give another name with --out; what an earlier merge wrote there is a part like any other',
  });
}

/** Throws `Problem` where the guide is another than that of the parts: situations are told by its words. */
export function refuseOtherGuide({ id, version, sha256 }: CodingGuide, { guide }: Run): void {
  if (sha256 === guide.sha256) return;
  throw new Problem({
    where: `the coding guide ${id} ${version} (${sha256.slice(0, 8)})`,
    found: `the parts were analysed with ${guide.id} ${guide.version} (${guide.sha256.slice(0, 8)})`,
    expected: 'the guide of the parts: like wordings of different documents are put together by its words',
    mend: 'give its folder with --guide, or leave --guide out where the parts were analysed without it',
  });
}

/** Throws `Problem` with the first file of which two parts say different things. */
export function refuseContradiction({ contradictions }: Joined): void {
  const [first, ...more] = contradictions;
  if (!first) return;
  const { file, parts } = first;
  throw new Problem({
    where: file,
    found: `${WORDS[first.kind]} (${parts.join(', ')})${more.length > 0 ? `, and so of ${more.length} more` : ''}`,
    expected: 'each file in one part, or in several that say the same of it',
    mend: MENDING[first.kind],
  });
}

const WORDS: Readonly<Record<Contradiction['kind'], string>> = {
  bytes: 'two parts hold different files under this name',
  analysis: 'two parts read this file with different outcomes',
  'read-and-failed': 'one part read this file, another could not',
  failures: 'two parts could not read this file, each for another reason',
};

const ANEW = 'analyse it in one part only, or both parts anew';
const MENDING: Readonly<Record<Contradiction['kind'], string>> = {
  bytes: 'start every part in the same folder, so that a name stands for one file',
  analysis: ANEW,
  'read-and-failed': ANEW,
  failures: ANEW,
};

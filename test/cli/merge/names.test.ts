import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentIds } from '../../../src/cli/ids.js';
import { idsOfWhole } from '../../../src/cli/merge/names.js';
import { Problem } from '../../../src/cli/problem.js';

const CWD = posix.join('/somewhere', 'else');
const folders = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
const file = fc
  .tuple(folders, fc.constantFrom('plan.pdf', 'Plan.docx', 'guide.pdf'))
  .map(([above, name]) => [...above, name].join('/'));
const files = fc.uniqueArray(file, { minLength: 1, maxLength: 6 });
const roots = fc.uniqueArray(
  folders.map((parts) => parts.join('/') || '.'),
  { maxLength: 3 },
);

/** The ids of one run over folders and single files: each file is named from the outermost folder that holds it. */
function idsOfRun(all: readonly string[], given: readonly string[]): ReadonlyMap<string, string> {
  const named = all.map((one) => {
    const holding = given.filter((root) => root === '.' || one.startsWith(`${root}/`));
    const [outermost] = holding.sort((a, b) => a.length - b.length || (a === '.' ? -1 : 1));
    if (outermost === undefined) return { file: one, under: one.split('/').at(-1) ?? one };
    return { file: one, under: posix.relative(outermost, one) };
  });
  return documentIds(named);
}

/** null where it is refused. */
function idsOrNone(all: readonly string[], from: readonly string[]): ReadonlyMap<string, string> | null {
  try {
    return idsOfWhole(all, from, CWD);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

describe('idsOfWhole', () => {
  it('gives the ids of a run over the folders that are named', () => {
    fc.assert(
      fc.property(files, roots, (all, from) => {
        fc.pre(from.length > 0);
        expect(idsOrNone(all, from)).toEqual(idsOfRun(all, from));
      }),
    );
  });

  it('gives ids without a folder named only where every run gives the same', () => {
    fc.assert(
      fc.property(files, roots, (all, given) => {
        const ids = idsOrNone(all, []);
        fc.pre(ids !== null);
        expect(idsOfRun(all, given)).toEqual(ids);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses where runs differ, and not where names are alone or side by side', () => {
    expect(idsOrNone(['x/plan.pdf', 'x/a/plan.pdf'], [])).toBeNull();
    expect(idsOrNone(['x/a/plan.pdf', 'y/b/plan.pdf'], [])).toBeNull();
    expect(idsOrNone(['x/plan.pdf', 'y/plan.pdf', 'y/plan.docx', 'z/2/other.pdf'], [])).not.toBeNull();
  });
});

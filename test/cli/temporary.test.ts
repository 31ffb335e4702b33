import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeFile } from '../../src/cli/files.js';
import { withTemporaryFolder } from '../../src/cli/temporary.js';

const folder = mkdtempSync(join(tmpdir(), 'thresholds-temporary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TWO_DAYS_AGO = Date.now() / 1000 - 2 * 24 * 60 * 60;
/** The number of a process that has ended. */
const ENDED = spawnSync(process.execPath, ['-e', '0']).pid;

/** What runs left in a new folder, and a file of the user's whose name begins alike. */
function leftIn(name: string) {
  const inside = join(folder, name);
  const path = (one: string) => join(inside, one);
  const old = [`.thresholds-${ENDED}-0-0.part`, `.thresholds-${ENDED}-0-1.part/documents`];
  const others = [`.thresholds-${process.pid}-0-7.part`, '.thresholds-notes', 'results.json'];
  mkdirSync(path(`.thresholds-${ENDED}-0-1.part`), { recursive: true });
  for (const one of [...old, ...others]) writeFileSync(path(one), 'half');
  for (const one of [...old, `.thresholds-${ENDED}-0-1.part`, ...others])
    utimesSync(path(one), TWO_DAYS_AGO, TWO_DAYS_AGO);
  const fresh = `.thresholds-${ENDED}-0-2.part`;
  writeFileSync(path(fresh), 'half');
  return { inside, kept: [...others, fresh] };
}

describe('what a run left that was killed', () => {
  it('is removed by the next that writes there, a day later', async () => {
    const { inside, kept } = leftIn('file');
    await writeFile(join(inside, 'new.txt'), 'whole');
    expect(readdirSync(inside).sort()).toEqual([...kept, 'new.txt'].sort());
  });

  it('is removed by one that puts a folder there', async () => {
    const { inside, kept } = leftIn('folder');
    const path = await withTemporaryFolder(inside, async (given) => {
      mkdirSync(given);
      expect(readdirSync(inside)).toHaveLength(kept.length + 1);
      return given;
    });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(inside).sort()).toEqual([...kept].sort());
  });
});

import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, writeFile } from '../../src/cli/files.js';
import { reasonOf } from '../../src/cli/system-error.js';

const folder = mkdtempSync(join(tmpdir(), 'thresholds-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;
const newFolder = (): string => {
  const path = join(folder, String(count++));
  mkdirSync(path);
  return path;
};

/** Pieces that end in a fault. */
function* brokenOff(pieces: readonly string[]): Generator<string> {
  yield* pieces;
  throw new Error('broken off');
}

describe('writeFile', () => {
  it('writes texts, bytes and pieces, and makes the folders above', async () => {
    const path = join(newFolder(), 'a/b/file');
    async function* later() {
      yield 'later ';
      yield 'é';
    }
    for (const [content, held] of [
      ['text', 'text'],
      [new TextEncoder().encode('bytes'), 'bytes'],
      [['some ', 'pieces'], 'some pieces'],
      [[], ''],
      [later(), 'later é'],
      [Array.from({ length: 300_000 }, () => 'ab'), 'ab'.repeat(300_000)],
    ] as const) {
      await writeFile(path, content);
      expect(readFileSync(path, 'utf8')).toBe(held);
    }
    expect(readdirSync(join(path, '..'))).toEqual(['file']);
  });

  it('leaves the old file as it is while the new one is written, and when that breaks off', async () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, 'old');
    function* watched() {
      for (const piece of ['x'.repeat(150_000), 'y'.repeat(150_000)]) {
        yield piece;
        expect(readFileSync(path, 'utf8')).toBe('old');
      }
    }
    await expect(writeFile(path, brokenOff(['x'.repeat(150_000)]))).rejects.toThrow('broken off');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(join(path, '..'))).toEqual(['file']);
    await writeFile(path, watched());
    expect(readFileSync(path, 'utf8')).toHaveLength(300_000);
  });

  it('leaves every file old or new, whatever is written at a time and whatever fails', async () => {
    const writing = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      pieces: fc.array(fc.constantFrom('one', 'two', 'x'.repeat(120_000)), { maxLength: 3 }),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(writing, { maxLength: 4 }), { maxLength: 4 }), async (rounds) => {
        const inside = newFolder();
        const held = new Map<string, ReadonlySet<string | null>>();
        for (const round of rounds) {
          const tried = await Promise.allSettled(
            round.map(({ name, pieces, fails }) =>
              writeFile(join(inside, name), fails ? brokenOff(pieces) : pieces),
            ),
          );
          expect(tried.map(({ status }) => status === 'rejected')).toEqual(round.map(({ fails }) => fails));
          for (const name of ['a', 'b', 'c']) {
            const whole = round.filter((one) => one.name === name && !one.fails);
            // Of several that are written at a time, one is the last.
            if (whole.length > 0) held.set(name, new Set(whole.map(({ pieces }) => pieces.join(''))));
            const path = join(inside, name);
            const now = existsSync(path) ? readFileSync(path, 'utf8') : null;
            expect(held.get(name) ?? new Set([null])).toContain(now);
          }
        }
        expect(readdirSync(inside).sort()).toEqual([...held.keys()].sort());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the permissions of a file, and writes through a link', async () => {
    const inside = newFolder();
    writeFileSync(join(inside, 'file'), 'old');
    chmodSync(join(inside, 'file'), 0o640);
    symlinkSync('file', join(inside, 'link'));
    await writeFile(join(inside, 'link'), 'new');
    expect(readFileSync(join(inside, 'file'), 'utf8')).toBe('new');
    expect(statSync(join(inside, 'file')).mode & 0o777).toBe(0o640);
    expect(readdirSync(inside)).toEqual(['file', 'link']);
  });

  it('leaves another name of the same file alone', async () => {
    const inside = newFolder();
    writeFileSync(join(inside, 'draft'), 'old');
    linkSync(join(inside, 'draft'), join(inside, 'copy'));
    await writeFile(join(inside, 'copy'), 'new');
    expect(readFileSync(join(inside, 'draft'), 'utf8')).toBe('old');
  });

  it.skipIf(process.getuid?.() === 0)('refuses a file that may not be written', async () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, 'old', { mode: 0o444 });
    await expect(writeFile(path, 'new')).rejects.toMatchObject({ code: 'EACCES' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('throws the error of the system where a folder or a file is in the way, and leaves nothing', async () => {
    const inside = newFolder();
    mkdirSync(join(inside, 'folder'));
    writeFileSync(join(inside, 'file'), 'old');
    const reasons: string[] = [];
    for (const name of ['folder', 'file/below', 'n'.repeat(300)])
      await writeFile(join(inside, name), 'new').catch((error) => reasons.push(reasonOf(error)));
    expect(reasons).toEqual([
      'a folder stands where a file is needed; choose another name',
      'a file stands where a folder is needed; choose another name',
      'its name is too long; choose a shorter one',
    ]);
    expect(readdirSync(inside).sort()).toEqual(['file', 'folder']);
  });

  it.skipIf(!existsSync('/dev/full'))('says so where the disk is full', async () => {
    await expect(writeFile('/dev/full', 'new').catch((error) => reasonOf(error))).resolves.toBe(
      'the disk is full',
    );
    expect(readdirSync('/dev').filter((name) => name.includes('thresholds'))).toEqual([]);
  });
});

describe('reasonOf', () => {
  it('has words for what a disk can refuse', () => {
    const codes =
      'EACCES EPERM ENOENT ENOTDIR EEXIST EISDIR ENAMETOOLONG ELOOP EROFS ENOSPC EDQUOT EMFILE ENFILE EIO';
    for (const code of codes.split(' ')) {
      const reason = reasonOf(Object.assign(new Error('as the system says it'), { code }));
      expect(reason, code).not.toContain('system');
    }
  });
});

describe('filesBelow', () => {
  it('comes to an end however links lie, and finds every file', async () => {
    const inside = newFolder();
    const names = Array.from({ length: 9 }, (_, i) => `folder-${i}`);
    for (const name of names) {
      mkdirSync(join(inside, name));
      writeFileSync(join(inside, name, 'plan.md'), name);
    }
    // Each leads to all: without a memory of where links led, the walk would take 9! ways.
    for (const from of names) for (const to of names) symlinkSync(`../${to}`, join(inside, from, `to-${to}`));
    symlinkSync('.', join(inside, 'itself'));
    symlinkSync('..', join(inside, 'above'));
    symlinkSync('circle-b', join(inside, 'circle-a'));
    symlinkSync('circle-a', join(inside, 'circle-b'));
    writeFileSync(join(inside, '.thresholds-1-0-0.part'), 'half a file');
    const found = await filesBelow(inside, () => expect.unreachable());
    expect(new Set(found.map(({ real }) => real)).size).toBeGreaterThanOrEqual(names.length);
    expect(found.length).toBeLessThan(200);
    for (const name of names) expect(found.map(({ path }) => path)).toContain(join(inside, name, 'plan.md'));
    expect(found.filter(({ path }) => path.endsWith('.part'))).toEqual([]);
  });

  it('follows a link out of the folder once', async () => {
    const [inside, outside] = [newFolder(), newFolder()];
    mkdirSync(join(outside, 'deep'));
    writeFileSync(join(outside, 'deep/plan.md'), '');
    symlinkSync(outside, join(inside, 'one'));
    symlinkSync(outside, join(inside, 'two'));
    const found = await filesBelow(inside, () => expect.unreachable());
    expect(found.map(({ path }) => path)).toEqual([join(inside, 'one/deep/plan.md')]);
  });
});

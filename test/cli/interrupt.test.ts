import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BIN = join(ROOT, 'bin/thresholds.js');
const folder = mkdtempSync(join(tmpdir(), 'thresholds-interrupt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
    : [];

/** Sends a signal as soon as something is true, and gives the exit code; that of a process that ended by itself too. */
async function interrupted(child: ChildProcess, signal: NodeJS.Signals, isTime: () => boolean) {
  const ended = new Promise<number | null>((done) => {
    child.on('exit', (code) => done(code));
  });
  while (!isTime() && child.exitCode === null) await pause(1);
  child.kill(signal);
  return ended;
}

// Windows has no such signals: there Node ends the process without asking it.
describe.skipIf(process.platform === 'win32')('a run that is broken off', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends by %s with %i while threads are at work, and leaves no half file',
    async (signal, code) => {
      const out = join(folder, signal);
      const child = spawn(process.execPath, [BIN, 'analyse', 'fixtures/inquiry/documents', '--out', out], {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      expect(await interrupted(child, signal, () => filesIn(out).length > 3)).toBe(code);
      const left = filesIn(out);
      expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
      for (const name of left.filter((one) => one.endsWith('.json')))
        expect(() => JSON.parse(readFileSync(join(out, name), 'utf8')), name).not.toThrow();
    },
  );

  it('removes the file that it is writing, and leaves the old one', async () => {
    const path = join(folder, 'results.json');
    writeFileSync(path, 'old');
    const script = `
      import { writeFile } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist/cli/files.js')).href)};
      process.on('SIGINT', () => process.exit(130));
      async function* endless() {
        for (;;) {
          yield 'x'.repeat(200_000);
          await new Promise((done) => setTimeout(done, 1));
        }
      }
      await writeFile(${JSON.stringify(path)}, endless());`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
    const parts = () => readdirSync(folder).filter((name) => name.endsWith('.part'));
    expect(await interrupted(child, 'SIGINT', () => parts().length > 0)).toBe(130);
    expect(parts()).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});

describe('a disk that is full', () => {
  it.skipIf(!existsSync('/dev/full'))('is told of the standard output, and of the file that is named', () => {
    const full = openSync('/dev/full', 'w');
    const told = spawnSync(process.execPath, [BIN, 'guide', 'show'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect([told.status, told.stderr]).toEqual([
      2,
      expect.stringContaining('the standard output could not be written: ENOSPC'),
    ]);
    const draft = join(ROOT, 'fixtures/transcripts/documents/millbrook-2016.md');
    const checked = spawnSync(process.execPath, [BIN, 'check', draft, '--format', 'json=/dev/full'], {
      encoding: 'utf8',
    });
    expect([checked.status, checked.stderr]).toEqual([
      2,
      expect.stringMatching(/dev\/full: this file could not be written: the disk is full/),
    ]);
  });
});

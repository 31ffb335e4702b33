import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const [, snakefile = ''] = /`Snakefile`[^`]*```python\n([\s\S]*?)```/.exec(readme) ?? [];
const isThere = spawnSync('snakemake', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'thresholds-snakemake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program in the folder, with `thresholds` among the programs that it finds. */
function command(name: string, ...words: string[]) {
  const path = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
  const env = { ...process.env, PATH: path, HOME: folder };
  return spawnSync(name, words, { cwd: folder, encoding: 'utf8', env });
}

/** Every file below a folder with its bytes; what a run keeps for the next one is hidden. */
function snapshot(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^[^.].*\.\w+$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

describe('the Snakefile of the README', () => {
  it('has about a dozen lines', () => {
    expect(snakefile.trim().split('\n').length).toBeGreaterThan(8);
    expect(snakefile.trim().split('\n').length).toBeLessThan(16);
  });

  it.skipIf(!isThere)(
    `gives what one run gives${isThere ? '' : ' (skipped: no snakemake here)'}`,
    () => {
      const program = join(folder, 'bin/thresholds');
      mkdirSync(join(folder, 'bin'));
      writeFileSync(
        program,
        `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/thresholds.js')}" "$@"\n`,
      );
      chmodSync(program, 0o755);
      const fixtures = join(ROOT, 'fixtures/transcripts');
      // A broken one, one with a space and a quotation mark in its name, and two of one name at different depths.
      for (const [from, to] of [
        ['documents/broken.pdf', 'broken.pdf'],
        ['documents/ferndale-2019.html', "Ferndale's thresholds.html"],
        ['documents/millbrook-2016.md', 'millbrook.md'],
        ['versions/2013/millbrook.md', '2013/millbrook.md'],
      ] as const)
        cpSync(join(fixtures, from), join(folder, 'documents', to));
      writeFileSync(join(folder, 'Snakefile'), snakefile);

      const { status, stderr } = command('snakemake', '--cores', '2');
      expect(status, stderr).toBe(0);
      expect(command('thresholds', 'analyse', 'documents', '--out', 'whole', '--quiet').status).toBe(0);
      const whole = snapshot(join(folder, 'whole'));
      expect(Object.keys(whole)).toContain('documents/2013/millbrook.json');
      expect(Object.keys(whole)).toContain('report.html');
      expect(snapshot(join(folder, 'out'))).toEqual(whole);
    },
    180_000,
  );
});

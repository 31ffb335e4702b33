import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/transcripts');
const folder = mkdtempSync(join(tmpdir(), 'thresholds-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function command(argv: readonly string[], more: { readonly isTTY?: boolean } = {}) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text), ...more });
  const code = await run(argv, { stdout: sink('stdout'), stderr: sink('stderr'), cwd: FIXTURES, env: {} });
  return { code, ...said };
}

const TABLE = 'documents/ferndale-2019.html';
const OTHER = 'documents/oakhurst-2014.docx';

describe('the options of reading', () => {
  it('hold in every command that reads documents', async () => {
    const few = ['--max-cells', '1'];
    const commands = [
      ['analyse', TABLE, ...few],
      ['check', TABLE, ...few],
      ['explain', TABLE, ...few],
      ['compare', TABLE, OTHER, ...few],
      ['check', 'documents/millbrook-2016.md', '--previous', TABLE, ...few],
    ];
    for (const argv of commands) {
      const { code, stdout, stderr } = await command(argv);
      expect([argv[0], code]).toEqual([argv[0], 2]);
      expect(stdout + stderr).toContain('too-many-cells');
    }
  });

  it('stand in the report of a check', async () => {
    const { stdout } = await command(['check', TABLE, '--format', 'json', '--timeout', '7']);
    const { options } = JSON.parse(stdout).run;
    expect([options.ocr, options.limits]).toEqual([false, { ...DEFAULT_LIMITS, seconds: 7 }]);
  });

  it('are told by each of them under a heading of their own', async () => {
    for (const name of ['analyse', 'check', 'explain', 'compare']) {
      const { stdout } = await command([name, '--help']);
      const [, options = '', limits = ''] = stdout.split(/^Options:$|^Limits, beyond .*:$/m);
      expect(options).toContain('--ocr');
      expect(options).not.toContain('--timeout');
      expect(limits).toMatch(/--timeout.+--max-cells/s);
      expect(options.includes('--jobs')).toBe(name === 'analyse' || name === 'check');
    }
  });

  it('change nothing with any number of drafts at a time', async () => {
    const argv = ['check', TABLE, OTHER, '--format', 'json'];
    expect(await command([...argv, '--jobs', '2'])).toEqual(await command(argv));
  });
});

describe('--out', () => {
  const analyse = (out: string) => command(['analyse', OTHER, '--out', out, '--no-report']);

  it('is refused before any work where a file stands in its place or above it', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const out of ['file', 'file/below/it']) {
      const { code, stderr } = await analyse(join(folder, out));
      expect(code).toBe(2);
      expect(stderr).toContain('file: this is a file');
    }
  });

  it.skipIf(!existsSync('/proc/self'))('is refused before any work where no file can be made', async () => {
    for (const out of ['/proc', '/proc/results']) {
      const { code, stdout, stderr } = await command(['analyse', 'nowhere.pdf', '--out', out]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('no file can be made in this folder');
    }
  });

  it('is tried without a trace: a run that fails makes no folder and leaves no file', async () => {
    mkdirSync(join(folder, 'there'));
    for (const out of ['there', 'there/new/folder']) {
      const { code } = await command(['analyse', OTHER, '--guide', 'nowhere', '--out', join(folder, out)]);
      expect(code).toBe(2);
      expect(readdirSync(join(folder, 'there'))).toEqual([]);
    }
  });
});

describe('the line that tells how far a run is', () => {
  it('comes on a terminal, is wiped at the end, and does not come with --quiet', async () => {
    const out = join(folder, 'shown');
    const argv = ['analyse', OTHER, TABLE, '--out', out, '--format', 'csv'];
    const { stderr } = await command(argv, { isTTY: true });
    expect(stderr).toContain('0 of 2 documents');
    expect(stderr).toContain('writing the report (csv) …');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
    expect((await command([...argv, '--quiet', '--no-cache'], { isTTY: true })).stderr).toBe('');
    expect((await command([...argv, '--no-cache'])).stderr).toBe('');
  });
});

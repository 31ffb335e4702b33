import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const DRAFT = readFileSync(join(FIXTURES, 'transcripts/documents/millbrook-2016.md'), 'utf8');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thresholds-check-'));
  mkdirSync(join(folder, 'drafts/2026'), { recursive: true });
  writeFileSync(join(folder, 'drafts/2026/draft.md'), DRAFT);
  cpSync(join(FIXTURES, 'transcripts/documents/oakhurst-2014.docx'), join(folder, 'drafts/oakhurst.docx'));
  cpSync(join(FIXTURES, 'transcripts/documents/oakhurst-2014.docx'), join(folder, 'drafts/other.docx'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in the folder, or one below it, with something on the standard input. */
async function ran(argv: readonly string[], more: { readonly below?: string; readonly stdin?: string } = {}) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) });
  const bytes = new TextEncoder().encode(more.stdin ?? '');
  const code = await run(argv, {
    stdin: async () => bytes,
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd: join(folder, more.below ?? '.'),
    env: {},
  });
  return { code, ...said };
}

const findingsIn = (json: string): readonly Record<string, unknown>[] => JSON.parse(json).drafts[0].findings;

describe('thresholds check', () => {
  it('reads a draft from the standard input as from a file', async () => {
    const fromFile = await ran(['check', 'drafts/2026/draft.md', '--format', 'json']);
    const fromStdin = await ran(
      ['check', '-', '--stdin-filename', 'drafts/2026/draft.md', '--format', 'json'],
      {
        stdin: DRAFT,
      },
    );
    expect(fromStdin).toEqual(fromFile);
    expect(findingsIn(fromFile.stdout).length).toBeGreaterThan(0);
  });

  it('finds its configuration upward from the draft, wherever it is started, and paths in it from there', async () => {
    writeFileSync(
      join(folder, 'thresholds.config.yaml'),
      'previous: drafts/2026/draft.md\nfail-on: never\nrules:\n  statutory-content: off\n',
    );
    const above = await ran(['check', 'drafts/2026/draft.md', '--format', 'json']);
    const below = await ran(['check', 'draft.md', '--format', 'json'], { below: 'drafts/2026' });
    const named = await ran(['check', '-', '--stdin-filename', 'drafts/2026/draft.md', '--format', 'json'], {
      stdin: DRAFT,
    });
    rmSync(join(folder, 'thresholds.config.yaml'));
    for (const { code, stdout } of [above, below, named]) {
      expect(code).toBe(0);
      expect(findingsIn(stdout)).toEqual(findingsIn(above.stdout));
      expect(findingsIn(stdout).some(({ rule }) => rule === 'statutory-content')).toBe(false);
    }
    expect(JSON.parse(above.stdout).run.options.previous).toBe('drafts/2026/draft.md');
    expect(JSON.parse(below.stdout).run.options.config).toBe('thresholds.config.yaml');
  });

  it('lets the command line win over the configuration', async () => {
    writeFileSync(join(folder, 'own.yaml'), 'fail-on: never\nedition: working-together-2015\n');
    const argv = ['check', 'drafts/2026/draft.md', '--config', 'own.yaml', '--format', 'json'];
    const by = async (...more: readonly string[]) => ran([...argv, ...more]);
    expect((await by()).code).toBe(0);
    const other = await by('--fail-on', 'error', '--edition', 'working-together-2018');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.stdout).run.edition.id).toBe('working-together-2018');
  });

  it('takes an edition from a file', async () => {
    const own = readFileSync(join(FIXTURES, '../coding-guide/checks/working-together-2018.yaml'), 'utf8');
    writeFileSync(join(folder, 'own-edition.yaml'), own.replace('id: working-together-2018', 'id: our-own'));
    const { stdout } = await ran([
      'check',
      'drafts/2026/draft.md',
      '--edition',
      'own-edition.yaml',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout).run.edition.id).toBe('our-own');
  });

  it('has the same exit code whatever it writes, and one output on the standard output', async () => {
    const plain = await ran(['check', 'drafts/2026/draft.md']);
    const written = await ran([
      'check',
      'drafts/2026/draft.md',
      ...['json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'].flatMap((format) => [
        '--format',
        `${format}=out/check.${format}`,
      ]),
    ]);
    expect([plain.code, written.code]).toEqual([1, 1]);
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('Written: out/check.json, out/check.sarif');
    for (const file of ['check.json', 'check.html', 'check-text/draft.txt'])
      expect(existsSync(join(folder, 'out', file))).toBe(true);
  });

  it('writes a copy with comments of each Word draft, and changes none', async () => {
    const before = readFileSync(join(folder, 'drafts/oakhurst.docx'));
    const { stderr } = await ran(['check', 'drafts', '--format', 'docx=copies']);
    expect(stderr).toContain('drafts/2026/draft.md is no Word document');
    for (const name of ['oakhurst', 'other'])
      expect(readFileSync(join(folder, `copies/${name}.docx`)).length).toBeGreaterThan(before.length);
    expect(readFileSync(join(folder, 'drafts/oakhurst.docx'))).toEqual(before);
  });

  it('writes a copy with comments of a draft from the standard input', async () => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'drafts/oakhurst.docx')));
    const sink = { write: () => undefined };
    const streams = { stdin: async () => bytes, stdout: sink, stderr: sink, cwd: folder, env: {} };
    const argv = ['check', '-', '--stdin-filename', 'nowhere.docx', '--format', 'docx=from-stdin.docx'];
    expect(await run(argv, streams)).toBe(1);
    expect(readFileSync(join(folder, 'from-stdin.docx')).length).toBeGreaterThan(bytes.length);
  });

  it('finds the configuration of a folder of drafts in that folder', async () => {
    writeFileSync(join(folder, 'drafts/2026/thresholds.config.yaml'), 'fail-on: never\n');
    const { code } = await ran(['check', 'drafts/2026']);
    rmSync(join(folder, 'drafts/2026/thresholds.config.yaml'));
    expect(code).toBe(0);
  });

  it('writes over nothing that it reads, also where a folder, the standard input or an option led to it', async () => {
    const drafts = ['drafts/2026/draft.md', 'drafts/oakhurst.docx', 'previous.md'];
    writeFileSync(join(folder, 'previous.md'), DRAFT);
    const contents = () => drafts.map((file) => readFileSync(join(folder, file)));
    const before = contents();
    const over = await Promise.all([
      ran(['check', 'drafts', '--format', 'html=drafts/2026/draft.md']),
      ran(['check', 'drafts', '--format', 'docx=drafts']),
      ran(['check', '-', '--stdin-filename', 'previous.md', '--format', 'json=previous.md'], {
        stdin: DRAFT,
      }),
      ran(['check', drafts[0] ?? '', '--previous', 'previous.md', '--format', 'json=./previous.md']),
    ]);
    for (const { code, stderr } of over) {
      expect(code).toBe(2);
      expect(stderr).toContain('this output would write over a file that is read');
    }
    expect(contents()).toEqual(before);
  });

  it('names a draft from the standard input without its absolute path', async () => {
    const argv = ['check', '-', '--stdin-filename', join(folder, 'drafts/new.md'), '--format', 'json'];
    const { stdout } = await ran(argv, { stdin: DRAFT });
    expect(stdout).toContain('"file": "drafts/new.md"');
    expect(stdout).not.toContain(folder);
  });

  it('prints the configuration without absolute paths', async () => {
    const own = ['--edition', './own-edition.yaml', '--previous', 'drafts/2026/draft.md'];
    const { stdout } = await ran(['check', '--print-config', ...own]);
    expect(stdout).toContain('edition: own-edition.yaml\n');
    expect(stdout).not.toContain(folder);
  });

  it('leaves the baseline as it is where a draft could not be read, and takes no entry for gone', async () => {
    const argv = ['check', 'drafts/2026/draft.md', '--baseline', 'kept.json'];
    await ran([...argv, '--write-baseline']);
    const before = readFileSync(join(folder, 'kept.json'), 'utf8');
    const { code, stdout } = await ran([
      'check',
      'gone.docx',
      'drafts/oakhurst.docx',
      ...argv.slice(2),
      '--prune',
    ]);
    expect(code).toBe(2);
    expect(stdout).not.toContain('no longer occurs');
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(before);
  });

  it('tells a draft that could not be read, also where a copy with comments was asked for', async () => {
    const { code, stderr } = await ran(['check', 'gone.docx', '--format', 'docx=copy.docx']);
    expect(code).toBe(2);
    expect(stderr).toContain('gone.docx: not read');
    expect(stderr).not.toContain('none of the drafts is a Word document');
  });

  it('counts no finding that the baseline knows, and tells what no longer occurs until it is pruned', async () => {
    const argv = ['check', 'drafts/2026/draft.md', '--baseline', 'known.json', '--fail-on', 'note'];
    expect((await ran([...argv, '--write-baseline'])).code).toBe(1);
    expect((await ran(argv)).code).toBe(0);
    const known = JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'));
    const gone = {
      rule: 'levels-joined',
      words: 'C+D Level 4',
      fingerprint: 'f'.repeat(32),
      draft: 'draft',
      authority: null,
    };
    writeFileSync(
      join(folder, 'known.json'),
      JSON.stringify({ ...known, findings: [...known.findings, gone] }),
    );
    const told = await ran(argv);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('levels-joined “C+D Level 4” no longer');
    expect((await ran([...argv, '--prune'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual(known);
  });

  it('holds a draft against other documents, and not against itself or its own authority', async () => {
    await ran([
      'analyse',
      join(FIXTURES, 'transcripts/documents'),
      '--out',
      'others',
      '--no-report',
      '--quiet',
    ]);
    const { stdout } = await ran([
      'check',
      'drafts/2026/draft.md',
      '--against',
      'others',
      '--format',
      'json',
    ]);
    const report = JSON.parse(stdout);
    expect(report.run.options.against).toBe('others');
    expect(report.rules.find(({ id }: { id: string }) => id === 'placed-unlike-corpus').lacks).toBe(null);
  });

  it('says where the other documents were coded with another guide', async () => {
    const results = JSON.parse(readFileSync(join(folder, 'others/results.json'), 'utf8'));
    const guide = { ...results.run.guide, sha256: 'a'.repeat(64) };
    writeFileSync(
      join(folder, 'of-old.json'),
      JSON.stringify({ ...results, run: { ...results.run, guide } }),
    );
    const told = (against: string) => ran(['check', 'drafts/2026/draft.md', '--against', against]);
    expect((await told('of-old.json')).stderr).toContain('was coded with another guide');
    expect((await told('others')).stderr).not.toContain('guide');
  });
});

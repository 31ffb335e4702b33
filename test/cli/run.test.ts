import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { analyse, Problem } from '../../src/index.js';
import { schemaChecks } from '../../src/report/schema-code.js';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'fixtures/transcripts');
const folder = mkdtempSync(join(tmpdir(), 'thresholds-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function command(...argv: string[]) {
  const said = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) });
  const code = await run(argv, { stdout: sink('stdout'), stderr: sink('stderr'), cwd: FIXTURES, env: {} });
  return { code, ...said };
}

/** Every file below a folder with its text; the cache of a run is none of its results. */
function snapshot(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.\w+$/.test(name) && !name.startsWith('.cache'),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

describe('thresholds analyse --out', () => {
  it('gives the same bytes again, and whatever the order of the paths', async () => {
    const paths = ['millbrook-2016.md', 'ferndale-2019.html', 'oakhurst-2014.docx'].map(
      (name) => `documents/${name}`,
    );
    await command('analyse', ...paths, '--out', join(folder, 'one'), '--quiet');
    await command('analyse', ...paths.reverse(), '--out', join(folder, 'two'), '--quiet');
    expect(snapshot(join(folder, 'one'))).toEqual(snapshot(join(folder, 'two')));
    const written = Object.keys(snapshot(join(folder, 'one')));
    expect(written.filter((path) => !/^(tables|pictures)\//.test(path))).toEqual([
      'documents.csv',
      'documents/ferndale-2019.json',
      'documents/millbrook-2016.json',
      'documents/oakhurst-2014.json',
      'references.csv',
      'report.docx',
      'report.html',
      'report.md',
      'report.xlsx',
      'results.json',
      'tables.json',
    ]);
    expect(written).toContain('tables/coverage.csv');
    expect(written.filter((path) => path.endsWith('.svg')).length).toBeGreaterThan(3);
  });

  it('writes no absolute path and no clock time', async () => {
    await command('analyse', 'documents', '--out', join(folder, 'three'), '--quiet');
    const all = Object.values(snapshot(join(folder, 'three'))).join('\n');
    expect(all).not.toContain(ROOT);
    expect(all).not.toContain(folder);
    expect(all).not.toMatch(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);
  });

  it('writes what its published schemas say', async () => {
    await command('analyse', 'documents', '--out', join(folder, 'four'), '--quiet');
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
    const schema = (name: string) => read(join(ROOT, 'docs/schema', name));
    const checks = schemaChecks({
      results: schema('results.schema.json'),
      document: schema('document.schema.json'),
    });
    const results = read(join(folder, 'four/results.json'));
    expect(checks.results(results)).toBeNull();
    for (const { id } of results.documents)
      expect(checks.document(read(join(folder, `four/documents/${id}.json`)))).toBeNull();
    expect(results.failures.map(({ code }: { code: string }) => code)).toEqual(['damaged', 'empty']);
  });

  it('quotes what stands at the offsets it gives', async () => {
    const { analysis, documents } = await analyse(['documents'], { cwd: FIXTURES });
    expect(analysis.references.length).toBeGreaterThan(20);
    for (const { text, matched, document, block } of analysis.references) {
      for (const { start, end } of matched) expect(text.slice(start, end).trim()).toHaveLength(end - start);
      const read = documents.find(({ id }) => id === document)?.blocks[block]?.text ?? '';
      expect(read).toContain(text);
    }
  });
});

describe('the library', () => {
  it('throws a Problem for what cannot be used, and writes nothing without out', async () => {
    await expect(analyse(['documents'], { cwd: FIXTURES, guide: 'nowhere' })).rejects.toThrow(Problem);
    const { written, passedOver } = await analyse(['documents'], {
      cwd: FIXTURES,
      include: ['*.md', '*.png'],
    });
    expect(written).toEqual([]);
    expect(passedOver).toEqual(['documents/logo.png']);
  });
});

describe('colour', () => {
  it('marks matched words by colour or by «»', async () => {
    const plain = await command('explain', 'documents/millbrook-2016.md', '--issue', 'self-harm');
    expect(plain.stdout).toContain('«Suicide» attempt');
    const said: string[] = [];
    const stdout = { write: (text: string) => said.push(text), isTTY: true, columns: 80 };
    await run(['explain', 'documents/millbrook-2016.md'], { stdout, stderr: stdout, cwd: FIXTURES, env: {} });
    expect(said.join('')).toContain('\u001b[33m\u001b[1mSuicide\u001b[22m\u001b[39m attempt');
  });
});

describe('bin/thresholds.js', () => {
  const bin = (words: string[], env: Record<string, string> = {}) => {
    const options = { cwd: FIXTURES, encoding: 'utf8', env: { ...process.env, ...env } } as const;
    return spawnSync(process.execPath, [join(ROOT, 'bin/thresholds.js'), ...words], options);
  };

  it('hands on the exit code and both streams', () => {
    const good = bin(['analyse', 'documents/millbrook-2016.md']);
    expect([good.status, good.stderr]).toEqual([0, '']);
    expect(good.stdout).toContain('1 document read');
    expect(bin(['analyse', 'documents/broken.pdf', '--quiet']).status).toBe(2);
    expect(bin(['analyse', 'documents', '--quiet', '--strict']).status).toBe(1);
    expect(bin(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers --help without loading a reader', () => {
    const watch = join(folder, 'watch.mjs');
    const loaded = join(folder, 'loaded.txt');
    const hook = `import { appendFileSync } from 'node:fs';
      export async function resolve(name, context, next) {
        appendFileSync(${JSON.stringify(loaded)}, name + '\\n');
        return next(name, context);
      }`;
    writeFileSync(
      watch,
      `import { register } from 'node:module';\nregister(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`,
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', watch, join(ROOT, 'bin/thresholds.js'), 'analyse', '--help'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: thresholds analyse');
    const names = readFileSync(loaded, 'utf8').split('\n');
    expect(names).toContain('commander');
    const packages = names.filter((name) => /^[a-z@]/.test(name) && !/^(node:|file:)/.test(name));
    expect([...new Set(packages)]).toEqual(['commander']);
  });

  it('says what to do where the program is not built', () => {
    const copy = join(folder, 'bin');
    const script = readFileSync(join(ROOT, 'bin/thresholds.js'), 'utf8');
    expect(existsSync(copy)).toBe(false);
    writeFileSync(join(folder, 'thresholds.mjs'), script.replaceAll('../dist', './no-dist'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'thresholds.mjs')], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('npm ci');
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CacheKeys, cached, held, putAside } from '../../src/cli/cache.js';
import { documentIn, type KeptSource } from '../../src/model/document-analysis.js';
import { DEFAULT_LIMITS } from '../../src/model/limits.js';
import { codeSource, type Source } from '../../src/pipeline.js';
import { builtInGuide } from '../guide/built-in.js';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = join(ROOT, 'fixtures/transcripts/documents');
const KEYS: CacheKeys = { build: 'b', limits: DEFAULT_LIMITS, ocr: false, guide: 'g' };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thresholds-cache-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = (name: string, id = name): Source => ({
  id,
  file: name,
  bytes: new Uint8Array(readFileSync(join(DOCUMENTS, name))),
});

/** What is kept of a document, with its file in documents/ read. */
async function opened(kept: Promise<KeptSource>) {
  const { document, references, documentFile } = await kept;
  return { document, references, read: documentIn(await documentFile()) };
}

/** The files below a folder, with their contents. */
function contents(of: string): Readonly<Record<string, string>> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('.cache'));
  return Object.fromEntries(paths.map((path) => [path.slice(of.length), readFileSync(path, 'latin1')]));
}

describe('the cache of documents', () => {
  const asked: Source[] = [];
  const code = (one: Source) => codeSource(one, builtInGuide(), {}, () => null);
  const asking = async (one: Source) => {
    asked.push(one);
    return code(one);
  };
  const through = (keys: Partial<CacheKeys> = {}) =>
    cached(asking, join(folder, 'unit'), { ...KEYS, ...keys });
  beforeEach(() => {
    asked.length = 0;
    rmSync(join(folder, 'unit'), { recursive: true, force: true });
  });

  it('gives back what was made of a document, and asks for it once', async () => {
    const fresh = await opened(held(code)(source('millbrook-2016.md')));
    expect(fresh.read.blocks.length).toBeGreaterThan(3);
    expect(await opened(through()(source('millbrook-2016.md')))).toEqual(fresh);
    expect(await opened(through()(source('millbrook-2016.md')))).toEqual(fresh);
    expect(asked).toHaveLength(1);
  });

  it('hands on the document as read where only guide, name or corpus table have changed', async () => {
    for (const name of ['millbrook-2016.md', 'ferndale-2019.html', 'oakhurst-2014.docx']) {
      const { text, ...fresh } = source(name);
      expect(text).toBeUndefined();
      await through()(fresh);
      const known = { file: name, authority: 'Table', year: 1999, levels: new Map(), features: {} };
      const again = await opened(through({ guide: 'another' })({ ...source(name), known }));
      expect(asked.at(-1)?.text?.blocks.length).toBeGreaterThan(3);
      expect(again).toEqual(await opened(held(code)({ ...source(name), known })));
      await through()(source(name, 'renamed'));
      expect(asked.at(-1)?.text).toBeDefined();
    }
  });

  it('reads anew where bytes, build or limits have changed, or the entry is broken', async () => {
    await through()(source('millbrook-2016.md'));
    const changed = { ...source('millbrook-2016.md'), bytes: new TextEncoder().encode('# Another\n\nText.') };
    await through()(changed);
    await through({ build: 'c' })(source('millbrook-2016.md'));
    await through({ limits: { ...DEFAULT_LIMITS, pages: 1 } })(source('millbrook-2016.md'));
    expect(asked.map(({ text }) => text)).toEqual([undefined, undefined, undefined, undefined]);
    const files = readdirSync(join(folder, 'unit'), { recursive: true, withFileTypes: true });
    const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const [asRead, about] = [true, false].map((wanted) =>
      paths.filter((path) => path.endsWith('.read.json') === wanted),
    );
    expect(asRead).toHaveLength(4);
    for (const path of asRead ?? []) writeFileSync(path, '{');
    await through()(source('millbrook-2016.md'));
    expect(asked.at(-1)?.text).toBeUndefined();
    for (const path of about ?? []) writeFileSync(path, '{"schema": "thresholds-cache/2", "coded": ');
    await through()(source('millbrook-2016.md'));
    expect(asked.at(-1)?.text).toBeUndefined();
    expect(asked).toHaveLength(6);
  });
});

describe('documents put aside', () => {
  it('are those that would be held in memory', async () => {
    const code = (one: Source) => codeSource(one, builtInGuide(), {}, () => null);
    const aside = putAside(code, join(folder, 'aside'));
    expect(await opened(aside(source('millbrook-2016.md', 'a')))).toEqual(
      await opened(held(code)(source('millbrook-2016.md', 'a'))),
    );
    expect(readdirSync(join(folder, 'aside'))).toEqual(['a.json']);
  });
});

describe('thresholds analyse, with a cache', () => {
  const analyse = (out: string, ...more: readonly string[]) => {
    const argv = [
      join(ROOT, 'bin/thresholds.js'),
      'analyse',
      'documents',
      '--out',
      out,
      '--format',
      'csv',
      '--quiet',
    ];
    return spawnSync(process.execPath, [...argv, ...more], { cwd: folder, encoding: 'utf8' });
  };

  it('gives the same files as without, the first time and the second, and after a change of the guide', () => {
    cpSync(DOCUMENTS, join(folder, 'documents'), { recursive: true });
    for (const [out, more] of [
      ['none', ['--no-cache']],
      ['kept', []],
      ['kept', []],
      ['elsewhere', ['--cache', 'cache']],
      ['elsewhere', ['--cache', 'cache']],
    ] as const)
      expect(analyse(out, ...more).status).toBe(0);
    expect(Object.keys(contents(join(folder, 'none'))).length).toBeGreaterThan(5);
    expect(contents(join(folder, 'kept'))).toEqual(contents(join(folder, 'none')));
    expect(contents(join(folder, 'elsewhere'))).toEqual(contents(join(folder, 'none')));
    writeFileSync(join(folder, 'kept/report.csv'), 'of somebody else');
    writeFileSync(join(folder, 'kept/references.csv'), 'changed by hand');
    expect(analyse('kept').status).toBe(0);
    const { '/report.csv': foreign, ...kept } = contents(join(folder, 'kept'));
    expect(foreign).toBe('of somebody else');
    expect(kept).toEqual(contents(join(folder, 'none')));
    const guide = join(ROOT, 'fixtures/transcripts/guide');
    analyse('other-guide', '--guide', guide, '--cache', 'cache');
    analyse('other-guide-anew', '--guide', guide, '--no-cache');
    expect(contents(join(folder, 'other-guide'))).toEqual(contents(join(folder, 'other-guide-anew')));
  });
});

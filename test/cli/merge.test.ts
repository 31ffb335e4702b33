import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnalyseOptions, analyse } from '../../src/cli/analyse.js';
import { readGuide } from '../../src/cli/guide.js';
import { type MergeOptions, merge } from '../../src/cli/merge/index.js';
import { Problem } from '../../src/cli/problem.js';
import { run } from '../../src/cli/run.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const folder = mkdtempSync(join(tmpdir(), 'thresholds-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two of one name, two that cannot be read, one that is not there, and some that share situations. */
const FILES = [
  'transcripts/documents/millbrook-2016.md',
  'transcripts/documents/ferndale-2019.html',
  'transcripts/documents/oakhurst-2014.docx',
  'transcripts/documents/broken.pdf',
  'transcripts/documents/empty.docx',
  'transcripts/documents/nowhere.pdf',
  'transcripts/versions/2013/millbrook.md',
  'transcripts/versions/2019/millbrook.md',
  'inquiry/documents/brinderby-2013.docx',
  'inquiry/documents/hathowmere-2017.docx',
  'inquiry/documents/ferrowby-2013.doc',
];
const REPORTS = { formats: ['csv', 'json', 'md'], level: 'C', seed: 7, title: 'Both halves' } as const;
const NO_REPORTS = { formats: [] } as const;

/** Read once: most of the time of a small run goes into it. */
const guide = await readGuide(undefined, FIXTURES);

let folders = 0;
/** A folder that nothing stands in yet. */
const fresh = (): string => join(folder, `${++folders}`);

async function analysed(paths: readonly string[], options: AnalyseOptions = NO_REPORTS): Promise<string> {
  const out = fresh();
  await analyse(paths, { cwd: FIXTURES, guide, ...options, out });
  return out;
}

async function merged(parts: readonly string[], options: Partial<MergeOptions> = NO_REPORTS) {
  const out = fresh();
  const outcome = await merge(parts, { cwd: FIXTURES, guide, ...options, out });
  return { out, ...outcome };
}

/** Every file below a folder with its bytes; what a run keeps for the next one is hidden. */
function snapshot(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^[^.].*\.\w+$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

/** What a merge is refused with. */
async function refusal(
  parts: readonly string[],
  options: Partial<MergeOptions> = NO_REPORTS,
): Promise<Problem> {
  const error = await merged(parts, options).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  return error as Problem;
}

describe('merge', () => {
  let whole: Record<string, string> = {};
  beforeAll(async () => {
    whole = snapshot(await analysed(FILES, REPORTS));
  });

  it('has something to merge: situations, failures, and ids that parts alone would not give', () => {
    const results = JSON.parse(whole['results.json'] ?? '');
    expect(results.situations.length).toBeGreaterThan(3);
    expect(results.failures.map(({ file }: { file: string }) => file)).toEqual([
      'transcripts/documents/nowhere.pdf',
      'transcripts/documents/broken.pdf',
      'transcripts/documents/empty.docx',
    ]);
    expect(Object.keys(whole)).toContain('documents/2013/millbrook.json');
    expect(Object.keys(whole)).toContain('references.csv');
  });

  it('gives the bytes of one run, however the files are split and whatever the order of the parts', async () => {
    const split = fc.array(fc.nat({ max: 4 }), { minLength: FILES.length, maxLength: FILES.length });
    await fc.assert(
      fc.asyncProperty(split, fc.boolean(), async (partOf, backwards) => {
        const groups = [0, 1, 2, 3, 4].map((part) => FILES.filter((_, i) => partOf[i] === part));
        const parts: string[] = [];
        for (const files of groups.filter(({ length }) => length > 0)) parts.push(await analysed(files));
        if (backwards) parts.reverse();
        expect(snapshot((await merged(parts, REPORTS)).out)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('may be given merges as parts, and one part alone', async () => {
    const parts = [];
    for (const files of [FILES.slice(0, 4), FILES.slice(4, 7), FILES.slice(7)])
      parts.push(await analysed(files));
    const [first = '', ...rest] = parts;
    const last = (await merged(rest)).out;
    const all = (await merged([last, first])).out;
    expect(snapshot((await merged([all], REPORTS)).out)).toEqual(whole);
  });

  it('finds parts below a folder, takes results.json too, and a file that is in several parts once', async () => {
    const parent = fresh();
    for (const [name, files] of [
      ['a', FILES.slice(0, 6)],
      ['b/c', FILES.slice(5)],
    ] as const) {
      await analyse(files, { cwd: FIXTURES, guide, ...NO_REPORTS, out: join(parent, name) });
    }
    const { out, twice } = await merged([parent, join(parent, 'a/results.json'), join(parent, 'a')], REPORTS);
    expect(snapshot(out)).toEqual(whole);
    expect(twice).toEqual(['transcripts/documents/nowhere.pdf']);
    const overlapping = await analysed([...FILES.slice(2, 4), ...FILES.slice(6, 8)]);
    const again = await merged([parent, overlapping], REPORTS);
    expect(snapshot(again.out)).toEqual(whole);
    expect([...again.twice].sort()).toEqual([...FILES.slice(2, 4), FILES[5], ...FILES.slice(6, 8)].sort());
  });

  it('does not take a document that is called "results" for a part', async () => {
    const place = fresh();
    mkdirSync(join(place, 'documents'), { recursive: true });
    copyFileSync(join(FIXTURES, FILES[0] ?? ''), join(place, 'documents/results.md'));
    const options = { cwd: place, ...NO_REPORTS };
    await analyse(['documents'], { ...options, out: join(place, 'parts/one') });
    await merge(['parts'], { ...options, out: join(place, 'merged') });
    expect(snapshot(join(place, 'merged'))).toEqual(snapshot(join(place, 'parts/one')));
  });

  it('withholds names as one run does', async () => {
    const options = { formats: ['csv'], anonymise: true } as const;
    const parts = [await analysed(FILES.slice(0, 8)), await analysed(FILES.slice(8))];
    const { out } = await merged(parts, options);
    expect(snapshot(out)).toEqual(snapshot(await analysed(FILES, options)));
    expect(Object.keys(snapshot(out))).toContain('anonymisation-key.csv');
  });

  it('takes a guide of its own and a corpus table along', async () => {
    const cwd = join(FIXTURES, 'transcripts');
    const options = { cwd, ...NO_REPORTS, guide: 'guide', corpus: 'corpus.csv', exclude: ['*.pdf'] };
    const parts = [];
    for (const file of ['ferndale-2019.html', 'millbrook-2016.md', 'oakhurst-2014.docx', 'empty.docx'])
      parts.push(await analysed([`documents/${file}`], options));
    const { out, notes } = await merged(parts, { cwd, ...NO_REPORTS, guide: 'guide', corpus: 'corpus.csv' });
    const outWhole = fresh();
    const oneRun = await analyse(['documents'], { ...options, out: outWhole });
    expect(snapshot(out)).toEqual(snapshot(outWhole));
    expect(notes).toEqual(oneRun.notes);
  });

  it('exits 2 when no part holds a document, and says what was not read', async () => {
    const part = await analysed(FILES.slice(3, 6));
    const said = { stdout: '', stderr: '' };
    const sink = (name: 'stdout' | 'stderr') => ({ write: (text: string) => (said[name] += text) });
    const streams = { stdout: sink('stdout'), stderr: sink('stderr'), cwd: FIXTURES, env: {} };
    expect(await run(['merge', part, '--out', fresh()], streams)).toBe(2);
    expect(said.stdout).toContain('broken.pdf');
  });
});

describe('merge, where files share a name', () => {
  const place = join(folder, 'named');
  beforeAll(() => {
    for (const path of ['x/plan.md', 'x/a/plan.md', 'x/b/plan.md', 'y/plan.md', 'y/2/other.md']) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      copyFileSync(join(FIXTURES, FILES[0] ?? ''), join(place, path));
    }
    writeFileSync(join(place, 'x/a/plan.docx'), 'PK\u0003\u0004 cut short');
  });
  const here = { cwd: place, ...NO_REPORTS };

  it('is told from which folder ids are taken, and then gives the ids of that run', async () => {
    const parts = [];
    for (const path of ['x/plan.md', 'x/a', 'x/b/plan.md', 'y']) parts.push(await analysed([path], here));
    const { where, mend } = await refusal(parts, here);
    expect(where).toBe('x/plan.md and x/a/plan.md');
    expect(mend).toContain('--from');
    for (const from of [['.'], ['x'], ['x', 'y'], ['x/a', 'y'], ['y', 'x/b', 'x']]) {
      const rest = ['x/plan.md', 'x/a', 'x/b/plan.md', 'y/plan.md', 'y/2/other.md'];
      const oneRun = snapshot(await analysed([...from, ...rest], here));
      expect(snapshot((await merged(parts, { ...here, from })).out), from.join()).toEqual(oneRun);
    }
  });

  it('needs no such word where the files stand side by side, also beside one that cannot be read', async () => {
    const parts = [await analysed(['x/a'], here), await analysed(['x/b'], here)];
    const { out } = await merged(parts, here);
    expect(Object.keys(snapshot(out))).toContain('documents/a/plan.md.json');
    for (const paths of [
      ['x/a', 'x/b'],
      ['x/a/plan.md', 'x/a/plan.docx', 'x/b/plan.md'],
    ])
      expect(snapshot(await analysed(paths, here)), paths.join()).toEqual(snapshot(out));
  });

  it('asks for the corpus table, and refuses a row that fits two of them', async () => {
    writeFileSync(join(place, 'corpus.csv'), 'file,authority\nplan,Elmbridge\n');
    writeFileSync(join(place, 'paths.csv'), 'file,authority\na/plan.md,Elmbridge\nb/plan.md,Oakham\n');
    const partsWith = async (corpus: string) => [
      await analysed(['x/a/plan.md'], { ...here, corpus }),
      await analysed(['x/b/plan.md'], { ...here, corpus }),
    ];
    const doubtful = await partsWith('corpus.csv');
    expect((await refusal(doubtful, here)).mend).toContain('--corpus corpus.csv');
    expect((await refusal(doubtful, { ...here, corpus: 'corpus.csv' })).found).toContain(
      'fits several documents',
    );
    const clear = await partsWith('paths.csv');
    expect((await refusal(clear, { ...here, corpus: 'corpus.csv' })).found).toContain('another corpus table');
    const { out } = await merged(clear, { ...here, corpus: 'paths.csv' });
    const both = ['x/a/plan.md', 'x/b/plan.md'];
    expect(snapshot(out)).toEqual(snapshot(await analysed(both, { ...here, corpus: 'paths.csv' })));
    const without = [await analysed(['x/a/plan.md'], here)];
    expect((await refusal(without, { ...here, corpus: 'paths.csv' })).found).toContain(
      'without a corpus table',
    );
  });
});

describe('what cannot be merged', () => {
  let parts: readonly string[] = [];
  beforeAll(async () => {
    parts = [await analysed(FILES.slice(0, 4)), await analysed(FILES.slice(4))];
  });

  /** A copy of the second part whose results are changed. */
  function changed(change: (text: string) => string): string {
    const copy = fresh();
    mkdirSync(copy);
    symlinkSync(join(parts[1] ?? '', 'documents'), join(copy, 'documents'));
    const text = readFileSync(join(parts[1] ?? '', 'results.json'), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(join(copy, 'results.json'), change(text));
    return copy;
  }
  const withChanged = (change: (text: string) => string) => refusal([parts[0] ?? '', changed(change)]);

  it('is of another version of the program', async () => {
    const { found } = await withChanged((text) => text.replace(/"version": "[^"]+"/, '"version": "0.0.9"'));
    expect(found).toContain('0.0.9');
  });

  it('is of another guide than the other parts, or than the one that is given', async () => {
    const { found } = await withChanged((text) => text.replace(/"sha256": "\w{4}/, '"sha256": "0000'));
    expect(found).toContain('guide is');
    const ofTranscripts = { ...NO_REPORTS, guide: join(FIXTURES, 'transcripts/guide') };
    expect((await refusal(parts, ofTranscripts)).mend).toContain('--guide');
  });

  it('was analysed with other options, which are named', async () => {
    const other = await analysed(FILES.slice(4), { ...NO_REPORTS, exclude: ['*.pdf'] });
    const { found } = await refusal([parts[0] ?? '', other]);
    expect(found).toContain('options.exclude.0 is "*.pdf", there it is nothing');
  });

  it('says of one file two different things', async () => {
    const swap = (file: string, other: string) => (text: string) => text.replace(file, other);
    const inBoth = swap('transcripts/versions/2013/millbrook.md', FILES[0] ?? '');
    expect((await withChanged(inBoth)).found).toContain('different files under this name');
    const failed = swap('transcripts/documents/empty.docx', FILES[0] ?? '');
    expect((await withChanged(failed)).found).toContain('one part read this file, another could not');
    const otherwise = swap('transcripts/documents/empty.docx', 'transcripts/documents/broken.pdf');
    expect((await withChanged(otherwise)).found).toContain('each for another reason');
    const twice = changed((text) => text.replace(/"severity": \d/, '"severity": 6'));
    expect((await refusal([...parts, twice])).found).toContain('different outcomes');
  });

  it('lacks a document as read, or has another in its place', async () => {
    const document = (part: string, content: string | null) => {
      const copy = changed((text) => `${text} `);
      rmSync(join(copy, 'documents'));
      for (const [name, text] of Object.entries(snapshot(part))) {
        if (name === 'results.json') continue;
        mkdirSync(dirname(join(copy, name)), { recursive: true });
        writeFileSync(
          join(copy, name),
          name.includes('ferrowby') && content !== null ? content : text,
          'latin1',
        );
        if (name.includes('ferrowby') && content === null) rmSync(join(copy, name));
      }
      return refusal([parts[0] ?? '', copy]);
    };
    const [, part = ''] = parts;
    const other = snapshot(part)['documents/brinderby-2013.json'] ?? '';
    expect((await document(part, null)).found).toContain('missing');
    expect((await document(part, '{"schema": ')).found).toContain('no document as read');
    expect((await document(part, other)).found).toContain('another run');
  });

  it('lies where the whole is to be written', async () => {
    const [first = ''] = parts;
    const error = await merge(parts, { ...NO_REPORTS, out: first }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).found).toContain('written over');
  });
});

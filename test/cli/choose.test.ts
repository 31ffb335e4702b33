import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Choice, chooseFiles } from '../../src/cli/choose.js';

let folder = '';
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').startsWith('%PDF');
const choose = (paths: readonly string[], choice: Partial<Choice> = {}) => {
  return chooseFiles(paths, folder, { include: [], exclude: [], ...choice }, isPdf);
};
const chosen = async (paths: readonly string[], choice: Partial<Choice> = {}) => {
  return (await choose(paths, choice)).files.map(({ file }) => file);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thresholds-choose-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of [
    'docs/b.pdf',
    'docs/a.PDF',
    'docs/sub/c.docx',
    'docs/sub/deep/d.html',
    'docs/drafts/e.pdf',
  ])
    write(path, 'x');
  for (const path of ['docs/.hidden.pdf', 'docs/.git/x.pdf', 'docs/~$b.docx']) write(path, 'x');
  write('docs/table.csv', 'a,b');
  write('docs/picture.png', 'PNG');
  write('docs/no-ending', '%PDF-1.4');
  write('docs/odd.bin', '%PDF-1.7');
  symlinkSync('..', join(folder, 'docs/sub/loop'));
  symlinkSync('../b.pdf', join(folder, 'docs/sub/again.pdf'));
  symlinkSync('nowhere.pdf', join(folder, 'docs/broken.pdf'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('chooseFiles', () => {
  const ALL = [
    'docs/a.PDF',
    'docs/b.pdf',
    'docs/drafts/e.pdf',
    'docs/no-ending',
    'docs/odd.bin',
    'docs/sub/c.docx',
    'docs/sub/deep/d.html',
  ];

  it('takes documents by their ending or their bytes, each once, in code-point order, and ends in a loop of links', async () => {
    expect(await chosen(['docs'])).toEqual(ALL);
  });

  it('says what it passed over, and does not count hidden files and lock files', async () => {
    expect((await choose(['docs'])).passedOver).toEqual(['docs/picture.png', 'docs/table.csv']);
  });

  it('does not depend on the order of the paths, and gives a path under the outermost folder', async () => {
    const one = await choose(['docs/sub', 'docs', 'docs/b.pdf']);
    expect(one).toEqual(await choose(['docs/b.pdf', 'docs', 'docs/sub']));
    expect(one.files.map(({ file }) => file)).toEqual(ALL);
    expect(one.files.find(({ file }) => file === 'docs/sub/c.docx')?.under).toBe('sub/c.docx');
  });

  it('always tries a file that is named', async () => {
    expect(await chosen(['docs/table.csv'])).toEqual(['docs/table.csv']);
  });

  it('holds a glob without / against names and one with / against paths under the folder', async () => {
    expect(await chosen(['docs'], { include: ['*.pdf'] })).toEqual([
      'docs/a.PDF',
      'docs/b.pdf',
      'docs/drafts/e.pdf',
    ]);
    expect(await chosen(['docs'], { include: ['*.pdf'], exclude: ['drafts/**'] })).toEqual([
      'docs/a.PDF',
      'docs/b.pdf',
    ]);
    expect(await chosen(['docs'], { include: ['sub/deep/**', 'a.*'] })).toEqual([
      'docs/a.PDF',
      'docs/sub/deep/d.html',
    ]);
  });

  it('tells of a path that leads nowhere, once', async () => {
    const { files, failures } = await choose(['docs/none.pdf', 'docs/b.pdf', 'docs/none.pdf']);
    expect(files.map(({ file }) => file)).toEqual(['docs/b.pdf']);
    expect(failures).toEqual([
      { file: 'docs/none.pdf', code: 'not-found', message: expect.stringContaining('Check the path') },
    ]);
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

/** Loaded before the program: these packages are not found then, as after `npm install --omit=optional`. */
function without(packages: readonly string[]): string {
  const code = `import Module from 'node:module';
    const resolve = Module._resolveFilename;
    const gone = ${JSON.stringify(packages)};
    Module._resolveFilename = function (request, ...rest) {
      if (gone.some((name) => request === name || request.startsWith(name + '/')))
        throw Object.assign(new Error('Cannot find module ' + request), { code: 'MODULE_NOT_FOUND' });
      return resolve.call(this, request, ...rest);
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

function analyse(missing: readonly string[], ...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'without-'));
  const file = join(ROOT, 'fixtures/pdf/columns.pdf');
  const program = [
    join(ROOT, 'bin/thresholds.js'),
    'analyse',
    file,
    '--out',
    join(folder, 'out'),
    ...options,
  ];
  const { status, stderr } = spawnSync(process.execPath, ['--import', without(missing), ...program], {
    encoding: 'utf8',
    cwd: folder,
  });
  const wrote = existsSync(join(folder, 'out'));
  rmSync(folder, { recursive: true });
  return { status, stderr, wrote };
}

describe('the packages of text recognition that are not installed', () => {
  it('are named, with what to do, before any file is read', () => {
    const { status, stderr, wrote } = analyse(['tesseract.js', '@tesseract.js-data/eng'], '--ocr');
    expect(status).toBe(2);
    expect(stderr).toContain('--ocr');
    expect(stderr).toContain('not installed: tesseract.js, @tesseract.js-data/eng');
    expect(stderr).not.toContain('@napi-rs/canvas');
    expect(stderr).toContain('--omit=optional');
    expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
    expect(wrote).toBe(false);
  });

  it('are missed by nobody who does not ask for it, the drawing library included', () => {
    const all = ['tesseract.js', '@tesseract.js-data/eng', '@napi-rs/canvas'];
    const { status, stderr, wrote } = analyse(all, '--format', 'csv');
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('not installed')]);
    expect(wrote).toBe(true);
  });
});

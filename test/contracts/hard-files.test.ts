import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../hard-files/kinds.js';
import { type KindTried, type RunTried, tryHardFiles } from '../hard-files/try.js';

const ROOT = join(import.meta.dirname, '../..');
const saved: RunTried = JSON.parse(readFileSync(join(ROOT, 'docs/hard-files.json'), 'utf8'));
const savedOf = (kind: string): KindTried | undefined => saved.kinds.find((one) => one.kind === kind);
const folder = mkdtempSync(join(tmpdir(), 'thresholds-hard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of the kinds with hundreds of files, so many are tried here. */
const SOME = 12;
const kinds = KINDS.filter(({ slow }) => !slow).map((kind) => {
  const few = () =>
    Object.fromEntries(
      Object.entries(kind.files()).filter((_, i, all) => i % Math.ceil(all.length / SOME) === 0),
    );
  return kind.varies ? { ...kind, files: few } : kind;
});
let tried: RunTried;
beforeAll(() => {
  tried = tryHardFiles(kinds, folder);
}, 120_000);

describe('one run over hard files of every kind', () => {
  it('ends, with every file in its results', () => {
    expect(tried.exit, tried.stderr).toBe(0);
    expect(tried.kinds.filter(({ lost, faults }) => lost + faults > 0)).toEqual([]);
    expect(tried.kinds.reduce((sum, { files }) => sum + files, 0)).toBeGreaterThan(150);
  });

  it('gives what the README says of each kind (node test/bench/hard-files.mjs --write)', () => {
    const fixed = tried.kinds.filter(({ kind }) => !KINDS.find((one) => one.kind === kind)?.varies);
    expect(fixed.map(({ kind }) => savedOf(kind))).toEqual(fixed);
  });
});

describe('the figures of the README about hard files', () => {
  it('are of every kind that there is, and of no other', () => {
    const names = [...KINDS.map(({ kind }) => kind), 'folders whose links lead in a circle'];
    expect(saved.kinds.map(({ kind }) => kind)).toEqual(names);
  });

  it('are of files that ended as documents or failures, each once', () => {
    expect(saved.exit).toBe(0);
    for (const { kind, files, read, failures, lost, faults } of saved.kinds) {
      const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
      expect([kind, read + failed, lost, faults]).toEqual([kind, files, 0, 0]);
    }
  });
});

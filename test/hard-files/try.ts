import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Analysis } from '../../src/model/analysis.js';
import { unreadOf } from '../../src/model/warning.js';
import type { Files, HardKind } from './kinds.js';

/** What came of the files of one kind. */
export interface KindTried {
  readonly kind: string;
  readonly files: number;
  /** Read as documents. */
  readonly read: number;
  /** Of these, how many with a warning that words are missing. */
  readonly inPart: number;
  /** Told as not read: by code, how many. */
  readonly failures: Readonly<Record<string, number>>;
  /** In the results neither as document nor as failure, or more than once. */
  readonly lost: number;
  /** Failures that are a fault of the program. */
  readonly faults: number;
}

/** What came of one run over all kinds. */
export interface RunTried {
  /** Null where the run did not end, or ended by a signal. */
  readonly exit: number | null;
  readonly stderr: string;
  readonly kinds: readonly KindTried[];
}

/** Seconds for one file: so little that a file which never ends does not hold up the rest for long. */
const TIMEOUT = '20';
/** Milliseconds after which a run counts as hung. */
const MOST_TIME = 20 * 60_000;
const BIN = join(import.meta.dirname, '../../bin/thresholds.js');

/**
 * Writes the files of all kinds into a folder, analyses it in one run of the built program, and counts what came of each
 * kind. Folders whose links lead in a circle are one kind more.
 */
export function tryHardFiles(kinds: readonly Pick<HardKind, 'kind' | 'files'>[], folder: string): RunTried {
  rmSync(folder, { recursive: true, force: true });
  const written = kinds.map(({ kind, files }, n) => ({
    kind,
    paths: write(files(), folder, `documents/${n}`),
  }));
  const all = [...written, { kind: 'folders whose links lead in a circle', paths: writeCircles(folder) }];
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      BIN,
      'analyse',
      'documents',
      '--out',
      'out',
      '--no-cache',
      '--no-report',
      '--quiet',
      '--timeout',
      TIMEOUT,
    ],
    { cwd: folder, encoding: 'utf8', timeout: MOST_TIME, killSignal: 'SIGKILL' },
  );
  const results = join(folder, 'out/results.json');
  const analysis: Pick<Analysis, 'documents' | 'failures'> = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { documents: [], failures: [] };
  return { exit: status, stderr, kinds: all.map(({ kind, paths }) => count(kind, paths, analysis)) };
}

/** @returns the paths, as results name them */
function write(files: Files, folder: string, below: string): readonly string[] {
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, below, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return `${below}/${name}`;
  });
}

/** A document that many ways lead to, since folders hold links to each other, themselves and what is above them. */
function writeCircles(folder: string): readonly string[] {
  const root = join(folder, 'documents/circles');
  mkdirSync(join(root, 'one/two'), { recursive: true });
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'one/document.md'), 'The child is often hungry.\n');
  for (const [name, target] of [
    ['one/two/up', '..'],
    ['one/self', '.'],
    ['one/other', '../other'],
    ['other/one', '../one'],
    ['other/root', '../..'],
  ] as const)
    symlinkSync(target, join(root, name));
  return ['documents/circles/one/document.md'];
}

function count(
  kind: string,
  paths: readonly string[],
  { documents, failures }: Pick<Analysis, 'documents' | 'failures'>,
): KindTried {
  const given = new Set(paths);
  const read = documents.filter(({ file }) => given.has(file));
  const failed = failures.filter(({ file }) => given.has(file));
  const told = [...read, ...failed].map(({ file }) => file);
  const byCode: Record<string, number> = {};
  for (const { code } of failed) byCode[code] = (byCode[code] ?? 0) + 1;
  return {
    kind,
    files: given.size,
    read: read.length,
    inPart: read.filter((document) => unreadOf(document).length > 0).length,
    failures: byCode,
    lost: paths.filter((path) => told.filter((file) => file === path).length !== 1).length,
    faults: byCode['program-fault'] ?? 0,
  };
}

import fc from 'fast-check';
import { loadGuide } from '../../src/guide/index.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { TextFile } from '../../src/yaml/file.js';
import { BROKEN, fileName, type SampleName } from './documents.js';
import { BROKEN_BUILT_IN, BROKEN_GUIDES } from './guides.js';
import { BROKEN_FILES, lostPlace } from './written-files.js';

/** Documents broken in one way. */
export interface DocumentTarget {
  readonly kind: string;
  readonly file: string;
  readonly broken: fc.Arbitrary<Uint8Array>;
}

/** Files that people write, broken in one way, and what reads them. */
export interface TextTarget {
  readonly kind: string;
  readonly broken: fc.Arbitrary<readonly TextFile[]>;
  readonly read: (files: readonly TextFile[]) => readonly Diagnostic[];
}

export const DOCUMENTS: readonly DocumentTarget[] = Object.entries(BROKEN).flatMap(([sample, ways]) =>
  Object.entries(ways).map(([way, broken]) => ({
    kind: `${sample} ${way}`,
    file: fileName(sample as SampleName),
    broken,
  })),
);

const readGuide = (files: readonly TextFile[]) => loadGuide(files).diagnostics;

export const TEXTS: readonly TextTarget[] = [
  ...Object.entries(BROKEN_GUIDES).map(([way, broken]) => ({
    kind: `guide ${way}`,
    broken,
    read: readGuide,
  })),
  { kind: 'guide that comes with the program, broken', broken: BROKEN_BUILT_IN, read: readGuide },
  ...Object.entries(BROKEN_FILES).map(([kind, { broken, read }]) => ({
    kind: `${kind}, broken`,
    broken: broken.map((file) => [file]),
    read: ([file]: readonly TextFile[]) => (file ? read(file) : []),
  })),
];

/** The files `from` to `to` of those that a seed gives; the same for the same seed. */
export function draw<T>(broken: fc.Arbitrary<T>, seed: number, from: number, to: number): readonly T[] {
  return fc.sample(broken, { seed, numRuns: to }).slice(from);
}

/** What comes of reading files that people write: `read`, `refused`, or what went wrong. */
export function outcomeOf({ read }: TextTarget, files: readonly TextFile[]): string {
  try {
    const diagnostics = read(files);
    const lost = lostPlace(diagnostics, files);
    if (lost !== null) return `fault: a diagnostic that leads nowhere: ${lost}`;
    return diagnostics.some(({ severity }) => severity === 'error') ? 'refused' : 'read';
  } catch (error) {
    return `fault: ${error instanceof Error ? error.stack : String(error)}`;
  }
}

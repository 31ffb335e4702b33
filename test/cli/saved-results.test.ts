import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/cli/analyse.js';
import { Problem } from '../../src/cli/problem.js';
import { readResults } from '../../src/cli/saved-results.js';
import { compare } from '../../src/compare/index.js';
import { brokenText } from '../fuzz/mutations.js';
import { FUZZ_TIME, fuzzRuns } from '../fuzz/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'thresholds-saved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const FILE = join(folder, 'results.json');
let saved = '';

beforeAll(async () => {
  const documents = ['millbrook-2016.md', 'ferndale-2019.html'].map(
    (name) => `fixtures/transcripts/documents/${name}`,
  );
  await analyse(documents, {
    out: folder,
    formats: [],
    cache: false,
    cwd: join(import.meta.dirname, '../..'),
  });
  saved = readFileSync(FILE, 'utf8');
});

/** Whether results are taken or refused with a reason. Anything else fails the test, and so do results that cannot be compared. */
async function outcome(text: string): Promise<'taken' | 'refused'> {
  writeFileSync(FILE, text);
  try {
    compare(await readResults(FILE, folder));
    return 'taken';
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return 'refused';
  }
}

/** Pieces of JSON that say something else than was meant. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  'null',
  '-1',
  '1e999',
  '"D"',
  '["A","D"]',
  '"__proto__":{},',
  '{}',
  '0',
  '\\u0000',
  '7',
];

describe('results of an earlier run', () => {
  it('are taken while they are whole', async () => {
    expect(await outcome(saved)).toBe('taken');
  });

  it('that were changed anywhere are taken or refused', FUZZ_TIME, async () => {
    await fc.assert(
      fc.asyncProperty(brokenText(saved, PIECES), async (text) => {
        await outcome(text);
      }),
      fuzzRuns(1 / 2),
    );
  });

  it('in which a value was changed are taken or refused', FUZZ_TIME, async () => {
    const places = [...saved.matchAll(/(?<=: )(?:"[^"]*"|-?\d+|null|true|false)/g)];
    const change = fc.tuple(
      fc.constantFrom(...places),
      fc.constantFrom('null', '0', '-1', '1', '7', '1e9', '"x"', '[]', '{}', 'true'),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([{ 0: value, index }, put]) => {
        await outcome(saved.slice(0, index) + put + saved.slice(index + value.length));
      }),
      fuzzRuns(1 / 2),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.js';
import { DEFAULT_LIMITS } from '../../../src/model/limits.js';
import { FAILURE_CODES, Unreadable } from '../../../src/model/warning.js';
import { BROKEN, fileName, SAMPLES, type SampleName } from '../../fuzz/documents.js';
import { FUZZ_TIME, fuzzRuns } from '../../fuzz/settings.js';

const LIMITS = { ...DEFAULT_LIMITS, pages: 50, unpacked: 5, cells: 5000 };

/** Whether the file is read or refused in the manner of this package. Anything else fails the test. */
async function outcome(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  try {
    const { blocks } = await ingest(bytes, name, LIMITS);
    expect(blocks.every(({ text: words, index }, place) => words !== '' && index === place)).toBe(true);
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    if (error instanceof Unreadable) expect(FAILURE_CODES).toContain(error.code);
    return 'refused';
  }
}

describe.each(Object.keys(SAMPLES) as SampleName[])('a broken %s', (name) => {
  it('is read while it is whole', async () => {
    expect(await outcome(new Uint8Array(SAMPLES[name]), fileName(name))).toBe('read');
  });

  it.each(Object.entries(BROKEN[name]))('%s is read or refused', FUZZ_TIME, async (_, broken) => {
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        await outcome(new Uint8Array(bytes), fileName(name));
      }),
      // To unlock a file takes longer than to read it.
      fuzzRuns(name === 'locked pdf' ? 1 / 4 : 1),
    );
  });
});

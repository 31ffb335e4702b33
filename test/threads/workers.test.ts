import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaCodeUrl } from '../../src/cli/schemas.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/model/limits.js';
import type { Source } from '../../src/pipeline.js';
import type { startWorkers } from '../../src/threads/workers.js';
import { builtInGuide } from '../guide/built-in.js';
import { unpackedPdf } from './unpacked-pdf.js';

// The threads are built files, so the built workers are tested; `npm test` builds them first.
const built: { startWorkers: typeof startWorkers } = await import(
  join(import.meta.dirname, '../../dist/threads/workers.js')
);
const guide = builtInGuide().source;
const schemas = schemaCodeUrl();

const start = (count: number, limits = {}) =>
  built.startWorkers(count, { guide, schemas, ocr: false, limits: { ...DEFAULT_LIMITS, ...limits } });
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const source = (file: string, content: Uint8Array) => ({ id: file, file, bytes: content });
const fixture = (name: string) =>
  source(
    name,
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/transcripts/documents', name))),
  );
const LONG = source('long.md', bytes('- one line of very many\n\n'.repeat(300_000)));

describe('working threads', () => {
  it('give the same documents with any number of threads', async () => {
    const names = ['millbrook-2016.md', 'ferndale-2019.html', 'oakhurst-2014.docx'];
    const results = [];
    for (const count of [1, 2, 3]) {
      const workers = start(count);
      results.push(await Promise.all(names.map((name) => workers.code(fixture(name)))));
      await workers.close();
    }
    expect(results[0]?.map(({ document }) => document.format)).toEqual(['md', 'html', 'docx']);
    expect(results[0]?.every(({ references }) => references.length > 3)).toBe(true);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('hand on why a file cannot be read', async () => {
    const workers = start(1);
    await expect(workers.code(source('a.pdf', bytes('')))).rejects.toMatchObject({
      name: 'Unreadable',
      code: 'empty',
    });
    await workers.close();
  });

  /** Gives the file and one in order to one thread: the file alone is lost, with the code and the option that allows more. */
  const losesOnly = async (file: Source, limits: Partial<Limits>, code: string, option: string) => {
    const workers = start(1, limits);
    const outcomes = await Promise.allSettled([
      workers.code(file),
      workers.code(fixture('millbrook-2016.md')),
    ]);
    await workers.close();
    expect(outcomes[0]).toMatchObject({
      status: 'rejected',
      reason: { code, message: expect.stringContaining(option) },
    });
    expect(outcomes[1]).toMatchObject({ status: 'fulfilled', value: { document: { format: 'md' } } });
  };

  // Again and again: where the room for short-lived things is too large, the process dies in about every second run.
  it.each([1, 2, 3, 4, 5])(
    'lose only the file that takes too much memory, and go on with a new thread (%i)',
    () => losesOnly(LONG, { memory: 100, seconds: 30 }, 'out-of-memory', '--memory'),
  );

  it('lose only the file that takes too much memory outside the heap', () =>
    losesOnly(
      source('bomb.pdf', unpackedPdf(1600)),
      { memory: 400, seconds: 60 },
      'out-of-memory',
      '--memory',
    ));

  it('read a file of the same kind that takes little', async () => {
    const workers = start(1, { memory: 400 });
    const small = workers.code(source('small.pdf', unpackedPdf(32)));
    // It is read to its end: it has no word.
    await expect(small).rejects.toMatchObject({ code: 'no-text' });
    await workers.close();
  });

  it('lose only the file that takes too long', () => losesOnly(LONG, { seconds: 2 }, 'timeout', '--timeout'));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { startReaders } from '../../src/threads/readers.js';

// The threads are built files, so the built readers are tested; `npm test` builds them first.
const built: { startReaders: typeof startReaders } = await import(
  join(import.meta.dirname, '../../dist/threads/readers.js')
);

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/transcripts/documents', name)));

describe('reading threads', () => {
  it('give the same documents with any number of threads', async () => {
    const names = ['millbrook-2016.md', 'ferndale-2019.html', 'oakhurst-2014.docx'];
    const results = [];
    for (const count of [1, 2, 3]) {
      const readers = built.startReaders(count);
      results.push(await Promise.all(names.map((name) => readers.ingest(fixture(name), name))));
      await readers.close();
    }
    expect(results[0]?.map(({ format }) => format)).toEqual(['md', 'html', 'docx']);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('hand on why a file cannot be read', async () => {
    const readers = built.startReaders(1);
    await expect(readers.ingest(bytes(''), 'a.pdf')).rejects.toMatchObject({
      name: 'Unreadable',
      code: 'empty',
    });
    await readers.close();
  });

  // Again and again: where the room for short-lived things is too large, the process dies in about every second run.
  it.each([1, 2, 3, 4, 5])(
    'lose only the file that takes too much, and go on with a new thread (%i)',
    async () => {
      const readers = built.startReaders(1, { heapMb: 64, milliseconds: 30_000 });
      const long = bytes('- one line of very many\n\n'.repeat(300_000));
      const outcomes = await Promise.allSettled([
        readers.ingest(long, 'long.md'),
        readers.ingest(fixture('millbrook-2016.md'), 'a.md'),
      ]);
      await readers.close();
      expect(outcomes[0]).toMatchObject({
        status: 'rejected',
        reason: { code: 'damaged', message: expect.stringContaining('more memory') },
      });
      expect(outcomes[1]).toMatchObject({ status: 'fulfilled', value: { format: 'md' } });
    },
  );
});

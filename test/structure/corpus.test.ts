import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';
import { structure } from '../../src/structure/index.js';
import { projectGuide } from './document-builder.js';

interface Gold {
  readonly describes: readonly string[];
  readonly merges: readonly (readonly string[])[];
  readonly references: readonly { readonly text: string; readonly level: readonly string[] }[];
}

const guide = projectGuide();
const folders = ['../../fixtures/corpus/', '../../../shared/corpus/'].map(
  (path) => new URL(path, import.meta.url),
);
const real = new URL('../../../shared/real/', import.meta.url);
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const read = async (url: URL) =>
  structure(await ingest(new Uint8Array(readFileSync(url)), url.pathname), guide);

for (const folder of folders) {
  // The shared corpus stands beside the repository and may be absent.
  describe.skipIf(!existsSync(new URL('gold/', folder)))(
    `documents of ${folder.pathname.split('/').slice(-3, -1).join('/')}`,
    () => {
      const files = existsSync(new URL('documents/', folder))
        ? readdirSync(new URL('documents/', folder))
        : [];
      it.each(files)('%s', async (file) => {
        const gold = JSON.parse(
          readFileSync(new URL(`gold/${file.replace(/\.[^.]+$/, '')}.gold.json`, folder), 'utf8'),
        ) as Gold;
        const found = await read(new URL(`documents/${file}`, folder));
        const real = found.levels.map((level) => level.standard.filter((standard) => standard !== 'U'));
        expect([...new Set(real.flat())].sort()).toEqual([...gold.describes].sort());
        expect(real.filter((standard) => standard.length > 1)).toEqual(gold.merges);
        const levels = new Map<string, string[]>();
        for (const { text, level } of found.indicators) {
          const standard = level === null ? '' : (found.levels[level]?.standard.join('+') ?? '');
          levels.set(plain(text), [...(levels.get(plain(text)) ?? []), standard]);
        }
        const right = gold.references.filter(({ text, level }) =>
          levels.get(plain(text))?.includes(level.join('+')),
        );
        expect(right.length / gold.references.length).toBeGreaterThanOrEqual(0.97);
      });
    },
  );
}

describe.skipIf(!existsSync(real))('guidance of the government', () => {
  const files = existsSync(real) ? readdirSync(real).filter((file) => file.endsWith('.pdf')) : [];
  it.each(files)('%s has no levels and no indicators', async (file) => {
    const found = await read(new URL(file, real));
    expect(found).toMatchObject({ kind: 'other', levels: [], indicators: [] });
  });
});

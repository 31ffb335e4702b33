import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.js';

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const FILES = ['dunmarsh-2018.docx', 'fellgate-2017.docx', 'kelderhope-2018.docx', 'jarrowick-2012.doc'];

describe.skipIf(!existsSync(corpus))('the coded corpus (skipped where ../shared/corpus is not there)', () => {
  it.each(FILES)('%s has every coded reference as one block', async (name) => {
    const document = await ingest(new Uint8Array(readFileSync(new URL(`documents/${name}`, corpus))), name);
    const gold = readFileSync(new URL(`gold/${name.replace(/\..*/, '')}.gold.json`, corpus), 'utf8');
    const references = (JSON.parse(gold) as { references: { text: string }[] }).references.map(
      ({ text }) => text,
    );
    const texts = new Set(document.blocks.map(({ text }) => text));
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((text) => !texts.has(text))).toEqual([]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/formats/pdf.js';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const there = existsSync(corpus);
const names = there
  ? readdirSync(new URL('documents/', corpus))
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => name.replace('.pdf', ''))
  : [];

interface Gold {
  readonly levels: readonly { readonly local: string; readonly standard: readonly string[] }[];
  readonly references: readonly { readonly text: string; readonly level: readonly string[] }[];
}

describe.skipIf(!there)('the development corpus (beside the repository)', () => {
  it.each(names)('%s: every coded indicator is one whole block, under its own level', async (name) => {
    const gold = JSON.parse(readFileSync(new URL(`gold/${name}.gold.json`, corpus), 'utf8')) as Gold;
    const { blocks } = await readPdf(readFileSync(new URL(`documents/${name}.pdf`, corpus)));
    const misplaced: string[] = [];
    for (const { text, level } of gold.references) {
      const own = blocks.filter((block) => block.text === text);
      expect(own, text).not.toEqual([]);
      const locals = gold.levels
        .filter((one) => one.standard.join() === level.join())
        .map((one) => one.local);
      const columns = own.filter((block) => {
        const { cell } = block;
        if (!cell) return false;
        const above = blocks.filter(
          (other) =>
            other.cell?.table === cell.table &&
            other.cell.header &&
            other.cell.column <= cell.column &&
            cell.column < other.cell.column + other.cell.columnSpan,
        );
        return above.some((other) => locals.includes(other.text));
      });
      const named = blocks.some(
        (block) => block.cell?.header && gold.levels.some((one) => one.local === block.text),
      );
      if (named && columns.length === 0) misplaced.push(text);
    }
    expect(misplaced).toEqual([]);
  });
});

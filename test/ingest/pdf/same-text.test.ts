import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/ingest/formats/pdf.js';
import { interpretPage } from '../../../src/ingest/pdf/interpreter.js';
import { loadLibrary, openDocument } from '../../../src/ingest/pdf/library.js';

const FOLDERS = [
  '../../../fixtures/pdf/',
  '../../../../shared/corpus/documents/',
  '../../../../shared/real/',
];
const files = FOLDERS.map((folder) => new URL(folder, import.meta.url))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)))
  .filter((file) => file.pathname.endsWith('.pdf') && !file.pathname.endsWith('locked.pdf'));

/** Letters and digits only, as spaces and the order of lines may differ. */
function letters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of texts
    .join('')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, one) => sum + one, 0);

describe.each(
  files.map((file) => [decodeURIComponent(file.pathname.split('/').at(-1) ?? ''), file] as const),
)('%s', (_, file) => {
  it('has on each page the text that pdf.js itself extracts', async () => {
    const library = await loadLibrary();
    const document = await openDocument(library, readFileSync(file));
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { words, width, height } = await interpretPage(library, page);
      const { items } = await page.getTextContent();
      const theirs = items.flatMap((item) => {
        if (!('str' in item)) return [];
        const [x, y] = page
          .getViewport({ scale: 1 })
          .convertToViewportPoint(item.transform[4], item.transform[5]);
        return x >= 0 && x <= width && y >= 0 && y <= height ? [item.str] : [];
      });
      expect(letters(words.map((word) => word.text)), `page ${number}`).toEqual(letters(theirs));
    }
    await document.loadingTask.destroy();
  });

  it('loses nothing in its blocks and furniture but list numbers, note signs and repeated header rows', async () => {
    const bytes = readFileSync(file);
    const { blocks, furniture } = await readPdf(bytes);
    const library = await loadLibrary();
    const document = await openDocument(library, bytes);
    const words: string[] = [];
    for (let number = 1; number <= document.numPages; number++)
      words.push(
        ...(await interpretPage(library, await document.getPage(number))).words.map((word) => word.text),
      );
    await document.loadingTask.destroy();
    const all = letters(words);
    const kept = letters([...blocks, ...furniture].map((one) => one.text));
    for (const [letter, count] of kept) expect(count, letter).toBeLessThanOrEqual(all.get(letter) ?? 0);
    expect(total(kept)).toBeGreaterThan(0.97 * total(all) - 200);
  });
});

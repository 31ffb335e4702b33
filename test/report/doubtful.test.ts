import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/model/table.js';
import { annexTables } from '../../src/report/annex/index.js';
import { doubtfulCounts } from '../../src/report/doubtful.js';
import { referenceBrowserHtml } from '../../src/report/html/reference-browser.js';
import { referenceData } from '../../src/report/html/reference-data.js';
import { summary } from '../../src/report/summary.js';
import { analysis, document, reference } from '../sample.js';

const recognised = (page: number) => ({ code: 'text-recognised', page, message: `Page ${page}.` }) as const;
/** Three references on recognised pages, two of them doubtful; one on another page; one of another document. */
const SCANNED = analysis({
  documents: [
    document({ id: 'a', warnings: [recognised(2), recognised(9)] }),
    document({ id: 'b', file: 'b.pdf' }),
  ],
  references: [
    reference({ id: 'a:0001', document: 'a', page: 2 }),
    reference({ id: 'a:0002', document: 'a', page: 5 }),
    reference({ id: 'a:0003', document: 'a', page: 9, flags: ['ocr-doubtful'] }),
    // It begins on the page before.
    reference({ id: 'a:0004', document: 'a', page: 8, flags: ['ocr-doubtful', 'layout-doubtful'] }),
    reference({ id: 'b:0001', document: 'b', page: 2 }),
  ],
});
const READ = analysis({ references: [reference(), reference({ id: 'aldermoor-2015:0002' })] });

const LOOK = { colour: false, width: 200 };
const tableOf = (tables: readonly Table[]) => tables.find(({ name }) => name === 'recognised');

describe('doubtful references', () => {
  it('are counted by why they are doubtful', () => {
    expect(doubtfulCounts(SCANNED.references)).toEqual([
      '2 recognised with little confidence',
      '1 with a doubtful place on the page',
    ]);
    expect(doubtfulCounts(READ.references)).toEqual([]);
  });

  it('are counted apart on the terminal, where there are any', () => {
    expect(summary(SCANNED, LOOK)).toContain(
      '5 references (2 recognised with little confidence, 1 with a doubtful place on the page)',
    );
    expect(summary(READ, LOOK)).toMatch(/2 references$/m);
  });

  it('stand in the annex with all that rests on text recognition, and lead to their ids', () => {
    const table = tableOf(annexTables(SCANNED));
    expect(table?.rows.map((row) => row.map(({ value }) => value))).toEqual([['a', 2, 3, 2]]);
    expect(table?.rows[0]?.map(({ references }) => references)).toEqual([
      undefined,
      undefined,
      ['a:0001', 'a:0003', 'a:0004'],
      ['a:0003', 'a:0004'],
    ]);
    expect(table?.findings[0]).toMatchObject({
      text: '3 references of 5 rest on text recognition, 2 of them on words that it is unsure of.',
      references: ['a:0001', 'a:0003', 'a:0004'],
    });
    expect(tableOf(annexTables(READ))).toBeUndefined();
  });

  it('can be chosen in the HTML report, where there are any', () => {
    const page = referenceBrowserHtml(SCANNED);
    const choices = [...page.matchAll(/<option value="([a-z]+-doubtful)"/g)].map(([, flag]) => flag);
    expect(choices.sort()).toEqual(['layout-doubtful', 'ocr-doubtful']);
    const { care, references } = referenceData(SCANNED);
    const flags = [...references.flags];
    const chosen = [...references.id].filter((_, i) => flags[i]?.includes(care['ocr-doubtful'] ?? -1));
    expect(chosen).toEqual(['a:0003', 'a:0004']);
    expect(referenceBrowserHtml(READ)).not.toContain('filter-care');
  });
});

import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/table.js';
import { md, tableMarkdown } from '../../../src/report/formats/md.js';
import { tablesOf } from '../../../src/report/index.js';
import type { Report } from '../../../src/report/report.js';
import { bytesOf } from '../file-bytes.js';
import { HOSTILE_TEXTS, sampleReport } from '../sample-report.js';

const reader = new MarkdownIt({ html: true, linkify: true });
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (html: string): string => html.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);

async function written(report: Report): Promise<string> {
  const [file] = await md.files(report);
  expect(file?.path).toBe('report.md');
  return bytesOf(file).toString();
}

const long: Table = {
  name: 'long-table',
  title: 'Long',
  columns: [{ id: 'n', label: 'N', type: 'count' }],
  rows: Array.from({ length: 203 }, (_, i) => [{ value: i }]),
  notes: ['A note.'],
  n: { documents: 1, references: 0 },
  findings: [],
};

describe('the Markdown report', () => {
  it('has a heading and a table for each table, and what it shows before it', async () => {
    const report = sampleReport();
    const html = reader.render(await written(report));
    const headings = [...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text]) => text);
    expect(headings).toEqual(tablesOf(report).map(({ title }) => title));
    expect([...html.matchAll(/<table>/g)]).toHaveLength(headings.length);
    const [first] = tablesOf(report);
    const place = (text = ''): number => html.indexOf(text);
    expect(place(first?.findings[0]?.text)).toBeGreaterThan(place(first?.title));
    expect(place(first?.findings[0]?.text)).toBeLessThan(place('<table>'));
    expect(place(first?.notes[0])).toBeGreaterThan(place('</table>'));
  });

  it('shows the texts of documents as they are, and makes no markup of them', async () => {
    const html = reader.render(await written(sampleReport()));
    for (const text of HOSTILE_TEXTS) expect(plain(html)).toContain(`“${text}”`);
    expect(html).not.toMatch(/<(?:script|img|a |em>|code>|!--)/);
  });

  it('shows two hundred rows of a long table and says where the others are; all of them where it stands alone', async () => {
    const section = { name: 's', title: 'S', question: 'Q?', tables: [long] };
    const text = await written({ ...sampleReport(), sections: [section], annex: [] });
    expect(text).toContain('| 199 |');
    expect(text).not.toContain('| 200 |');
    expect(text).toContain('3 more rows in tables/long-table.csv.');
    expect(tableMarkdown(long)).toContain('| 202 |');
    expect(tableMarkdown(long)).not.toContain('more row');
  });
});

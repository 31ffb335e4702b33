import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../../../src/model/table.js';
import { docx } from '../../../src/report/formats/docx.js';
import { tablesOf } from '../../../src/report/index.js';
import type { Report } from '../../../src/report/report.js';
import { bytesOf } from '../file-bytes.js';
import { HOSTILE_TEXTS, sampleReport } from '../sample-report.js';

async function written(report: Report): Promise<Buffer> {
  const [file] = await docx.files(report);
  return bytesOf(file);
}

/** The sample is written once for all tests that only look at it. */
const SAMPLE = sampleReport();
const sample = written(SAMPLE);

async function part(report: Report, path: string): Promise<string> {
  const bytes = unzipSync(await (report === SAMPLE ? sample : written(report)))[path];
  return bytes === undefined ? '' : strFromU8(bytes);
}

/** A report of one table, without an annex or pictures. */
function reportOf(parts: Partial<Table>): Report {
  const table: Table = {
    name: 'one-table',
    title: 'One table',
    columns: [{ id: 'a', label: 'A', type: 'text' }],
    rows: [[{ value: 'x' }]],
    notes: [],
    n: { documents: 1, references: 0 },
    findings: [],
    ...parts,
  };
  const section = { name: 's', title: 'One section', question: 'Which?', tables: [table] };
  return { ...sampleReport(), sections: [section], annex: [], pictures: [] };
}

const column = (label: string, type: Column['type'] = 'text'): Column => ({ id: label, label, type });
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => text ?? '').join('');
/** The texts of the paragraphs of a style. */
const inStyle = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map(textOf);

describe('the Word report', () => {
  it('has headings in real styles: a chapter for each comparison and one for the annex, a heading for each table', async () => {
    const report = SAMPLE;
    const xml = await part(report, 'word/document.xml');
    expect(inStyle(xml, 'Title')).toEqual([report.title]);
    const chapters = report.sections.map(({ title }) => title);
    expect(inStyle(xml, 'Heading1')).toEqual(['In brief', ...chapters, 'Annex: how this was done']);
    expect(inStyle(xml, 'Heading2')).toEqual(tablesOf(report).map(({ title }) => title));
  });

  it('has contents with a line for each heading, which leads to it and asks for its page', async () => {
    const xml = await part(SAMPLE, 'word/document.xml');
    const entries = [...inStyle(xml, 'TOC1'), ...inStyle(xml, 'TOC2')];
    const headings = [...inStyle(xml, 'Heading1'), ...inStyle(xml, 'Heading2')];
    expect(entries).toEqual(headings);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart[^>]* w:name="([^"]+)"/g)].map(([, name]) => name);
    const pages = [...xml.matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name);
    expect(anchors).toHaveLength(headings.length);
    expect(pages).toEqual(anchors);
    expect([...anchors].sort()).toEqual([...bookmarks].sort());
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
  });

  it('numbers its captions by fields that show their numbers', async () => {
    const report = SAMPLE;
    const xml = await part(report, 'word/document.xml');
    const tables = inStyle(xml, 'Caption');
    expect(tables.map((text) => text.split(':')[0])).toEqual(tables.map((_, i) => `Table ${i + 1}`));
    expect(tables).toHaveLength(tablesOf(report).length);
    expect(inStyle(xml, 'PictureCaption')).toEqual([`Figure 1: ${report.pictures[0]?.title}`]);
    expect([...xml.matchAll(/SEQ (?:Table|Figure)/g)]).toHaveLength(tables.length + 1);
  });

  it('marks the header row of every table, repeats it and keeps rows whole', async () => {
    const xml = await part(SAMPLE, 'word/document.xml');
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const [head = '', ...body] = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(head).toContain('<w:tblHeader/>');
      expect(body.some((row) => row.includes('<w:tblHeader/>'))).toBe(false);
      expect(body.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    }
  });

  it('tells findings before the table, and notes after it', async () => {
    const report = reportOf({
      findings: [{ text: 'What was found.', references: [], documents: [] }],
      notes: ['How to read it.'],
    });
    const { value } = await mammoth.extractRawText({ buffer: await written(report) });
    const places = [
      'One section',
      'Which?',
      'What was found.',
      // The number is a field, which mammoth passes over.
      ': One table (1 document)',
      '\nx\n',
      'How to read it.',
    ];
    const body = value.slice(value.lastIndexOf('One section'));
    const at = places.map((text) => body.indexOf(text));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  it('describes its pictures for those who do not see them', async () => {
    const report = SAMPLE;
    const xml = await part(report, 'word/document.xml');
    const [picture] = report.pictures;
    expect(xml).toContain(`descr="${picture?.description}"`);
    expect(xml).toContain(`title="${picture?.title}"`);
  });

  it('turns the page for a wide table, and only for that', async () => {
    const labels = ['Document', 'Indicator', 'Reason', 'Explanation', 'Situation', 'Response'];
    const wide = reportOf({
      columns: labels.map((label) => column(label)),
      rows: [labels.map((label) => ({ value: `${label} in so many words that they need room` }))],
    });
    expect(await part(wide, 'word/document.xml')).toContain('w:orient="landscape"');
    expect(await part(reportOf({}), 'word/document.xml')).not.toContain('w:orient="landscape"');
  });

  it('shows forty rows of a long table and says where the others are', async () => {
    const rows = Array.from({ length: 42 }, (_, i) => [{ value: `row ${i}.` }]);
    const { value } = await mammoth.extractRawText({ buffer: await written(reportOf({ rows })) });
    expect(value).toContain('row 39.');
    expect(value).not.toContain('row 40.');
    expect(value).toContain('2 more rows stand in the Excel file, on the sheet “one-table”.');
  });

  it('tells fifteen findings of a table and says where the others are', async () => {
    const findings = Array.from({ length: 17 }, (_, i) => ({
      text: `Finding ${i}.`,
      references: [],
      documents: [],
    }));
    const { value } = await mammoth.extractRawText({ buffer: await written(reportOf({ findings })) });
    expect(value).toContain('Finding 14.');
    expect(value).not.toContain('Finding 15.');
    expect(value).toContain('2 more findings in the HTML report.');
  });

  it('keeps the texts of documents as texts, in quotation marks', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await sample });
    for (const text of HOSTILE_TEXTS) expect(value).toContain(`“${text}”`);
  });

  it('says its title and language, and no time', async () => {
    const report = SAMPLE;
    const core = await part(report, 'docProps/core.xml');
    expect(core).toContain(`<dc:title>${report.title}</dc:title>`);
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z']);
    expect(await part(report, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(await part(report, 'word/footer1.xml')).toContain('PAGE');
  });

  it('is the same for the same report, byte for byte', async () => {
    expect((await written(sampleReport())).equals(await sample)).toBe(true);
  });
});

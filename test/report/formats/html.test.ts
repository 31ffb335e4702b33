import { createHash } from 'node:crypto';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../src/model/table.js';
import { headingText, MISSING_WORDS } from '../../../src/report/cell-text.js';
import { html } from '../../../src/report/formats/html.js';
import { MOST_ROWS } from '../../../src/report/html/table.js';
import type { Report } from '../../../src/report/report.js';
import { bytesOf } from '../file-bytes.js';
import { HOSTILE_TEXTS, sampleReport } from '../sample-report.js';

const report = sampleReport();
const page = await pageOf(report);
const dom = parseDocument(page);
const all = DomUtils.getElementsByTagName('*', dom, true);
const named = (tag: string) => all.filter(({ name }) => name === tag);
const tables = [...report.sections.flatMap((section) => section.tables), ...report.annex];

async function pageOf(of: Report): Promise<string> {
  const [file, ...others] = await html.files(of);
  expect(others).toEqual([]);
  expect(file?.path).toBe('report.html');
  return bytesOf(file).toString();
}

/** The table of the page, by its name. */
function drawn(name: string): (typeof all)[number] {
  const found = named('table').find(({ attribs }) => attribs['data-table'] === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** The cells of each row of the body, as people read them. */
function cellsOf(name: string): readonly (readonly (typeof all)[number][])[] {
  const rows = DomUtils.getElementsByTagName('tr', drawn(name), true).slice(1);
  return rows.map((row) => DomUtils.getElementsByTagName((tag) => tag === 'td' || tag === 'th', row, true));
}

function dataOf(of: string): {
  readonly sources: readonly string[];
  readonly texts: readonly string[];
  readonly references: { readonly id: readonly string[] };
  readonly documents: readonly { readonly id: string }[];
} {
  const [, json = ''] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(of) ?? [];
  return JSON.parse(json);
}

function numbersOf(ranges: string): readonly number[] {
  return (ranges === '' ? [] : ranges.split(',')).flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

describe('html', () => {
  it('gives the same bytes each time', async () => {
    expect(await pageOf(sampleReport())).toBe(page);
  });

  it('draws every table whole, with its caption, headings, cells and notes', () => {
    for (const table of tables) {
      const text = DomUtils.textContent(drawn(table.name));
      expect(text).toContain(table.title);
      for (const column of table.columns) expect(text).toContain(headingText(column));
      expect(cellsOf(table.name).length).toBe(table.rows.length);
      for (const note of table.notes) expect(DomUtils.textContent(dom)).toContain(note);
    }
  });

  it('says why a cell has no value', () => {
    const words = cellsOf('missing').map(([, cell]) => cell && DomUtils.textContent(cell));
    expect(words).toEqual(Object.values(MISSING_WORDS));
  });

  it('prints numbers by their columns, and texts of documents in quotation marks', () => {
    const [first] = cellsOf('indicators');
    expect(first?.map((cell) => DomUtils.textContent(cell))).toEqual([
      'Aldermoor',
      '“Overcrowded housing”',
      'A',
      '3',
      '1',
      '0.071',
    ]);
  });

  it('leads from every figure to just what it was made from', () => {
    const data = dataOf(page);
    let figures = 0;
    for (const table of tables) {
      const cells = cellsOf(table.name);
      table.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          const drawnCell = cells[r]?.[c];
          const [button] = DomUtils.getElementsByTagName('button', drawnCell ?? dom, true);
          const rests = (cell.references?.length ?? 0) + (cell.documents?.length ?? 0) > 0;
          expect(button !== undefined, `${table.name} ${r} ${c}`).toBe(rests);
          if (button === undefined) return;
          const [references = '', documents = ''] =
            data.sources[Number(button.attribs['data-source'])]?.split('|') ?? [];
          expect(numbersOf(references).map((i) => data.references.id[i])).toEqual(cell.references ?? []);
          expect(numbersOf(documents).map((i) => data.documents[i]?.id)).toEqual(cell.documents ?? []);
          figures++;
        });
      });
    }
    expect(figures).toBeGreaterThan(50);
  });

  it('leads from every finding to what it rests on', () => {
    const findings = tables.flatMap((table) => table.findings);
    const items = all.filter(({ attribs }) => attribs.class === 'sentence');
    for (const { text } of findings) expect(items.map((item) => DomUtils.textContent(item))).toContain(text);
    const buttons = all.filter(({ attribs }) => attribs.class === 'to-source');
    expect(buttons.map((button) => DomUtils.textContent(button))).toContain('1 document');
  });

  it('never makes markup of a text of a document', () => {
    expect(named('script').length).toBe(2);
    expect(named('img')).toEqual([]);
    const texts = cellsOf('indicators').map(([, cell]) => cell && DomUtils.textContent(cell));
    for (const hostile of HOSTILE_TEXTS) {
      expect(texts).toContain(`“${hostile}”`);
      expect(dataOf(page).texts).toContain(hostile);
    }
    expect(all.flatMap(({ attribs }) => Object.keys(attribs)).filter((key) => key.startsWith('on'))).toEqual(
      [],
    );
  });

  it('asks no address for anything', () => {
    const [policy] = named('meta').filter(({ attribs }) => attribs['http-equiv']);
    expect(policy?.attribs.content).toContain("default-src 'none'");
    const script = DomUtils.textContent(named('script')[1] ?? dom);
    const hash = createHash('sha256').update(script).digest('base64');
    expect(policy?.attribs.content).toContain(`script-src 'sha256-${hash}'`);
    for (const { attribs } of all) {
      for (const [name, value] of Object.entries(attribs)) {
        if (['href', 'src', 'xlink:href', 'action', 'srcset', 'data'].includes(name))
          expect(value).toMatch(/^#/);
        if (!name.startsWith('xmlns')) expect(value).not.toMatch(/https?:/);
      }
    }
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  it('has one h1, and headings that skip no level', () => {
    const levels = all.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => Number(name.slice(1)));
    expect(levels.filter((level) => level === 1).length).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('uses no id twice, and links to none that is not there', () => {
    const ids = all.flatMap(({ attribs }) => attribs.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attribs } of all) {
      const { href, for: labelled, 'aria-labelledby': by, 'aria-describedby': described } = attribs;
      for (const to of [href?.slice(1), labelled, by, described])
        if (to !== undefined) expect(ids).toContain(to);
    }
  });

  it('draws every picture inside the page, described', () => {
    const [svg] = named('svg');
    expect(svg?.attribs['aria-label']).toBe(report.pictures[0]?.title);
    expect(DomUtils.textContent(named('figcaption'))).toContain(report.pictures[0]?.description);
  });

  it('says what could not be read', () => {
    const text = DomUtils.textContent(dom);
    expect(text).toContain('documents/fernleigh.pdf: The file asks for a password.');
    expect(text).toContain('eastwold: Page 3 holds no text');
  });

  it('keeps all rows of a long table in the file, and shows the first', async () => {
    const long = longTable(1204);
    const drawnPage = await pageOf({ ...report, annex: [long] });
    const [shown = '', hidden = ''] = drawnPage.split('<tbody hidden>');
    expect(shown).toContain('>row 99<');
    expect(shown).not.toContain('>row 100<');
    expect(hidden).toContain('>row 1203<');
    expect(drawnPage).toContain('Show all 1,204 rows');
  });

  it('holds the first rows of a table that is too long for a page, and says where all stand', async () => {
    const drawnPage = await pageOf({ ...report, annex: [longTable(MOST_ROWS + 1)] });
    expect(drawnPage).toContain(`>row ${MOST_ROWS - 1}<`);
    expect(drawnPage).not.toContain(`>row ${MOST_ROWS}<`);
    expect(drawnPage).toContain(
      'The first 100 of 5,001 rows are shown. All rows stand in tables/long.csv (format csv).',
    );
    expect(drawnPage).toContain('Show the first 5,000 rows');
  });

  it('tells a figure that names a reference of no analysis', async () => {
    const [row = []] = longTable(1).rows;
    const wrong: Cell = { value: 1, references: ['nowhere:0001'] };
    const table = { ...longTable(1), rows: [[...row.slice(0, 1), wrong]] };
    const [page] = await html.files({ ...report, annex: [table] });
    expect(() => bytesOf(page)).toThrow('nowhere:0001');
  });
});

function longTable(rows: number): Table {
  return {
    name: 'long',
    title: 'A long table',
    columns: [
      { id: 'row', label: 'Row', type: 'text' },
      { id: 'n', label: 'Number', type: 'count', unit: 'things' },
    ],
    rows: Array.from({ length: rows }, (_, i) => [{ value: `row ${i}` }, { value: i }]),
    notes: [],
    n: { documents: 0, references: 0 },
    findings: [],
  };
}

import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/model/table.js';
import { cellText, headingText } from '../../../src/report/cell-text.js';
import { xlsx } from '../../../src/report/formats/xlsx.js';
import { tablesOf } from '../../../src/report/index.js';
import { REFERENCE_COLUMNS, referenceRows } from '../../../src/report/references-csv.js';
import type { Report } from '../../../src/report/report.js';
import { bytesOf } from '../file-bytes.js';
import { sampleReport } from '../sample-report.js';

async function written(report: Report): Promise<Buffer> {
  const [file] = await xlsx.files(report);
  return bytesOf(file);
}

async function readBack(report: Report): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> {
  const sheets = await readExcelFile(await written(report));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

async function parts(report: Report): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await written(report));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A report of one table with a column of texts. */
function reportOfTexts(name: string, texts: readonly string[]): Report {
  const table: Table = {
    name,
    title: 'Texts',
    columns: [{ id: 'text', label: 'Text', type: 'quotation' }],
    rows: texts.map((value) => [{ value }]),
    notes: [],
    n: { documents: 1, references: 0 },
    findings: [],
  };
  return {
    ...sampleReport(),
    sections: [{ name: 's', title: 'S', question: 'Q?', tables: [table] }],
    annex: [],
  };
}

const textsOf = async (texts: readonly string[]): Promise<unknown[]> => {
  const rows = (await readBack(reportOfTexts('texts', texts))).get('texts') ?? [];
  return rows.slice(1).map(([text]) => text);
};

describe('the workbook', () => {
  it('has a sheet for each table, with numbers as numbers and reasons for what is missing', async () => {
    const report = sampleReport();
    const sheets = await readBack(report);
    for (const { name, columns, rows } of tablesOf(report)) {
      expect(sheets.get(name), name).toEqual([
        columns.map(headingText),
        ...rows.map((row) =>
          row.map(
            (cell, i) => cell.value ?? cellText(cell, columns[i] ?? { id: '', label: '', type: 'text' }),
          ),
        ),
      ]);
    }
  });

  it('begins with contents that name every other sheet, with its title and what it shows', async () => {
    const report = sampleReport();
    const [[first, contents] = ['', []], ...others] = await readBack(report);
    expect(first).toBe('Contents');
    expect(contents.slice(0, 2).map(([text]) => text)).toEqual([report.title, report.subtitle]);
    const listed = contents.slice(4);
    expect(listed.map(([sheet]) => sheet).sort()).toEqual(others.map(([sheet]) => sheet).sort());
    const [described] = tablesOf(report);
    expect(listed[0]).toEqual([
      'levels-described',
      'Levels described',
      described?.title,
      described?.rows.length,
      described?.findings.map(({ text }) => text).join('\n'),
      described?.notes.join('\n'),
    ]);
  });

  it('holds all references', async () => {
    const report = sampleReport();
    const rows = (await readBack(report)).get('References') ?? [];
    const expected = [...referenceRows(report.analysis)].map((row) =>
      row.map((value) => (value === '' ? null : value)),
    );
    expect(rows).toEqual([[...REFERENCE_COLUMNS], ...expected]);
  });

  it('keeps every text as text: there is no formula in it', async () => {
    const files = await parts(sampleReport());
    const sheets = Object.entries(files).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.filter(([, xml]) => /<f[ >/]/.test(xml))).toEqual([]);
    expect(files['xl/sharedStrings.xml']).toContain('<t>=1+1</t>');
    expect(files['xl/sharedStrings.xml']).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leaves out what XML forbids and what Excel has no room for, and nothing else', async () => {
    const long = 'a'.repeat(40_000);
    const texts = [
      'a\u0000b\u0008c\u001Fd',
      '🏚️ emoji',
      'two\nlines',
      'constructor',
      '__proto__',
      ' blank ',
      long,
    ];
    const [control, emoji, lines, ofObject, proto, blank, cut] = await textsOf(texts);
    expect([control, emoji, lines]).toEqual(['abcd', '🏚️ emoji', 'two\nlines']);
    expect([ofObject, proto, blank].map((text) => String(text).trim())).toEqual([
      'constructor',
      '__proto__',
      'blank',
    ]);
    expect(String(cut)).toHaveLength(32_767);
  });

  it('freezes the head of each sheet, puts filters on it and prints it on every page', async () => {
    const files = await parts(reportOfTexts('texts', ['a', 'b']));
    const [contents, texts] = [files['xl/worksheets/sheet1.xml'], files['xl/worksheets/sheet2.xml']];
    expect(contents).toContain('ySplit="4"');
    expect(contents).toContain(
      '<autoFilter ref="A4:F6"/><hyperlinks><hyperlink ref="A5" location="\'texts\'!A1"/>',
    );
    expect(texts).toContain('ySplit="1"');
    expect(texts).toContain('<autoFilter ref="A1:A3"/>');
    expect(texts).toMatch(
      /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheet.*<pageSetup fitToWidth="1" fitToHeight="0" /s,
    );
    expect(files['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'texts\'!$1:$1</definedName>',
    );
  });

  it('is the same for the same report, byte for byte', async () => {
    expect((await written(sampleReport())).equals(await written(sampleReport()))).toBe(true);
  });

  it('takes tables whose names are long or those of its own sheets', async () => {
    const long = 'a-name-that-is-longer-than-excel-takes';
    const report = reportOfTexts(long, ['a']);
    const [section] = report.sections;
    const tables = [long, `${long}-still`, 'contents'].map(
      (name) => ({ ...tablesOf(report)[0], name }) as Table,
    );
    const sheets = await readBack({ ...report, sections: section ? [{ ...section, tables }] : [] });
    expect([...sheets.keys()]).toEqual([
      'Contents',
      long.slice(0, 31),
      `${long.slice(0, 29)} 2`,
      'contents 2',
      'References',
    ]);
  });
});

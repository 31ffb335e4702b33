import writeExcelFile from 'write-excel-file/node';
import type { Report, ReportFormat } from '../report.js';
import { contentsSheet, cutNotes, type Entry, tableEntry } from '../xlsx/contents-sheet.js';
import { withHeights } from '../xlsx/heights.js';
import { navigation } from '../xlsx/navigation.js';
import { sheetNames, type WorkbookSheet } from '../xlsx/sheet.js';
import { referencesSheet, tableSheet } from '../xlsx/table-sheets.js';
import { withoutTimes } from '../zip.js';

/** `report.xlsx`: contents, a sheet for each table, and one of all references. */
export const xlsx: ReportFormat = {
  name: 'xlsx',
  files: async (report) => {
    const sheets = workbook(report);
    const written = await writeExcelFile(
      sheets.map(({ name, data, widths, headRows }) => ({
        sheet: name,
        data: withHeights(data, widths),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: headRows,
        orientation: 'landscape' as const,
      })),
      { fontFamily: 'Calibri', fontSize: 11, features: [navigation(sheets)] },
    ).toBuffer();
    return [{ path: 'report.xlsx', content: withoutTimes(written) }];
  },
};

function workbook(report: Report): readonly WorkbookSheet[] {
  const tables = [
    ...report.sections.flatMap(({ title, tables }) => tables.map((table) => ({ section: title, table }))),
    ...report.annex.map((table) => ({ section: 'How this was done', table })),
  ];
  const [contents = '', references = '', ...names] = sheetNames([
    'Contents',
    'References',
    ...tables.map(({ table }) => table.name),
  ]);
  const entries: readonly Entry[] = tables.map(({ section, table }, i) =>
    tableEntry(names[i] ?? '', section, table),
  );
  return [
    contentsSheet(contents, report, [...entries, referencesEntry(references, report)]),
    ...tables.map(({ table }, i) => tableSheet(names[i] ?? '', table)),
    referencesSheet(references, report.analysis),
  ];
}

function referencesEntry(sheet: string, { analysis }: Report): Entry {
  return {
    sheet,
    section: 'Sources',
    title: 'All references: each indicator that speaks to an issue, with the reasons for its severity',
    rows: analysis.references.length,
    findings: [],
    notes: [
      ...cutNotes(analysis.references.length, 'references.csv'),
      'A protective reference says that the thing is absent; it has no severity and is in no figure.',
    ],
  };
}

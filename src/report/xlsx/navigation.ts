import type { Blob, Buffer } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import type { WorkbookSheet } from './sheet.js';

/**
 * What the library does not write: filters at the last row of each sheet's head, rows that are printed on every page,
 * and links from sheet to sheet. Elements stand where ECMA-376 part 1, 18.3.1.99 (worksheet) and 18.2.27 (workbook) want them.
 */
export function navigation(sheets: readonly WorkbookSheet[]): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return xml;
            const after = [`<autoFilter ref="${filterRange(sheet, '')}"/>`, linksXml(sheet)].join('');
            return fittedToWidth(xml.replace('</sheetData>', () => `</sheetData>${after}`));
          },
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('</sheets>', () => `</sheets>${namesXml(sheets)}`),
        },
      },
    },
  };
}

/** Printed as wide as the page, on as many pages as it takes. */
function fittedToWidth(xml: string): string {
  return xml
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', () => '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function linksXml({ links }: WorkbookSheet): string {
  if (links.size === 0) return '';
  const each = [...links].map(
    ([cell, sheet]) => `<hyperlink ref="${cell}" location="${escaped(`${quotedName(sheet)}!A1`)}"/>`,
  );
  return `<hyperlinks>${each.join('')}</hyperlinks>`;
}

function namesXml(sheets: readonly WorkbookSheet[]): string {
  const each = sheets.flatMap((sheet, i) => {
    const name = escaped(quotedName(sheet.name));
    const filter = `${name}!${filterRange(sheet, '$')}`;
    const printed = `${name}!$1:$${sheet.headRows}`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${printed}</definedName>`,
    ];
  });
  return `<definedNames>${each.join('')}</definedNames>`;
}

/** From the last row of the head to the last row: "A1:F37", or with `$` before each part. */
function filterRange({ widths, data, headRows }: WorkbookSheet, fixed: '' | '$'): string {
  const last = columnLetters(widths.length);
  return `${fixed}A${fixed}${headRows}:${fixed}${last}${fixed}${Math.max(data.length, headRows)}`;
}

/** The letters of the nth column, from 1: 1 is "A", 27 is "AA". */
export function columnLetters(n: number): string {
  const [before, letter] = [Math.floor((n - 1) / 26), String.fromCharCode(65 + ((n - 1) % 26))];
  return before === 0 ? letter : columnLetters(before) + letter;
}

const quotedName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

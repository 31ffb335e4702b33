import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvCell, toCsv } from '../../src/report/csv.js';
import { documentsCsv } from '../../src/report/documents-csv.js';
import { referencesCsv } from '../../src/report/references-csv.js';
import { analysis, document, reference } from '../sample.js';

const readBack = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
const asObjects = (csv: string) => {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
};

describe('toCsv', () => {
  it('is UTF-8 with a byte order mark, lines ended by CR LF', () => {
    expect(toCsv(['a', 'b'], [['ü', 1]])).toBe('\uFEFFa,b\r\nü,1\r\n');
  });

  it('puts an apostrophe before what a spreadsheet would run, and leaves numbers alone', () => {
    const row = ['=1+1', '+44 20', '-1 bed', '@x', '\tx', -2, 'a=b', null];
    expect(readBack(toCsv(row.map(String), [row])).at(1)).toEqual([
      "'=1+1",
      "'+44 20",
      "'-1 bed",
      "'@x",
      "'\tx",
      '-2',
      'a=b',
      '',
    ]);
  });

  it('gives back every row as it was written', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(
      text,
      fc.integer(),
      fc.constantFrom('a,b', 'a"b', 'a\nb', 'a;b', '=A1', ' x '),
    );
    const rows = fc.array(fc.tuple(fc.constant('first'), cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (written) => {
        const expected = written.map((row) => {
          return row.map((one) =>
            typeof one === 'string' && /^[=+\-@\t\r]/.test(one) ? `'${one}` : String(one),
          );
        });
        expect(readBack(toCsv(['a', 'b', 'c'], written)).slice(1)).toEqual(expected);
      }),
    );
  });
});

describe('references.csv', () => {
  it('has one row per reference, with the words behind its severity', () => {
    const references = [
      reference({
        level: ['C', 'D'],
        severity: 4,
        because: [
          { rule: 'plain-mention', text: 'Overcrowded', effect: '3' },
          { rule: 'effect-on-child', text: 'affecting attendance', effect: '>=4' },
        ],
      }),
      reference({
        id: 'aldermoor-2015:0002',
        stance: 'protective',
        severity: null,
        because: [],
        level: [],
        localLevel: null,
        page: null,
      }),
    ];
    expect(asObjects(referencesCsv(analysis({ references })))).toEqual([
      {
        id: 'aldermoor-2015:0001',
        document: 'aldermoor-2015',
        authority: 'Aldermoor',
        year: '2015',
        issue: 'housing',
        theme: 'overcrowding',
        stance: 'asserted',
        level: 'C+D',
        'local level': 'Level 2 – Early Help',
        severity: '4',
        page: '9',
        section: 'Indicators of need > Housing',
        text: 'Overcrowded housing',
        'matched terms': 'Overcrowded [overcrowd*]',
        because: 'plain-mention 3 "Overcrowded"; effect-on-child >=4 "affecting attendance"',
        flags: '',
      },
      expect.objectContaining({
        stance: 'protective',
        severity: '',
        level: '',
        'local level': '',
        page: '',
        because: '',
      }),
    ]);
  });
});

describe('documents.csv', () => {
  it('has one row per document, asserted references per issue, warnings and features', () => {
    const documents = [
      document({
        features: { region: 'North', rate: 12.5 },
        warnings: [{ code: 'no-text-on-page', message: 'x', page: 7 }],
      }),
      document({
        id: 'b',
        file: 'b.md',
        format: 'md',
        pages: null,
        levels: [],
        describes: [],
        merges: [],
        features: { size: 3 },
      }),
    ];
    const references = [
      reference({ flags: ['ocr-doubtful'] }),
      reference({ id: 'aldermoor-2015:0002', stance: 'protective', severity: null, because: [] }),
    ];
    const [first, second] = asObjects(documentsCsv(analysis({ documents, references })));
    expect(first).toEqual({
      id: 'aldermoor-2015',
      file: 'documents/aldermoor-2015.pdf',
      authority: 'Aldermoor',
      year: '2015',
      format: 'pdf',
      pages: '24',
      kind: 'threshold',
      levels: 'Level 2 – Early Help = A; Level 4 = C+D',
      describes: 'A C D',
      merges: 'C+D',
      indicators: '120',
      'domestic-violence': '0',
      'self-harm': '0',
      housing: '1',
      bullying: '0',
      'physical-abuse': '0',
      protective: '1',
      doubtful: '1',
      warnings: 'no-text-on-page (page 7)',
      region: 'North',
      rate: '12.5',
      size: '',
    });
    expect(second).toMatchObject({ id: 'b', pages: '', levels: '', housing: '0', region: '', size: '3' });
  });
});

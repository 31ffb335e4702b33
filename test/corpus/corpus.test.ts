import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { matchRows, readCorpusTable } from '../../src/corpus/index.js';
import { STANDARD_LEVELS } from '../../src/model/level.js';

const csv = (text: string) => readCorpusTable({ name: 'corpus.csv', text });
const yaml = (text: string) => readCorpusTable({ name: 'corpus.yaml', text });
/** Diagnostics as one reads them: line, severity, message, suggestion. */
const told = ({ diagnostics }: { diagnostics: ReturnType<typeof csv>['diagnostics'] }) => {
  return diagnostics.map(
    ({ line, severity, message, suggestion }) => `${line} ${severity}: ${message} (${suggestion})`,
  );
};

describe('a corpus table in CSV', () => {
  it('is read column by column, further columns as features, numbers as numbers', () => {
    const { rows, diagnostics } = csv(
      'File,Authority,year,levels,region,rate,code\r\na.pdf,"Aldermoor, Borough of",2015,Level 3=B; Level 4 – Acute=C+D,North,12.5,007\r\nb,,,,,,\r\n',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        file: 'a.pdf',
        authority: 'Aldermoor, Borough of',
        year: 2015,
        levels: new Map([
          ['Level 3', ['B']],
          ['Level 4 – Acute', ['C', 'D']],
        ]),
        features: { region: 'North', rate: 12.5, code: '007' },
      },
      { line: 3, file: 'b', authority: null, year: null, levels: new Map(), features: {} },
    ]);
  });

  it('may be parted by semicolons, as Excel writes it in some countries, and begin with a byte order mark', () => {
    const { rows, diagnostics } = csv('\uFEFFfile;authority;year\na.pdf;Aldermoor;2015\n');
    expect(diagnostics).toEqual([]);
    expect(rows[0]).toMatchObject({ file: 'a.pdf', authority: 'Aldermoor', year: 2015 });
  });

  it('counts lines through quoted cells and blank lines', () => {
    const { rows } = csv('file,note\n\na,"one\ntwo"\nb,x\n');
    expect(rows.map(({ file, line }) => [file, line])).toEqual([
      ['a', 3],
      ['b', 5],
    ]);
  });

  it('says what is wrong, on which line, and what to do', () => {
    expect(told(csv(''))).toEqual([
      '1 error: the table is empty (write a first line that names the columns: file,authority,year,levels)',
    ]);
    expect(told(csv('name,year\na,2015\n'))[0]).toBe(
      '1 error: the first line names no column "file"; it names "name", "year" (name the column that holds the file names "file")',
    );
    const table = csv(
      'file,year,levels\na,15,Level 1=E\nb,2015,Level 1=A+C\nA,2015,Level 1\n,2015,\nc,2015,Level 2=B;Level 2=C,x\n',
    );
    expect(told(table)).toEqual([
      '6 error: the row has 4 cells, the first line names 3 columns (put cells that hold a comma between double quotes)',
      '2 error: "15" is no year (write the year in which the document appeared in four figures, such as 2015)',
      '2 error: "E" is none of the levels (write U, A, B, C or D, or two neighbours such as C+D)',
      '3 error: "A+C" joins levels that are no neighbours (write one level, or two that follow each other, such as C+D)',
      '4 error: "Level 1" stands for no level (write it as "Level 3=B" or "Level 4=C+D")',
      '4 error: "A" has a row already, on line 2 (keep one of the two)',
      '5 error: the row names no file (give the name of the document in the column "file")',
      '6 error: "Level 2" is given twice (keep one of the two)',
    ]);
  });

  it('asks about a column that looks like a known one', () => {
    expect(told(csv('file,autority\na,Aldermoor\n'))).toEqual([
      '2 warning: the column "autority" is kept as a feature (did you mean "authority"?)',
    ]);
  });

  it('gives back what was written, whatever the names', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/[\\\r\n]|^\.\/|^\uFEFF/.test(text));
    const level = fc.constantFrom(...STANDARD_LEVELS);
    const local = fc.stringMatching(/^[A-Z][a-z]{1,6} [0-9]$/);
    const row = fc.record({
      file: cell,
      authority: cell,
      year: fc.integer({ min: 1950, max: 2099 }),
      local,
      level,
    });
    const table = fc.uniqueArray(row, {
      minLength: 1,
      maxLength: 8,
      selector: ({ file }) => file.toLowerCase(),
    });
    fc.assert(
      fc.property(table, (written) => {
        const text = Papa.unparse(
          written.map(({ file, authority, year, local: name, level: letter }) => ({
            file,
            authority,
            year,
            levels: `${name}=${letter}`,
          })),
        );
        const { rows, diagnostics } = csv(text);
        expect(diagnostics).toEqual([]);
        expect(rows.map(({ file, authority, year, levels }) => ({ file, authority, year, levels }))).toEqual(
          written.map(({ file, authority, year, local: name, level: letter }) => ({
            file,
            authority,
            year,
            levels: new Map([[name, [letter]]]),
          })),
        );
      }),
    );
  });
});

describe('a corpus table in YAML', () => {
  it('says the same as in CSV', () => {
    const fromYaml = yaml(
      '- file: a.pdf\n  authority: Aldermoor\n  year: 2015\n  levels:\n    Level 3: B\n    Level 4: [C, D]\n  region: North\n  rate: 12.5\n- file: b\n',
    );
    const fromCsv = csv(
      'file,authority,year,levels,region,rate\na.pdf,Aldermoor,2015,Level 3=B;Level 4=C+D,North,12.5\nb\n',
    );
    expect(fromYaml.diagnostics).toEqual([]);
    const plain = (table: typeof fromYaml) => table.rows.map(({ line: _, ...row }) => row);
    expect(plain(fromYaml)).toEqual(plain(fromCsv));
    expect(fromYaml.rows.map(({ line }) => line)).toEqual([1, 9]);
  });

  it('says what is wrong, on which line', () => {
    expect(told(yaml('file: a\n'))).toEqual([
      '1 error: the table is no list (write one entry "- file: NAME" for each document)',
    ]);
    expect(told(yaml('- file: a\n  levels:\n    Level 1: A\n    Level 2: X\n'))).toEqual([
      '4 error: "X" is none of the levels (write U, A, B, C or D, or two neighbours such as C+D)',
    ]);
    expect(told(yaml('- file: a\n  region: [x]\n- b\n'))).toEqual([
      '2 error: "region" holds a list or a map (write one value)',
      '3 error: this entry is no map (write "- file: NAME", and the further columns below it)',
    ]);
    expect(told(yaml('- file: "a\n'))[0]).toMatch(/error: .*\(mend the YAML at this place\)$/);
  });
});

describe('matching rows with documents', () => {
  const documents = [
    { id: 'north/plan', file: 'corpus/north/plan.pdf' },
    { id: 'south/plan', file: 'corpus/south/plan.pdf' },
    { id: 'Aldermoor', file: 'corpus/Aldermoor.docx' },
  ];
  const match = (...files: string[]) =>
    matchRows('t.csv', csv(`file\n${files.join('\n')}\n`).rows, documents);
  const found = (...files: string[]) =>
    Object.fromEntries([...match(...files).known].map(([id, { file }]) => [id, file]));

  it('goes by id, file name or the end of the path, whatever the case and extension', () => {
    expect(found('north/plan', 'south/plan.pdf', 'aldermoor.docx')).toEqual({
      'north/plan': 'north/plan',
      'south/plan': 'south/plan.pdf',
      Aldermoor: 'aldermoor.docx',
    });
    expect(match('north/plan', 'south/plan', 'aldermoor').diagnostics).toEqual([]);
    expect(found('corpus/Aldermoor.docx')).toEqual({ Aldermoor: 'corpus/Aldermoor.docx' });
  });

  it('tells of rows without a document and documents without a row', () => {
    expect(told(match('aldermoor', 'north/plan', 'elsewhere.pdf'))).toEqual([
      '4 warning: no document of this run is called "elsewhere.pdf" (check the name, or give the folder that holds it)',
      '1 warning: there is no row for corpus/south/plan.pdf (add a row with "south/plan" in the column "file", or leave the document out)',
    ]);
  });

  it('refuses what could mean two documents, and two rows for one', () => {
    expect(told(match('plan.pdf'))[0]).toBe(
      '2 error: "plan.pdf" fits several documents: corpus/north/plan.pdf, corpus/south/plan.pdf (write the folder in front of the name)',
    );
    expect(told(match('aldermoor', 'aldermoor.docx'))[0]).toBe(
      '3 error: corpus/Aldermoor.docx has a row already, on line 2 (keep one of the two)',
    );
  });
});

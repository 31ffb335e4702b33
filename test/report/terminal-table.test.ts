import { expect, it } from 'vitest';
import type { Table } from '../../src/model/table.js';
import { terminalTable } from '../../src/report/terminal-table.js';

const table: Table = {
  name: 'entry',
  title: 'Entry severity',
  columns: [
    { id: 'document', label: 'Document', type: 'text' },
    { id: 'severity', label: 'Severity', type: 'count', unit: '1 to 6' },
    { id: 'note', label: 'Note', type: 'text' },
    { id: 'key', label: 'Key', type: 'text', forPrograms: true },
  ],
  rows: [
    [{ value: 'Aldermoor' }, { value: 4 }, { value: 'incomprehensibilities' }, { value: 'a:1' }],
    [
      { value: 'Brackenfield' },
      { value: null, missing: 'not-read' },
      { value: null, missing: 'not-applicable' },
      { value: 'b:1' },
    ],
  ],
  notes: ['How to read it.'],
  n: { documents: 2, references: 1 },
  findings: [{ text: 'Aldermoor starts at 4.', references: [], documents: [] }],
};

it('draws a grid where words fit, with findings before it and notes behind', () => {
  const drawn = terminalTable(table, { colour: false, width: 80 });
  expect(drawn).toMatch(/^- Aldermoor starts at 4\.\n\nEntry severity\n┌/);
  expect(drawn).toContain('│ Brackenfield │ could not be read │');
  expect(drawn).toMatch(/Rests on 2 documents and 1 reference\.\nHow to read it\.\n$/);
  expect(drawn).not.toContain('a:1');
});

it('tells a row as its own entry where a word would be broken, without what says nothing', () => {
  const drawn = terminalTable(table, { colour: false, width: 40 });
  expect(drawn).toContain('  Document: Aldermoor\n    Severity: 4 · Note:\n    incomprehensibilities');
  expect(drawn).toContain('  Document: Brackenfield\n    Severity: could not be read\n');
  expect(drawn).not.toContain('┌');
});

import { expect, it } from 'vitest';
import { readableReport } from '../../src/report/readable.js';
import { sampleReport } from './sample-report.js';

it('leaves out the columns for programs, with their cells, and nothing else', () => {
  const report = sampleReport();
  const [section] = report.sections;
  const [table] = section?.tables ?? [];
  if (!section || !table) throw new Error('the sample has a table');
  const columns = [...table.columns, { id: 'key', label: 'Key', type: 'text', forPrograms: true } as const];
  const rows = table.rows.map((row) => [...row, { value: 'key-of-the-row' }]);
  const keyed = { ...report, sections: [{ ...section, tables: [{ ...table, columns, rows }] }] };
  expect(readableReport(keyed).sections[0]?.tables).toEqual([table]);
  expect(readableReport(report)).toEqual(report);
});

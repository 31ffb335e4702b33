import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { json, tableJson } from '../../../src/report/formats/json.js';
import { tablesOf } from '../../../src/report/index.js';
import { bytesOf } from '../file-bytes.js';
import { EVERY_MISSING, sampleReport } from '../sample-report.js';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../docs/schema/tables.schema.json'), 'utf8'),
);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
const validate = ajv.compile(schema);

async function written(): Promise<Record<string, unknown>> {
  const [file] = await json.files(sampleReport());
  expect(file?.path).toBe('tables.json');
  return JSON.parse(bytesOf(file).toString());
}

describe('tables.json', () => {
  it('keeps to the published schema', async () => {
    const value = await written();
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });

  it('holds every table with its findings and the references of its cells', async () => {
    const { sections, annex, title, subtitle, analysis } = sampleReport();
    const { tool, guide } = analysis.run;
    expect(await written()).toEqual({
      schema: 'thresholds-tables/1',
      title,
      subtitle,
      run: { tool, guide: { id: guide.id, version: guide.version, sha256: guide.sha256 } },
      sections,
      annex,
    });
  });

  it('gives one table as it stands in the file', () => {
    const [table] = tablesOf(sampleReport());
    expect(table && JSON.parse(tableJson(table))).toEqual(table);
  });
});

describe('the schema', () => {
  it('knows every reason why a value is missing, and every type of column', () => {
    expect(schema.$defs.cell.properties.missing.enum).toEqual([...EVERY_MISSING]);
    expect(schema.$defs.column.properties.type.enum).toEqual([
      'text',
      'quotation',
      'level',
      'count',
      'decimal',
    ]);
  });

  it('refuses a cell that has a value and a reason why it has none', async () => {
    const value = structuredClone(await written()) as {
      sections: { tables: { rows: { value: unknown; missing?: string }[][] }[] }[];
    };
    const [first] = value.sections[0]?.tables[0]?.rows[0] ?? [];
    expect(validate(value)).toBe(true);
    if (first) first.missing = 'unknown';
    expect(validate(value)).toBe(false);
  });
});

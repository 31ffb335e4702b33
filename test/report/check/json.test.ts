import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_SEVERITIES, RULE_FAMILIES } from '../../../src/model/check-report.js';
import { json } from '../../../src/report/check/json.js';
import { reference } from '../../sample.js';
import { anyText } from './any-text.js';
import { checkedDraft, checkReport, draftSaying, finding, PLAIN_VIEW, sampleCheck } from './sample-check.js';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs/schema', name), 'utf8'));
const schema = read('check.schema.json');
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
ajv.addSchema(read('results.schema.json'));
const validate = ajv.compile(schema);

const written = (report = sampleCheck()) => JSON.parse(json.write(report, PLAIN_VIEW));

describe('the format json', () => {
  it('keeps to its published schema', () => {
    expect(validate(written()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(written(checkReport({ drafts: [] })))).toBe(true);
  });

  it('has a schema that refuses what breaks it, and knows every family and severity', () => {
    expect(validate({ ...written(), extra: 1 })).toBe(false);
    expect(validate({ ...written(), schema: 'thresholds-check/2' })).toBe(false);
    expect(schema.properties.rules.items.properties.family.enum).toEqual([...RULE_FAMILIES]);
    expect(schema.$defs.finding.properties.severity.enum).toEqual([...FINDING_SEVERITIES]);
  });

  it('holds every finding with its status, its line and its references in brief', () => {
    const [first] = written().drafts;
    expect(first.findings.map(({ status }: { status: string }) => status)).toEqual([
      ...['new', 'new', 'new', 'new', 'known', 'ignored'],
    ]);
    expect(first.findings[0].place).toEqual({ page: null, block: null, section: [], text: '', line: null });
    expect(first.findings[2].place.line).toBe(4);
    expect(Object.keys(first.findings[2].references[0])).toEqual([
      ...['id', 'document', 'of', 'text', 'page', 'level', 'localLevel', 'severity'],
    ]);
    expect(first.counts).toEqual({ error: 2, warning: 1, note: 1, known: 1, ignored: 1 });
    expect(written().counts).toEqual({ error: 2, warning: 8, note: 1, known: 1, ignored: 1 });
  });

  it('leaves out the texts of drafts and the documentation of rules', () => {
    const text = json.write(sampleCheck(), PLAIN_VIEW);
    expect(text).not.toContain('Why it matters');
    expect(written().drafts[0]).not.toHaveProperty('lines');
  });

  it('keeps every word, and to its schema, whatever a draft says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const value = written(checkReport({ drafts: [draftSaying([text])] }));
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        const [said] = value.drafts[0].findings;
        expect([said.place.text, said.place.section[0], said.references[0].text]).toEqual([text, text, text]);
        expect(said.mend).toBe(`Do not say “${text}”.`);
      }),
    );
  });

  it('takes references of any severity and level', () => {
    const references = [
      { ...reference({ severity: null, level: [], localLevel: null, page: null }), of: 'corpus' as const },
    ];
    const value = written(checkReport({ drafts: [checkedDraft({ findings: [finding({ references })] })] }));
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  });
});

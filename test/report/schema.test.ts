import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/model/document.js';
import { FAILURE_CODES, WARNING_CODES } from '../../src/model/warning.js';
import { jsonPieces, toJson } from '../../src/report/json.js';
import { checksBy } from '../../src/report/schema.js';
import { schemaChecks, schemaCode } from '../../src/report/schema-code.js';
import { analysis, document, reference } from '../sample.js';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schema', name), 'utf8'));
const schemas = { results: read('results.schema.json'), document: read('document.schema.json') };
const { results } = schemaChecks(schemas);

/** What the build writes, run as Node runs it. */
function builtChecks() {
  const built = { exports: {} };
  const require = createRequire(import.meta.url);
  new Function('module', 'exports', 'require', schemaCode(schemas))(built, built.exports, require);
  return checksBy(built.exports as Parameters<typeof checksBy>[0]);
}

describe('the published schemas', () => {
  it('are sound JSON Schemas, so that other programs can use them', () => {
    const ajv = new Ajv2020({
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
    });
    ajv.addSchema(schemas.results);
    expect(() => ajv.compile(schemas.document)).not.toThrow();
  });

  it('know every code and format that the program knows', () => {
    const { $defs, properties } = schemas.results;
    expect($defs.warning.properties.code.enum).toEqual([...WARNING_CODES]);
    expect(properties.failures.items.properties.code.enum).toEqual([...FAILURE_CODES]);
    expect($defs.document.properties.format.enum).toEqual([...FORMATS]);
  });

  it('take a whole analysis', () => {
    const failures = [{ file: 'x.pdf', code: 'encrypted' as const, message: 'Remove the password.' }];
    const situations = [
      {
        id: 'housing:overcrowded',
        label: 'Overcrowded',
        issue: 'housing',
        theme: 'overcrowding',
        severity: 3 as const,
        words: ['overcrowd'],
        references: ['a:0001', 'b:0002'],
      },
    ];
    const references = [
      reference(),
      reference({ stance: 'protective', severity: null, because: [], level: [], localLevel: null }),
    ];
    expect(results(analysis({ failures, situations, references }))).toBeNull();
  });

  it('refuse what breaks the contract, and say where', () => {
    expect(results(analysis({ references: [reference({ severity: null })] }))).toMatch(
      /^\/references\/0\/severity: /,
    );
    expect(results(analysis({ references: [reference({ because: [] })] }))).toMatch(
      /^\/references\/0\/because: /,
    );
    expect(results(analysis({ references: [reference({ stance: 'protective' })] }))).toMatch(
      /^\/references\/0\/severity: /,
    );
    expect(results(analysis({ documents: [document({ sha256: 'x' })] }))).toMatch(
      /^\/documents\/0\/sha256: /,
    );
    expect(results({ ...analysis(), extra: 1 })).toMatch(/additional/);
    expect(results({ ...analysis(), schema: 'thresholds-results/2' })).toMatch(/^\/schema: /);
  });
});

describe('the schemas as the build compiles them', () => {
  it('say of each what the schemas say', () => {
    const built = builtChecks();
    const wrong = [
      { references: [reference({ severity: null })] },
      { references: [reference({ because: [] })] },
      { documents: [document({ sha256: 'x' })] },
      { extra: 1 },
    ].map((change) => ({ ...analysis(), ...change }));
    for (const value of [...wrong, null, [], {}]) {
      expect(built.results(value)).toBe(results(value));
      expect(built.results(value)).not.toBeNull();
    }
    expect(built.results(analysis())).toBeNull();
    expect(built.document(analysis())).not.toBeNull();
  });
});

describe('jsonPieces', () => {
  it('are together what toJson gives of the whole', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect([...jsonPieces(value)].join('')).toBe(toJson(value));
      }),
    );
    expect([...jsonPieces(analysis())].join('')).toBe(toJson(analysis()));
    expect([...jsonPieces({ a: undefined, b: [undefined, 1] })].join('')).toBe(
      toJson({ a: undefined, b: [undefined, 1] }),
    );
  });
});

describe('toJson', () => {
  it('ends with a line break and is the same for the same value', () => {
    expect(toJson({ b: 1, a: [] })).toBe('{\n "b": 1,\n "a": []\n}\n');
  });
});

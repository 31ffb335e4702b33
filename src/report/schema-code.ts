import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { checksBy, type PublishedSchemas, type SchemaChecks } from './schema.js';

/** Compiles the schemas of what a run writes. */
export function schemaChecks(schemas: PublishedSchemas): SchemaChecks {
  const ajv = withSchemas(schemas);
  const compiled = ({ $id }: { readonly $id: string }) => {
    const validate = ajv.getSchema($id);
    if (!validate) throw new Error(`there is no schema ${$id}`);
    return validate;
  };
  return checksBy({ results: compiled(schemas.results), document: compiled(schemas.document) });
}

/** The compiled schemas as the text of a CommonJS module: compiling takes longer than many a document. */
export function schemaCode(schemas: PublishedSchemas): string {
  const { $id: results } = schemas.results;
  const { $id: document } = schemas.document;
  return standalone.default(withSchemas(schemas), { results, document });
}

function withSchemas({ results, document }: PublishedSchemas): Ajv2020 {
  // That the schemas are sound is tested once (test/report/schema.test.ts).
  const ajv = new Ajv2020({
    validateSchema: false,
    meta: false,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true },
  });
  return ajv.addSchema([results, document]);
}

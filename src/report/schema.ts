import { Ajv2020 } from 'ajv/dist/2020.js';

/** The published schemas: the parsed content of docs/schema/results.schema.json and document.schema.json. */
export interface PublishedSchemas {
  readonly results: SchemaWithId;
  readonly document: SchemaWithId;
}

interface SchemaWithId {
  readonly $id: string;
}

/** Says what is wrong with a value, as "path: what"; null where it keeps to its schema. */
export type SchemaCheck = (value: unknown) => string | null;

/** Prepares the checks of what a run writes. */
export function schemaChecks({ results, document }: PublishedSchemas): {
  readonly results: SchemaCheck;
  readonly document: SchemaCheck;
} {
  // That the schemas are sound is tested once (test/report/schema.test.ts) and not at every run.
  const ajv = new Ajv2020({ validateSchema: false, meta: false, allowUnionTypes: true, strictTypes: false });
  ajv.addSchema([results, document]);
  return { results: checkOf(ajv, results.$id), document: checkOf(ajv, document.$id) };
}

function checkOf(ajv: Ajv2020, id: string): SchemaCheck {
  const validate = ajv.getSchema(id);
  return (value) => {
    if (validate?.(value)) return null;
    const [error] = validate?.errors ?? [];
    return `${error?.instancePath || '/'}: ${error?.message ?? 'cannot be checked'}`;
  };
}

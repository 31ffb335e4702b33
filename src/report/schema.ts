import type { ValidateFunction } from 'ajv/dist/2020.js';

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

/** The checks of what a run writes. */
export type SchemaChecks = Readonly<Record<keyof PublishedSchemas, SchemaCheck>>;

/** The checks that compiled schemas make. */
export function checksBy({
  results,
  document,
}: Readonly<Record<keyof PublishedSchemas, ValidateFunction>>): SchemaChecks {
  return { results: checkBy(results), document: checkBy(document) };
}

function checkBy(validate: ValidateFunction): SchemaCheck {
  return (value) => {
    if (validate(value)) return null;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath || '/'}: ${error?.message ?? 'cannot be checked'}`;
  };
}

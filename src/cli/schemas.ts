import { pathToFileURL } from 'node:url';
import { checksBy, type PublishedSchemas, type SchemaChecks } from '../report/schema.js';
import { IS_BUILT, packagePath, readText } from './files.js';

/** The schemas that come with the program. */
export async function publishedSchemas(): Promise<PublishedSchemas> {
  const read = async (name: string) =>
    JSON.parse((await readText(packagePath(`docs/schema/${name}`))) ?? '{}');
  return { results: await read('results.schema.json'), document: await read('document.schema.json') };
}

/** Where the build keeps the compiled schemas. */
export const SCHEMA_CODE = 'dist/schema-checks.cjs';

/** The address of the compiled schemas, for what imports them. */
export function schemaCodeUrl(): string {
  return pathToFileURL(packagePath(SCHEMA_CODE)).href;
}

/** Prepares the checks of what is written, once. Sources that were not built compile the schemas here. */
export function resultChecks(): Promise<SchemaChecks> {
  prepared ??= IS_BUILT ? import(schemaCodeUrl()).then((code) => checksBy(code.default)) : compiled();
  return prepared;
}

let prepared: Promise<SchemaChecks> | undefined;

async function compiled(): Promise<SchemaChecks> {
  const { schemaChecks } = await import('../report/schema-code.js');
  return schemaChecks(await publishedSchemas());
}

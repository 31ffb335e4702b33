import { type PublishedSchemas, schemaChecks } from '../report/schema.js';
import { packagePath, readText } from './files.js';

export type ResultChecks = ReturnType<typeof schemaChecks>;

/** The schemas that come with the program. */
export async function publishedSchemas(): Promise<PublishedSchemas> {
  const read = async (name: string) =>
    JSON.parse((await readText(packagePath(`docs/schema/${name}`))) ?? '{}');
  return { results: await read('results.schema.json'), document: await read('document.schema.json') };
}

/** Prepares the checks of what is written, once. */
export function resultChecks(): Promise<ResultChecks> {
  prepared ??= publishedSchemas().then(schemaChecks);
  return prepared;
}

let prepared: Promise<ResultChecks> | undefined;

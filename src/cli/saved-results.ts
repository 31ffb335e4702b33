import { join, resolve } from 'node:path';
import { JSONParser } from '@streamparser/json';
import type { Analysis, Reference } from '../model/analysis.js';
import { sharing } from '../model/sharing.js';
import { lookAt, piecesOf, shownPath } from './files.js';
import { Problem } from './problem.js';
import { resultChecks } from './schemas.js';

/** The lists of results.json, of which each entry is read by itself. */
const LISTS = ['documents', 'references', 'situations', 'failures'] as const;

/**
 * Reads results.json, or the one in a folder that `analyse` wrote, and holds it against its schema. The text is read in
 * pieces: that of 10,000 documents would take several times the memory of what it says.
 * @throws Problem if it is missing, no JSON, or not what this version writes
 */
export async function readResults(path: string, cwd: string): Promise<Analysis> {
  const given = resolve(cwd, path);
  const file = (await lookAt(given)) === 'folder' ? join(given, 'results.json') : given;
  const where = shownPath(file, cwd);
  if (typeof (await lookAt(file)) !== 'object') throw notThere(where);
  const value = await parsed(file, where);
  const wrong = (await resultChecks()).results(value) ?? contradiction(value as Analysis);
  if (wrong === null) return value as Analysis;
  throw new Problem({
    where,
    found: `this is no results file of this version (${wrong})`,
    expected: 'a results.json that keeps to docs/schema/results.schema.json',
    mend: 'analyse the documents again with this version',
  });
}

function notThere(where: string): Problem {
  return new Problem({
    where,
    found: 'this file cannot be opened',
    expected: 'the results.json of an earlier run, or the folder that it stands in',
    mend: 'run `thresholds analyse PATH --out DIR` first, then give DIR',
  });
}

async function parsed(file: string, where: string): Promise<unknown> {
  const value: Record<string, unknown> & Record<(typeof LISTS)[number], unknown[]> = {
    schema: undefined,
    run: undefined,
    documents: [],
    references: [],
    situations: [],
    failures: [],
  };
  const shared = sharing();
  const parser = new JSONParser({
    paths: ['$.schema', '$.run', ...LISTS.map((list) => `$.${list}.*`)],
    keepStack: false,
  });
  parser.onValue = ({ value: one, key, stack }) => {
    const list = LISTS.find((name) => name === stack[1]?.key);
    if (list === undefined) value[String(key)] = one;
    else if (list === 'references' && isObject(one)) value[list].push(shared(one as unknown as Reference));
    else value[list].push(one);
  };
  try {
    for await (const piece of piecesOf(file)) parser.write(piece);
    if (!parser.isEnded) parser.end();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw notThere(where);
    throw new Problem({
      where,
      found: whereItBreaks(String(error)),
      expected: 'the results.json of an earlier run',
      mend: 'check the path; a file that was cut short must be made again',
    });
  }
  return value;
}

/** What is wrong with the text, from the message of the parser. */
function whereItBreaks(message: string): string {
  const [, at] = /absolute position "(\d+)"/.exec(message) ?? [];
  return at === undefined
    ? 'this JSON ends before it is complete'
    : `this is no JSON: byte ${Number(at) + 1} cannot stand there`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** What the schema cannot see: references of documents, and situations of references, that are not there; null for none. */
function contradiction({ documents, references, situations }: Analysis): string | null {
  const documentIds = new Set(documents.map(({ id }) => id));
  const referenceIds = new Set(references.map(({ id }) => id));
  if (documentIds.size < documents.length) return 'two documents have one id';
  if (referenceIds.size < references.length) return 'two references have one id';
  const lost = references.find(({ document }) => !documentIds.has(document));
  if (lost) return `reference ${lost.id} is of "${lost.document}", which is no document of it`;
  const broken = situations.find((situation) => situation.references.some((id) => !referenceIds.has(id)));
  return broken ? `situation ${broken.id} names a reference that is not there` : null;
}

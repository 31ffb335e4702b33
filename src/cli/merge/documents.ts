import { posix, resolve } from 'node:path';
import { namedDocument, type PartDocument } from '../../merge/index.js';
import type { DocumentAsRead } from '../../model/document-as-read.js';
import { toJson } from '../../report/json.js';
import { lookAt, readText } from '../files.js';
import { Problem } from '../problem.js';
import { writeFiles } from '../results.js';
import { resultChecks } from '../schemas.js';

/** Where a part keeps a document as it was read, relative to `cwd`. */
function placeOf({ part, document }: PartDocument): string {
  return posix.join(posix.dirname(part), 'documents', `${document.id}.json`);
}

/** Throws `Problem` where a document as read is missing: better before anything is written. */
export async function checkDocuments(documents: Iterable<PartDocument>, cwd: string): Promise<void> {
  for (const one of documents) {
    if (typeof (await lookAt(resolve(cwd, placeOf(one)))) !== 'object')
      throw unusable(one, 'this document as read is missing');
  }
}

/** Copies documents as read from their parts to the whole, under their ids there. One is held in memory at a time. */
export async function copyDocuments(
  documents: Iterable<readonly [id: string, from: PartDocument]>,
  out: string,
  cwd: string,
): Promise<void> {
  for (const [id, from] of documents) {
    const read = namedDocument(await readDocument(from, cwd), id);
    await writeFiles([{ path: `documents/${id}.json`, content: toJson(read) }], out, cwd);
  }
}

async function readDocument(from: PartDocument, cwd: string): Promise<DocumentAsRead> {
  const value = parsed(await readText(resolve(cwd, placeOf(from))));
  const wrong = (await resultChecks()).document(value);
  if (wrong !== null) throw unusable(from, `this is no document as read (${wrong})`);
  const read = value as DocumentAsRead;
  const { id, sha256 } = from.document;
  if (read.id === id && read.sha256 === sha256) return read;
  throw unusable(from, 'this is of another run than the results.json above it');
}

/** What a text holds as JSON; null where it is none. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function unusable(one: PartDocument, found: string): Problem {
  return new Problem({
    where: placeOf(one),
    found,
    expected: 'documents/ as `thresholds analyse` wrote it, beside the results.json of the part',
    mend: 'keep the folder of a part whole, or analyse its documents again',
  });
}

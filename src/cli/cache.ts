import { join } from 'node:path';
import type { CorpusRow } from '../model/corpus-table.js';
import { type CodedSource, documentIn, type KeptSource, textOf } from '../model/document-analysis.js';
import type { Limits } from '../model/limits.js';
import { type AnalyseOne, type Source, sha256Of } from '../pipeline.js';
import { lookAt, readBytes, readText, writeFile } from './files.js';

/** What decides what is made of the bytes of a file. */
export interface CacheKeys {
  /** Changes with every build of the program. */
  readonly build: string;
  readonly limits: Limits;
  readonly ocr: boolean;
  /** Hash of the coding guide. */
  readonly guide: string;
}

/** What the cache says of a document. As it was read it lies in a file of its own beside it, since that is seldom asked for. */
interface Entry extends Omit<CodedSource, 'documentFile'> {
  readonly schema: 'thresholds-cache/2';
  /** What the analysis was made with; the document as read is good for any guide. */
  readonly coded: string;
  /** Length in bytes of the document as read. */
  readonly length: number;
}

/**
 * Keeps what is made of documents in a folder, and takes it from there: the whole analysis where bytes, build, limits, name,
 * corpus table and guide are the same; the document as read, without reading the file again, where only the latter three
 * have changed. A file of the cache that cannot be used is made anew.
 */
export function cached(
  codeOne: AnalyseOne<CodedSource>,
  folder: string,
  keys: CacheKeys,
): AnalyseOne<KeptSource> {
  return async (source) => {
    const path = join(folder, pathOf(source, keys));
    const asRead = `${path}.read.json`;
    const documentFile = () => readBytes(asRead);
    const coded = codedWith(source, keys);
    const entry = await entryAt(`${path}.json`, asRead);
    if (entry?.coded === coded)
      return { document: entry.document, references: entry.references, documentFile };
    const text = entry && textOf(documentIn(await documentFile()), entry.readWarnings);
    const { documentFile: bytes, ...made } = await codeOne(text ? { ...source, text } : source);
    const length = bytes.byteLength;
    await writeFile(asRead, bytes);
    await writeFile(
      `${path}.json`,
      JSON.stringify({ schema: 'thresholds-cache/2', coded, length, ...made } satisfies Entry),
    );
    return { document: made.document, references: made.references, documentFile };
  };
}

/**
 * Puts the documents as read of a run without a cache into a folder, until all of the run can be written: they would fill
 * the memory.
 */
export function putAside(codeOne: AnalyseOne<CodedSource>, folder: string): AnalyseOne<KeptSource> {
  return async (source) => {
    const { document, references, documentFile: bytes } = await codeOne(source);
    const path = join(folder, `${source.id}.json`);
    await writeFile(path, bytes);
    return { document, references, documentFile: () => readBytes(path) };
  };
}

/** Keeps the documents as read in memory: for a run that writes nothing. */
export function held(codeOne: AnalyseOne<CodedSource>): AnalyseOne<KeptSource> {
  return async (source) => {
    const { documentFile, ...made } = await codeOne(source);
    return { ...made, documentFile: async () => documentFile };
  };
}

/** Where a document as read is kept: by its bytes and by what decides how they are read. */
function pathOf({ bytes, file }: Source, { build, limits, ocr }: CacheKeys): string {
  // Of the name only the ending matters, for Markdown.
  const ending = /\.[^./]*$/.exec(file)?.[0].toLowerCase() ?? '';
  const key = sha256Of(JSON.stringify([sha256Of(bytes), ending, build, limits, ocr]));
  return `${key.slice(0, 2)}/${key.slice(2)}`;
}

function codedWith({ id, file, known }: Source, { guide }: CacheKeys): string {
  return sha256Of(JSON.stringify([id, file, guide, known ? rowOf(known) : null]));
}

function rowOf({ authority, year, levels, features }: CorpusRow): readonly unknown[] {
  return [authority, year, [...levels], features];
}

/** The entry, where it can be read and the document as read lies beside it as it was written. */
async function entryAt(path: string, asRead: string): Promise<Entry | null> {
  const text = await readText(path);
  if (text === null) return null;
  try {
    const entry: Entry = JSON.parse(text);
    const beside = await lookAt(asRead);
    const whole = typeof beside === 'object' && beside.size === entry.length;
    return whole && entry.schema === 'thresholds-cache/2' ? entry : null;
  } catch {
    // Cut short or changed by hand: as good as none.
    return null;
  }
}

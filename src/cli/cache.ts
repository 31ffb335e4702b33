import { join } from 'node:path';
import type { CorpusRow } from '../model/corpus-table.js';
import { type AnalysedSource, textOf } from '../model/document-analysis.js';
import type { Limits } from '../model/limits.js';
import { type AnalyseOne, type Source, sha256Of } from '../pipeline.js';
import { readText, writeFile } from './files.js';

/** What decides what is made of the bytes of a file. */
export interface CacheKeys {
  /** Changes with every build of the program. */
  readonly build: string;
  readonly limits: Limits;
  readonly ocr: boolean;
  /** Hash of the coding guide. */
  readonly guide: string;
}

/** One file of the cache: a document as it was read and coded. */
interface Entry {
  readonly schema: 'thresholds-cache/1';
  /** What the analysis was made with; the document as read is good for any guide. */
  readonly coded: string;
  readonly analysis: AnalysedSource;
}

/**
 * Keeps what is made of documents in a folder, and takes it from there: the whole analysis where bytes, build, limits, name,
 * corpus table and guide are the same; the document as read, without reading the file again, where only the latter three
 * have changed. A file of the cache that cannot be used is made anew.
 */
export function cached(analyseOne: AnalyseOne, folder: string, keys: CacheKeys): AnalyseOne {
  return async (source) => {
    const path = join(folder, pathOf(source, keys));
    const coded = codedWith(source, keys);
    const kept = await entryAt(path);
    if (kept?.coded === coded) return kept.analysis;
    const analysis = await analyseOne(kept ? { ...source, text: textOf(kept.analysis) } : source);
    const entry: Entry = { schema: 'thresholds-cache/1', coded, analysis };
    await writeFile(path, JSON.stringify(entry));
    return analysis;
  };
}

/** Where a document as read is kept: by its bytes and by what decides how they are read. */
function pathOf({ bytes, file }: Source, { build, limits, ocr }: CacheKeys): string {
  // Of the name only the ending matters, for Markdown.
  const ending = /\.[^./]*$/.exec(file)?.[0].toLowerCase() ?? '';
  const key = sha256Of(JSON.stringify([sha256Of(bytes), ending, build, limits, ocr]));
  return `${key.slice(0, 2)}/${key.slice(2)}.json`;
}

function codedWith({ id, file, known }: Source, { guide }: CacheKeys): string {
  return sha256Of(JSON.stringify([id, file, guide, known ? rowOf(known) : null]));
}

function rowOf({ authority, year, levels, features }: CorpusRow): readonly unknown[] {
  return [authority, year, [...levels], features];
}

async function entryAt(path: string): Promise<Entry | null> {
  const text = await readText(path);
  if (text === null) return null;
  try {
    const entry: Entry = JSON.parse(text);
    return entry.schema === 'thresholds-cache/1' ? entry : null;
  } catch {
    // Cut short or changed by hand: as good as none.
    return null;
  }
}

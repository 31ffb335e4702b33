import type { Run } from '../../model/analysis.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { sha256Of } from '../../pipeline.js';
import { corpusFor, readCorpus } from '../corpus.js';
import { sameNamed } from '../ids.js';
import { Problem } from '../problem.js';

/**
 * Makes sure that in one run every row of the corpus table would speak of the document that it spoke of in its part.
 * @param ids of all files of all parts
 * @param path of the table; needed only where files share a name
 * @returns what does not fit between the table and the files; nothing without the table
 * @throws Problem where a row fits several documents, or the table is another than that of the parts
 */
export async function checkCorpus(
  { options }: Run,
  ids: ReadonlyMap<string, string>,
  path: string | undefined,
  cwd: string,
): Promise<readonly Diagnostic[]> {
  const used = tableIn(options);
  if (path === undefined) {
    const shared = used && sharing([...ids.keys()]);
    if (shared) throw tableNeeded(used.file, shared);
    return [];
  }
  const table = await readCorpus(path, cwd);
  if (used?.sha256 !== sha256Of(table.text)) {
    throw new Problem({
      where: table.file,
      found: used
        ? 'the parts were analysed with another corpus table'
        : 'the parts were analysed without a corpus table',
      expected: used ? `${used.file} as it was then` : 'no --corpus, as in the parts',
      mend: 'give the same --corpus to all parts and to merge',
    });
  }
  const files = [...ids].map(([file, id]) => ({ file, id }));
  // By the path alone a row must fit one document: then it fitted no other in any part, whatever the ids were there.
  corpusFor(
    table,
    files.map(({ file }) => ({ file, id: file })),
  );
  return corpusFor(table, files).notes;
}

function tableIn({ corpus }: Run['options']): { readonly file: string; readonly sha256: string } | null {
  if (typeof corpus !== 'object' || corpus === null || !('file' in corpus && 'sha256' in corpus)) return null;
  return { file: String(corpus.file), sha256: String(corpus.sha256) };
}

/** Two files of which one row can speak: one is called like the other, with or without its extension. */
function sharing(files: readonly string[]): readonly [string, string] | null {
  const [group] = sameNamed(
    files.flatMap((file) => [
      { file, of: file },
      { file: `${file}.any`, of: file },
    ]),
  ).filter((alike) => new Set(alike.map(({ of }) => of)).size > 1);
  const [one, other] = new Set(group?.map(({ of }) => of));
  return one !== undefined && other !== undefined ? [one, other] : null;
}

function tableNeeded(table: string, [one, other]: readonly [string, string]): Problem {
  return new Problem({
    where: `${one} and ${other}`,
    found: 'a row of the corpus table may fit both, now that they are in one run',
    expected: `--corpus with the table that the parts were analysed with (${table})`,
    mend: `add --corpus ${table}`,
  });
}

import { join, resolve } from 'node:path';
import { RULES } from '../../check/rules/index.js';
import { loadEdition } from '../../guide/edition.js';
import { loadPlainWords } from '../../guide/plain-words.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { PlainWords } from '../../model/plain-words.js';
import type { Edition } from '../../model/statutory-content.js';
import type { TextFile } from '../../yaml/file.js';
import { nearest } from '../choices.js';
import { diagnosticText } from '../diagnostics.js';
import { packagePath, readFolder, readText, shownPath } from '../files.js';
import { Problem } from '../problem.js';

/** Data of the checks that comes with the program, or with a guide of one's own in a folder of the same name. */
const FOLDER = 'checks';
const PLAIN_WORDS = 'plain-words.yaml';

/** Reads the vocabulary of the rules for plain words. Throws `Problem` where it cannot be used. */
export async function readPlainWords(guide: CodingGuide, guideFolder: string | null): Promise<PlainWords> {
  const file = (await files(guideFolder)).find(({ name }) => name === PLAIN_WORDS);
  const { plainWords, diagnostics } = loadPlainWords(file ?? { name: PLAIN_WORDS, text: '' }, guide);
  return plainWords ?? refuse(diagnostics, PLAIN_WORDS);
}

/**
 * Reads the edition of the statutory guidance that a draft is held against: by id, by path, or the latest.
 * @throws Problem if there is none of that id or its file cannot be used
 */
export async function readEdition(
  wanted: string | null,
  guide: CodingGuide,
  guideFolder: string | null,
  cwd: string,
): Promise<Edition> {
  const text = wanted === null ? null : await readText(resolve(cwd, wanted));
  if (wanted !== null && text !== null)
    return loaded({ name: shownPath(resolve(cwd, wanted), cwd), text }, guide);
  const known = (await files(guideFolder)).filter(({ name }) => name !== PLAIN_WORDS);
  const editions = known.map((file) => loaded(file, guide)).sort((a, b) => b.year - a.year);
  const [latest] = editions;
  const found =
    wanted === null ? latest : editions.find(({ id, year }) => id === wanted || String(year) === wanted);
  if (found) return found;
  const ids = editions.map(({ id }) => id);
  throw new Problem({
    where: `--edition ${wanted}`,
    found: 'there is no such edition of the statutory guidance, and no such file',
    expected: ids.join(', '),
    mend: nearest(wanted ?? '', ids),
  });
}

/** The documentation of every rule, by id: the Markdown file beside it. */
export async function readDocumentation(): Promise<ReadonlyMap<string, string>> {
  const read = RULES.map(
    async ({ id }) => [id, (await readText(packagePath(`src/check/rules/${id}.md`))) ?? ''] as const,
  );
  return new Map(await Promise.all(read));
}

/** The files of the program's own folder; of a guide's own folder, those of the same name in their place. */
async function files(guideFolder: string | null): Promise<readonly TextFile[]> {
  const own = guideFolder === null ? null : await readFolder(join(guideFolder, FOLDER), '.yaml');
  const builtIn = (await readFolder(packagePath(`coding-guide/${FOLDER}`), '.yaml')) ?? [];
  const byName = new Map([...builtIn, ...(own ?? [])].map((file) => [file.name, file]));
  return [...byName.values()];
}

function loaded(file: TextFile, guide: CodingGuide): Edition {
  const { edition, diagnostics } = loadEdition(file, guide);
  return edition ?? refuse(diagnostics, file.name);
}

function refuse(diagnostics: readonly Diagnostic[], file: string): never {
  throw new Problem({
    where: file,
    found: `this file cannot be used:\n${diagnostics.map((one) => `    ${diagnosticText(one)}`).join('\n')}`,
    expected: 'a file as coding-guide/checks/README.md describes it',
    mend: 'change the file at the places named',
  });
}

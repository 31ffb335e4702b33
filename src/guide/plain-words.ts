import type { CodingGuide } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { PlainWords } from '../model/plain-words.js';
import { readYaml, type TextFile, type YamlFile } from '../yaml/file.js';
import { validateShape } from '../yaml/shape.js';
import { Compiler } from './compile.js';
import { PLAIN_WORDS_SCHEMA, type PlainWordsList } from './plain-words-schema.js';

export { PLAIN_WORDS_SCHEMA } from './plain-words-schema.js';

/** The vocabulary, or null where something keeps it from being used; and all that is to be said about its file. */
export interface PlainWordsLoading {
  readonly plainWords: PlainWords | null;
  readonly diagnostics: readonly Diagnostic[];
}

const MANUAL = 'coding-guide/checks/README.md';

/** The content of the file after it was held against its schema. Source: plain-words-schema.ts. */
interface RawPlainWords {
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly lists: Readonly<Record<PlainWordsList, readonly string[]>>;
  readonly 'known-abbreviations': readonly string[];
}

/**
 * Reads the vocabulary of the plain-words rules. Never throws for what the file holds: everything wrong is a diagnostic
 * with file, line and column.
 * @param guide its word lists serve the phrases of the vocabulary too
 */
export function loadPlainWords(file: TextFile, guide: Pick<CodingGuide, 'words'>): PlainWordsLoading {
  const { yaml, diagnostics } = readYaml(file);
  if (diagnostics.length > 0) return { plainWords: null, diagnostics };
  const misshapen = validateShape(yaml, PLAIN_WORDS_SCHEMA, MANUAL);
  return misshapen.length > 0 ? { plainWords: null, diagnostics: misshapen } : compilePlainWords(yaml, guide);
}

function compilePlainWords(yaml: YamlFile, guide: Pick<CodingGuide, 'words'>): PlainWordsLoading {
  const raw = yaml.content as RawPlainWords;
  const compiler = new Compiler(yaml, new Map());
  compiler.wordLists(Object.fromEntries(guide.words.map(({ name, entries }) => [name, entries])));
  compiler.wordLists(raw.words);
  const lists = Object.entries(raw.lists).map(([name, phrases]) => [
    name,
    compiler.phrases(phrases, ['lists', name]),
  ]);
  const plainWords = {
    lists: Object.fromEntries(lists),
    knownAbbreviations: raw['known-abbreviations'],
  };
  const { diagnostics } = compiler;
  return { plainWords: diagnostics.length > 0 ? null : plainWords, diagnostics };
}

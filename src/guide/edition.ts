import type { CodingGuide } from '../model/coding-guide.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Edition, Requirement, RequirementPart } from '../model/statutory-content.js';
import { readYaml, type TextFile, type YamlFile, type YamlPath } from '../yaml/file.js';
import { validateShape } from '../yaml/shape.js';
import { Compiler } from './compile.js';
import { EDITION_SCHEMA } from './edition-schema.js';

export { EDITION_SCHEMA } from './edition-schema.js';

/** The edition, or null where something keeps it from being used; and all that is to be said about its file. */
export interface EditionLoading {
  readonly edition: Edition | null;
  readonly diagnostics: readonly Diagnostic[];
}

const MANUAL = 'coding-guide/checks/README.md';

/** The content of an edition's file after it was held against its schema. Source: edition-schema.ts. */
interface RawEdition extends Pick<Edition, 'id' | 'title' | 'year'> {
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly quotations: readonly string[];
  readonly requirements: readonly RawRequirement[];
}

interface RawRequirement extends Omit<Requirement, 'parts'> {
  readonly parts: readonly RawPart[];
}

interface RawPart {
  readonly id: string;
  readonly says: string;
  readonly phrases: readonly string[];
  readonly unless?: readonly string[];
  readonly mentions?: readonly string[];
  readonly 'with-level'?: boolean;
}

/**
 * Reads an edition of the statutory guidance. Never throws for what the file holds: everything wrong is a diagnostic
 * with file, line and column.
 * @param guide its word lists serve the phrases of the edition too
 */
export function loadEdition(file: TextFile, guide: Pick<CodingGuide, 'words'>): EditionLoading {
  const { yaml, diagnostics } = readYaml(file);
  if (diagnostics.length > 0) return { edition: null, diagnostics };
  const misshapen = validateShape(yaml, EDITION_SCHEMA, MANUAL);
  if (misshapen.length > 0) return { edition: null, diagnostics: misshapen };
  const { edition, diagnostics: unreadable } = compileEdition(yaml, guide);
  const wrong = [...unreadable, ...doubleIds(yaml)];
  return { edition: wrong.length > 0 ? null : edition, diagnostics: wrong };
}

function compileEdition(yaml: YamlFile, guide: Pick<CodingGuide, 'words'>): EditionLoading {
  const { id, title, year, words, quotations, requirements } = yaml.content as RawEdition;
  const compiler = new Compiler(yaml, new Map());
  compiler.wordLists(Object.fromEntries(guide.words.map(({ name, entries }) => [name, entries])));
  compiler.wordLists(words);
  const partOf = (raw: RawPart, path: YamlPath): RequirementPart => ({
    id: raw.id,
    says: raw.says,
    phrases: compiler.phrases(raw.phrases, [...path, 'phrases']),
    unless: compiler.phrases(raw.unless, [...path, 'unless']),
    mentions: compiler.phrases(raw.mentions, [...path, 'mentions']),
    withLevel: raw['with-level'] ?? false,
  });
  const edition: Edition = {
    id,
    title,
    year,
    quotations: compiler.phrases(quotations, ['quotations']),
    requirements: requirements.map((raw, i) => ({
      ...raw,
      parts: raw.parts.map((part, j) => partOf(part, ['requirements', i, 'parts', j])),
    })),
  };
  return { edition, diagnostics: compiler.diagnostics };
}

/** An id that stands twice: findings are known by it. */
function doubleIds(yaml: YamlFile): readonly Diagnostic[] {
  const { requirements } = yaml.content as RawEdition;
  const doubled = (of: readonly { readonly id: string }[], path: YamlPath, what: string) =>
    of.flatMap(({ id }, i) => {
      if (of.findIndex((other) => other.id === id) === i) return [];
      const suggestion = 'give each an id of its own';
      return [yaml.complain([...path, i, 'id'], `the ${what} "${id}" stands twice`, { suggestion })];
    });
  return [
    ...doubled(requirements, ['requirements'], 'requirement'),
    ...requirements.flatMap(({ parts }, i) => doubled(parts, ['requirements', i, 'parts'], 'part')),
  ];
}

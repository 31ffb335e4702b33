import { type LevelSet, levelText } from '../model/level.js';
import type { Cell } from '../model/table.js';
import type { Corpus } from './corpus.js';

const documentCells = new WeakMap<Corpus, Map<string, Cell>>();

/** The name of a document as a cell that leads to it; made once, as a document has a row in many tables. */
export function documentCell(corpus: Corpus, id: string): Cell {
  const known = documentCells.get(corpus) ?? new Map<string, Cell>();
  documentCells.set(corpus, known);
  const made = known.get(id) ?? { value: corpus.nameOf(id), documents: [id] };
  known.set(id, made);
  return made;
}

/**
 * Sorts ids of documents by name, so that the order of the files decides nothing. Same in every locale; "area 2" comes
 * before "area 10".
 */
export function byName(corpus: Corpus): (a: string, b: string) => number {
  const key = (id: string): string => corpus.nameOf(id).replace(/\d+/g, (digits) => digits.padStart(9, '0'));
  return (a, b) => inOrder(key(a), key(b)) || inOrder(a, b);
}

/** What people call an issue; its id where the guide in brief does not hold it. */
export function issueLabel({ issues }: Corpus, issue: string): string {
  return issues.find(({ id }) => id === issue)?.label ?? issue;
}

/** What people call a theme of an issue; its id where the guide in brief does not hold it. */
export function themeLabel({ issues }: Corpus, issue: string, theme: string): string {
  const themes = issues.find(({ id }) => id === issue)?.themes ?? [];
  return themes.find(({ id }) => id === theme)?.label ?? theme;
}

/** Where an indicator stands, in a sentence: "at level D", "at C and D joined", "at no level that could be told". */
export function atLevel(levels: LevelSet): string {
  if (levels.length === 0) return 'at no level that could be told';
  return levels.length === 1 ? `at level ${levelText(levels)}` : `at ${levels.join(' and ')} joined`;
}

/** Compares two texts by their code units. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The ids of references, in their order. */
export function idsOf(references: readonly { readonly id: string }[]): readonly string[] {
  return references.map(({ id }) => id);
}

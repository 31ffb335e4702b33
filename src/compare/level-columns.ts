import type { Reference } from '../model/analysis.js';
import {
  LEVELS_OF_INTERVENTION,
  type LevelSet,
  levelRank,
  levelText,
  STANDARD_LEVELS,
} from '../model/level.js';
import type { Cell, Column } from '../model/table.js';
import type { Corpus } from './corpus.js';
import { groupedBy } from './grouped.js';

/** Column of the references whose level could not be told, or whose document has no levels. */
export const NO_LEVEL = 'no-level';

/** The id of the column of a level: "A", "C+D"; "no-level" where there is none. */
export function levelKey(levels: LevelSet): string {
  return levelText(levels) || NO_LEVEL;
}

/** The level of a key other than "no-level": C and D of "C+D". */
export function levelOf(key: string): LevelSet {
  const parts = key.split('+');
  return STANDARD_LEVELS.filter((level) => parts.includes(level));
}

/**
 * The levels that tables of a corpus have columns or rows for, lowest first: U, A, B, C and D always, joined ones only
 * where a document has them. A joined level stands between its parts (METHOD.md section 5). Without "no-level".
 */
export function levelKeys({
  documents,
  references,
}: Pick<Corpus, 'documents' | 'references'>): readonly string[] {
  const ranks = new Map<string, number>();
  const add = (levels: LevelSet): void => {
    const rank = levelRank(levels);
    if (rank !== null) ranks.set(levelKey(levels), rank);
  };
  for (const level of STANDARD_LEVELS) add([level]);
  for (const { levels } of documents) for (const { standard } of levels) add(standard);
  for (const { level } of references) add(level);
  return [...ranks]
    .sort(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || a.length - b.length || (a < b ? -1 : 1))
    .map(([key]) => key);
}

/** Whether a key is one of the four levels of intervention: neither U nor joined. */
export function isLevelOfIntervention(key: string): boolean {
  return LEVELS_OF_INTERVENTION.some((level) => level === key);
}

/** A column for each level and one for no level, all of counts in the same unit: "documents", "1 to 6". */
export function levelColumns(keys: readonly string[], unit: string): readonly Column[] {
  return [
    ...keys.map((key): Column => ({ id: key, label: key, type: 'count', unit })),
    { id: NO_LEVEL, label: 'No level', type: 'count', unit },
  ];
}

/** The cells below `levelColumns`: what `cellOf` makes of the references at each level, in order; none there is []. */
export function levelCells<R extends Reference>(
  keys: readonly string[],
  references: readonly R[],
  cellOf: (references: readonly R[], key: string) => Cell = countOfDocuments,
): readonly Cell[] {
  const byLevel = groupedBy(references, ({ level }) => levelKey(level));
  return [...keys, NO_LEVEL].map((key) => cellOf(byLevel.get(key) ?? [], key));
}

/** How many documents the references stand in: each counts once. With both the documents and the references. */
export function countOfDocuments(references: readonly Reference[]): Cell {
  const documents = documentsOf(references);
  return { value: documents.length, documents, references: references.map(({ id }) => id) };
}

/** The documents that the references stand in, each once, in the order of the references. */
export function documentsOf(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.map(({ document }) => document))];
}

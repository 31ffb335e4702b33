import { type LevelSet, levelRank } from '../../model/level.js';
import type { Finding } from '../../model/table.js';
import type { PlacedSituation } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { atLevel, idsOf } from '../labels.js';
import { documentsOf, levelKey } from '../level-columns.js';
import { count, inWords, list, quoted, verb } from '../wording.js';

/**
 * Where documents place a situation, as the 2018 report wrote it: "“Incidents of domestic violence” is placed at level
 * D in three documents and at level A in two." The level of most documents first, of equal ones the higher.
 */
export function placedInWords(situation: PlacedSituation): Finding {
  const documents = documentsOf(situation.references);
  const told = situation.references.filter(({ level }) => level.length > 0);
  const levels = [...groupedBy(told, ({ level }) => levelKey(level)).values()]
    .map((references) => ({ level: references[0]?.level ?? [], documents: documentsOf(references) }))
    .sort((a, b) => b.documents.length - a.documents.length || rank(b.level) - rank(a.level));
  const parts = levels.map(({ level, documents: { length } }, i) => {
    return `${atLevel(level)} in ${i === 0 ? count(length, 'document') : inWords(length)}`;
  });
  const placed = parts.length > 0 ? `is placed ${list(parts)}` : 'is placed at no level that could be told';
  return {
    text: `${[`${quoted(situation.label)} ${placed}`, ...asides(documents, documentsOf(told), levels)].join('; ')}.`,
    references: idsOf(situation.references),
    documents,
  };
}

/** What the numbers by level do not say: documents that count twice, and documents that count nowhere. */
function asides(
  documents: readonly string[],
  told: readonly string[],
  levels: readonly { readonly documents: readonly string[] }[],
): readonly string[] {
  const placings = groupedBy(
    levels.flatMap((level) => level.documents),
    (document) => document,
  );
  const several = [...placings.values()].filter(({ length }) => length > 1).length;
  const untold = documents.length - told.length;
  const parts: string[] = [];
  if (several > 0) parts.push(`${inWords(several)} ${verb(several, 'states', 'state')} it at several levels`);
  if (untold > 0 && told.length > 0) parts.push(`in ${inWords(untold)} no level could be told`);
  return parts;
}

function rank(level: LevelSet): number {
  return levelRank(level) ?? -1;
}

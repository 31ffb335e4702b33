import { levelRank } from '../../model/level.js';
import type { ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';

/** The references of one issue and theme that have one severity and stand at one rank. */
export interface Placement {
  readonly severity: number;
  /** U 0 to D 4, a joined level between its parts (METHOD.md section 5). */
  readonly rank: number;
  readonly references: readonly ScoredReference[];
}

/** Two placements of which the less severe stands higher. */
export interface Inversion {
  readonly milder: Placement;
  readonly graver: Placement;
}

/** Pairs that differ in severity and in level, and those of them in which the less severe stands higher. */
export interface PairCount {
  readonly compared: number;
  readonly inverted: number;
}

/** The references of one issue and theme together: two of different themes are never compared. */
export function byKind<R extends { readonly issue: string; readonly theme: string }>(
  references: readonly R[],
): readonly (readonly R[])[] {
  return [...groupedBy(references, ({ issue, theme }) => `${issue}\n${theme}`).values()];
}

/**
 * References put together by severity and rank, those without a level left out. However many references there are,
 * there are at most 6 × 9 placements, so that pairs can be counted without being gone through one by one.
 */
export function placementsOf(references: readonly ScoredReference[]): readonly Placement[] {
  const told = references.flatMap((reference) => {
    const rank = levelRank(reference.level);
    return rank === null ? [] : [{ rank, reference }];
  });
  const groups = groupedBy(told, ({ rank, reference }) => `${reference.severity} ${rank}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { rank, reference } = first;
    return [{ severity: reference.severity, rank, references: group.map((one) => one.reference) }];
  });
}

/** The pairs among references of one issue and theme. */
export function countPairs(placements: readonly Placement[]): PairCount {
  let [compared, inverted] = [0, 0];
  for (const one of placements) {
    for (const other of placements) {
      if (one.severity >= other.severity || one.rank === other.rank) continue;
      const pairs = one.references.length * other.references.length;
      compared += pairs;
      if (one.rank > other.rank) inverted += pairs;
    }
  }
  return { compared, inverted };
}

/** Every inversion among the placements, the most striking first. */
export function inversionsAmong(placements: readonly Placement[]): readonly Inversion[] {
  return placements
    .flatMap((milder) =>
      placements
        .filter(({ severity, rank }) => severity > milder.severity && rank < milder.rank)
        .map((graver) => ({ milder, graver })),
    )
    .sort(byStrikingness);
}

/** How far an inversion goes: levels apart and steps of severity apart, added. */
export function strikingness({ milder, graver }: Inversion): number {
  return milder.rank - graver.rank + graver.severity - milder.severity;
}

/** The most striking first; of equal ones those whose levels lie farther apart. Else as they were. */
export function byStrikingness(a: Inversion, b: Inversion): number {
  return strikingness(b) - strikingness(a) || b.milder.rank - b.graver.rank - (a.milder.rank - a.graver.rank);
}

export function sumOfPairs(counts: readonly PairCount[]): PairCount {
  return {
    compared: counts.reduce((sum, { compared }) => sum + compared, 0),
    inverted: counts.reduce((sum, { inverted }) => sum + inverted, 0),
  };
}

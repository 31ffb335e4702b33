import type { Issue } from '../../model/coding-guide.js';
import { levelText } from '../../model/level.js';
import type { Cell, Finding } from '../../model/table.js';
import type { IndicatorChange, VersionComparison } from '../../model/version-comparison.js';
import { inSentence } from '../wording.js';

/** What the tables of two versions have in common. */

/** The issues of the guide, as far as tables name them. */
export type IssueNames = readonly Pick<Issue, 'id' | 'label'>[];

/** What people call an issue; its id where the guide does not hold it. */
export function issueName(issues: IssueNames, id: string): string {
  return issues.find((issue) => issue.id === id)?.label ?? id;
}

export function issueInSentence(issues: IssueNames, id: string): string {
  return inSentence(issueName(issues, id));
}

/** The ids of the two versions, each once. */
export function versionIds({ before, after }: VersionComparison): readonly string[] {
  return [...new Set([before.id, after.id])];
}

/** What a table of two versions rests on. */
export function restsOn(comparison: VersionComparison): {
  readonly documents: number;
  readonly references: number;
} {
  return { documents: 2, references: referencesOf(comparison.indicators).length };
}

/** The ids of the references found in indicators of either version. */
export function referencesOf(changes: readonly IndicatorChange[]): readonly string[] {
  const references = changes.flatMap(({ beforeReferences, afterReferences }) => [
    ...beforeReferences,
    ...afterReferences,
  ]);
  return [...new Set(references.map(({ id }) => id))];
}

/**
 * Where an indicator of both versions has gone: to a more or less serious response; with its level, where that was joined
 * with its neighbour or parted from it; or from or to a level that could not be told. Null where it stayed.
 */
export type Move = 'up' | 'down' | 'with-level' | 'untold';

export function moveOf({ before, after, moved }: IndicatorChange): Move | null {
  if (before === null || after === null || levelText(before.level) === levelText(after.level)) return null;
  if (before.level.some((level) => after.level.includes(level))) return 'with-level';
  return moved ?? 'untold';
}

/** How many indicators of one version, with the references in them. */
export function indicatorCount(
  changes: readonly IndicatorChange[],
  version: 'before' | 'after',
  comparison: VersionComparison,
): Cell {
  const references = changes.flatMap((change) => change[`${version}References`].map(({ id }) => id));
  return { value: changes.length, references, documents: [comparison[version].id] };
}

/** A sentence about indicators. */
export function findingOn(
  text: string,
  changes: readonly IndicatorChange[],
  comparison: VersionComparison,
): Finding {
  return { text, references: referencesOf(changes), documents: versionIds(comparison) };
}

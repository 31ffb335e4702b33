import type { Severity } from '../../model/coding-guide.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { isLevelOfIntervention, levelKey, levelKeys } from '../level-columns.js';

/** What all documents together place at one level. */
export interface Placement {
  /** Null for all issues together. */
  readonly issue: Corpus['issues'][number] | null;
  /** "D", "C+D". */
  readonly level: string;
  readonly references: readonly ScoredReference[];
  /** How many of the references have severity 1, 2, … 6. */
  readonly counts: readonly number[];
}

export const SEVERITIES: readonly Severity[] = [1, 2, 3, 4, 5, 6];

/** For each issue, then for all together, A to D; U and joined levels where something stands there. */
export function placementsOf(corpus: Corpus): readonly Placement[] {
  const keys = levelKeys(corpus);
  const byIssue = groupedBy(corpus.references, ({ issue }) => issue);
  const of = (issue: Placement['issue'], references: readonly ScoredReference[]): readonly Placement[] => {
    const byLevel = groupedBy(references, ({ level }) => levelKey(level));
    return keys
      .filter((key) => isLevelOfIntervention(key) || byLevel.has(key))
      .map((key) => {
        const here = byLevel.get(key) ?? [];
        const bySeverity = groupedBy(here, ({ severity }) => severity);
        const counts = SEVERITIES.map((severity) => bySeverity.get(severity)?.length ?? 0);
        return { issue, level: key, references: here, counts };
      });
  };
  return [
    ...corpus.issues.flatMap((issue) => of(issue, byIssue.get(issue.id) ?? [])),
    ...of(null, corpus.references),
  ];
}

import type { AnalysedDocument, Reference, Situation } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { isScored, situationKey } from './key.js';
import { labelOf, slugOf } from './label.js';
import { type Reduced, reducer } from './reduce.js';

/**
 * Puts together the like-worded indicators of different documents. Two references describe one situation where they have
 * issue, theme and severity in common, and their wordings reduce to the same words by the vocabulary of the guide
 * (`situations` in its files). Only asserted references of threshold documents and documents without tiers count, and
 * only situations of two documents or more are given, in the order of issues and ids.
 *
 * The groups do not depend on the order of documents; the time is in line with the number of references.
 * Source: METHOD section 5, 4; Storing Up Trouble (2018), box "same need, different response".
 */
export function groupSituations(
  documents: readonly AnalysedDocument[],
  references: readonly Reference[],
  guide: CodingGuide,
): readonly Situation[] {
  const reduced = reducer(guide);
  const counted = new Set(documents.filter(({ kind }) => kind !== 'other').map(({ id }) => id));
  const scored = references.filter(isScored).filter(({ document }) => counted.has(document));
  const groups = groupedBy(scored, (reference) => situationKey(reference, reduced(reference)));
  const shared = [...groups].filter(([, group]) => new Set(group.map(({ document }) => document)).size > 1);
  // By key, so that equal labels are numbered alike in every run.
  const sorted = shared.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const taken = new Set<string>();
  const situations = sorted.flatMap((group) => {
    const [first] = group;
    return first ? [situationOf(first, group, reduced, taken)] : [];
  });
  const order = new Map(guide.issues.map(({ id }, i) => [id, i]));
  const place = ({ issue }: Situation): number => order.get(issue) ?? order.size;
  return situations.sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

function situationOf(
  { issue, theme, severity }: ScoredReference,
  group: readonly ScoredReference[],
  reduced: (reference: Reference) => Reduced,
  taken: Set<string>,
): Situation {
  const label = labelOf(group, (reference) => reduced(reference).wording);
  const labelled = group.find(({ text }) => text === label);
  return {
    id: freeId(`${issue}:${slugOf(label)}`, taken),
    label,
    issue,
    theme,
    severity,
    words: labelled ? reduced(labelled).words : [],
    references: group.map(({ id }) => id),
  };
}

/** The id itself, or with the first number behind it that makes it unique. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  taken.add(free);
  return free;
}

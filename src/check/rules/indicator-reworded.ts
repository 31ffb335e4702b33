import type { Reference } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import { placeOf } from '../place.js';
import { hasMoved, isKept, isUniversal, type KeptIndicator } from '../previous-version.js';
import { rule } from '../rule.js';
import { listed, quoted } from '../wording.js';

/** Against the previous version: an indicator that stands where it stood, in other words. */
export const indicatorReworded = rule({
  id: 'indicator-reworded',
  family: 'against-previous',
  title: 'an indicator with other words than in the previous version',
  severity: 'note',
  needs: '--previous',
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ versions, guide }) => {
    const reworded = (versions?.indicators ?? []).filter(isKept).filter(isTold);
    return reworded.map(({ before, after, beforeReferences, afterReferences }) => ({
      place: placeOf(after),
      anchor: after.text,
      found: `${quoted(before.text)} of the previous version reads ${quoted(after.text)} now.${otherSeverity(beforeReferences, afterReferences, guide)}`,
      expected: 'Words that mean the same children as before, unless the board has decided otherwise.',
      mend: 'Ask somebody who worked with the old words whether the new ones mean the same children; if not, name the change in the summary of changes.',
      references: [...beforeReferences, ...afterReferences],
    }));
  },
});

/** What has moved as well is told by `indicator-moved`. */
function isTold(change: KeptIndicator): boolean {
  return change.kind === 'reworded' && !hasMoved(change) && !isUniversal(change.after);
}

/** " The words are now more severe on housing (4, before 3)."; "" where no severity has changed. */
function otherSeverity(
  before: readonly Reference[],
  after: readonly Reference[],
  { issues }: CodingGuide,
): string {
  const told = issues.flatMap(({ id, label }) => {
    const was = before.find(({ issue }) => issue === id)?.severity ?? null;
    const is = after.find(({ issue }) => issue === id)?.severity ?? null;
    if (was === null || is === null || was === is) return [];
    return [`${is > was ? 'more' : 'less'} severe on ${label.toLowerCase()} (${is}, before ${was})`];
  });
  return told.length === 0 ? '' : ` The words are now ${listed(told)}.`;
}

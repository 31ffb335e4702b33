import { levelText } from '../../model/level.js';
import type { ThresholdChange } from '../../model/version-comparison.js';
import type { Draft } from '../draft.js';
import { placeOf } from '../place.js';
import { inOrderOfDraft, levelOfDraft, placeAt, withSeverity } from '../previous-version.js';
import { type Found, rule } from '../rule.js';

/** Against the previous version: an issue and level whose entry severity (METHOD section 5) has changed. */
export const thresholdChanged = rule({
  id: 'threshold-changed',
  family: 'against-previous',
  title: 'a threshold that has risen or fallen since the previous version',
  severity: 'warning',
  needs: '--previous',
  appliesTo: 'threshold-and-framework',
  options: {},
  find: (draft) => {
    const changes = draft.versions?.thresholds ?? [];
    return inOrderOfDraft(changes.flatMap((change) => finding(change, draft)));
  },
});

function finding(threshold: ThresholdChange, draft: Draft): readonly Found[] {
  const { issue, level, change, before, after, beforeReferences, afterReferences } = threshold;
  const words = wordsFor(threshold, draft);
  const [first] = afterReferences;
  if (words === null) return [];
  return [
    {
      place: first ? placeOf(first) : placeAt(level, beforeReferences[0]?.section ?? [], draft),
      anchor: `${issue} at ${levelText(level)}: ${change} from ${before ?? 'none'} to ${after ?? 'none'}`,
      references: [...beforeReferences, ...afterReferences],
      ...words,
    },
  ];
}

/** What an officer must answer for; null where the threshold is what it was, or cannot be compared. */
function wordsFor(
  { issue, level, change, before, after, beforeReferences, afterReferences }: ThresholdChange,
  draft: Draft,
): Pick<Found, 'found' | 'expected' | 'mend'> | null {
  const about = draft.guide.issues.find(({ id }) => id === issue)?.label.toLowerCase() ?? issue;
  const at = levelOfDraft(level, draft);
  const was = withSeverity(beforeReferences[0]?.text ?? '', before);
  const is = withSeverity(afterReferences[0]?.text ?? '', after);
  switch (change) {
    case 'risen':
      return {
        found: `The threshold for ${about} at ${at} has risen: it began with ${was} and begins now with ${is}. A child must be worse off than before to get this response.`,
        expected: SAME,
        mend: `List a sign as mild as the old one at this level; or, if the rise was decided, say in the summary of changes who answers the children below it.`,
      };
    case 'closed':
      return {
        found: `Nothing on ${about} stands at ${at} any more; the previous version began there with ${was}. No child gets this response for it now.`,
        expected: SAME,
        mend: `List at this level again which signs of ${about} it answers; or, if that was decided, say in the summary of changes who answers these children.`,
      };
    case 'fallen':
      return {
        found: `The threshold for ${about} at ${at} has fallen: it began with ${was} and begins now with ${is}. More children than before get this response.`,
        expected: SAME,
        mend: `Make sure that the services of this level can answer more children, and say so in the summary of changes; or take the milder sign out of this level.`,
      };
    case 'opened':
      return {
        found: `The draft places ${about} at ${at}, beginning with ${is}; the previous version placed nothing on it there. More children than before get this response.`,
        expected: SAME,
        mend: `Make sure that the services of this level can answer these children, and say so in the summary of changes; or take the new signs out of this level.`,
      };
    case 'stayed':
    case 'never':
    case 'not-comparable':
      return null;
    default:
      return change satisfies never;
  }
}

const SAME =
  'The threshold of the previous version, or another that the board has decided on and can explain.';

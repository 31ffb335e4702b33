import type { EntryInCorpus } from '../../model/draft-comparison.js';
import { unreadOf } from '../../model/warning.js';
import type { Draft } from '../draft.js';
import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { type Found, rule } from '../rule.js';
import { quoted } from '../wording.js';

/** Which end of the corpus is told. */
type End = 'highest' | 'lowest';

/**
 * Against the corpus: an entry severity above that of every other document, or below it. The highest threshold is what a
 * board is asked about: nowhere must a child be worse off to get this response. The lowest is told on request only: an
 * open door is rarely a fault, and one mild indicator is enough to make it.
 */
export const entryAtEdgeOfCorpus = rule<{ readonly fewest: number; readonly ends: readonly End[] }>({
  id: 'entry-at-edge-of-corpus',
  family: 'against-corpus',
  title: 'an entry severity above that of every other document',
  severity: 'note',
  needs: '--against',
  appliesTo: 'threshold',
  options: {
    fewest: {
      value: 5,
      schema: {
        type: 'integer',
        minimum: 2,
        description: 'How many documents must place the issue at the level before it is told',
      },
    },
    ends: {
      value: ['highest'],
      schema: {
        type: 'array',
        items: { enum: ['highest', 'lowest'] },
        uniqueItems: true,
        description: 'Whether the highest threshold of all is told, the lowest, or both',
      },
    },
  },
  find: (draft, { fewest, ends }) => {
    // On a page that could not be read something less severe may stand.
    const told = unreadOf(draft.document).length > 0 ? ends.filter((end) => end !== 'highest') : ends;
    return (draft.inCorpus?.entries ?? [])
      .filter(({ others }) => others.length >= fewest)
      .flatMap((entry) => {
        const end = endOf(entry);
        return end !== null && told.includes(end) ? finding(entry, end, draft) : [];
      })
      .sort((a, b) => (a.place.block ?? -1) - (b.place.block ?? -1));
  },
});

/** The end that an entry stands beyond; null where it is among the others or level with one. */
function endOf({ severity, others }: EntryInCorpus): End | null {
  const [lowest, highest] = [others[0]?.severity, others.at(-1)?.severity];
  if (lowest === undefined || highest === undefined) return null;
  if (severity > highest) return 'highest';
  return severity < lowest ? 'lowest' : null;
}

function finding({ issue, level, severity, own, others }: EntryInCorpus, end: End, draft: Draft): Found[] {
  const [first] = own;
  if (!first) return [];
  const label = draft.guide.issues.find(({ id }) => id === issue)?.label.toLowerCase() ?? issue;
  const nearest = (end === 'highest' ? others.at(-1) : others[0])?.severity ?? severity;
  const near = others.filter((one) => one.severity === nearest).length;
  return [
    {
      place: placeOf(first),
      anchor: `${issue} at ${level}`,
      found: `The ${end} threshold for ${label} at ${level} of ${others.length + 1} documents: the least severe that the draft places there is ${quoted(first.text)} (severity ${severity}), at ${levelNamed(first)}.`,
      expected: `An entry among those of the other ${others.length} documents; the nearest is severity ${nearest}, in ${near} of them.`,
      mend:
        end === 'highest'
          ? `Add the less severe signs of ${label} that get this response, or say why a child must be worse off here than elsewhere.`
          : `Check that ${quoted(first.text)} is meant to get this response, or say what makes it more serious.`,
      references: own,
    },
  ];
}

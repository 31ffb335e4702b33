import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { hasMoved, isKept, stoodBefore } from '../previous-version.js';
import { rule } from '../rule.js';
import { quoted } from '../wording.js';

/** Against the previous version: an indicator that leads to another response than before. */
export const indicatorMoved = rule({
  id: 'indicator-moved',
  family: 'against-previous',
  title: 'an indicator that stands at another level than in the previous version',
  severity: 'warning',
  needs: '--previous',
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ versions }) => {
    const moved = (versions?.indicators ?? []).filter(isKept).filter(hasMoved);
    return moved.map(({ kind, before, after, moved, beforeReferences, afterReferences }) => {
      const words = kind === 'reworded' ? `, as ${quoted(before.text)},` : '';
      const response = moved === 'up' ? 'a more serious response' : 'a less serious response';
      return {
        place: placeOf(after),
        anchor: after.text,
        found: `${quoted(after.text)} ${stoodBefore(before)}${words} and stands at ${levelNamed(after)} now, which is ${response} to the same sign.`,
        expected: 'The same response to the same sign as before, unless the board has decided otherwise.',
        mend:
          moved === 'up'
            ? `Put it back at ${levelNamed(before)}; or, if the move was decided, say so in the summary of changes, so that nobody goes on answering it with less.`
            : `Put it back at ${levelNamed(before)}; or, if the move was decided, say so in the summary of changes, and be ready to say why such a child no longer gets that response.`,
        references: [...beforeReferences, ...afterReferences],
      };
    });
  },
});

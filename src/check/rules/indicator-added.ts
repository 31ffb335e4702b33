import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { isUniversal } from '../previous-version.js';
import { type Found, rule } from '../rule.js';
import { orUnread } from '../unread.js';
import { quoted } from '../wording.js';

/** Against the previous version: an indicator of a level above the universal one that is new. */
export const indicatorAdded = rule({
  id: 'indicator-added',
  family: 'against-previous',
  title: 'an indicator that the previous version does not have',
  severity: 'note',
  needs: '--previous',
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ versions }) =>
    (versions?.indicators ?? []).flatMap(({ kind, after, afterReferences }): readonly Found[] => {
      if (versions === null || kind !== 'added' || after === null || isUniversal(after)) return [];
      const at = after.level.length === 0 ? '' : ` at ${levelNamed(after)}`;
      return [
        {
          place: placeOf(after),
          anchor: after.text,
          found: orUnread(
            `${quoted(after.text)} is new${at}: the previous version has no such indicator.`,
            versions.before,
            'that version',
          ),
          expected: 'A new sign of need that the board has decided on, and that its services can answer.',
          mend: 'Name it in the summary of changes; or take it out if nobody has decided on it.',
          references: afterReferences,
        },
      ];
    }),
});

import { inOrderOfDraft, isUniversal, placeAt, stoodBefore } from '../previous-version.js';
import { type Found, rule } from '../rule.js';
import { orUnread } from '../unread.js';
import { quoted } from '../wording.js';

/** Against the previous version: an indicator of a level above the universal one that the draft no longer has. */
export const indicatorDropped = rule({
  id: 'indicator-dropped',
  family: 'against-previous',
  title: 'an indicator of the previous version that the draft no longer has',
  severity: 'warning',
  needs: '--previous',
  appliesTo: 'threshold-and-framework',
  options: {},
  find: (draft) => {
    const dropped = (draft.versions?.indicators ?? []).flatMap(
      ({ kind, before, beforeReferences }): readonly Found[] => {
        if (kind !== 'dropped' || before === null || isUniversal(before)) return [];
        return [
          {
            place: placeAt(before.level, before.section, draft),
            anchor: before.text,
            found: orUnread(
              `${quoted(before.text)} ${stoodBefore(before)}. The draft has no such indicator at any level.`,
              draft.document,
            ),
            expected:
              'Every sign of need of the previous version has a place in the draft, unless the board has decided to drop it.',
            mend: 'Put it back under the level that is to answer it; or, if it was dropped on purpose, say so in the summary of changes, with where such a child is answered now.',
            references: beforeReferences,
          },
        ];
      },
    );
    return inOrderOfDraft(dropped);
  },
});

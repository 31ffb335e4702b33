import { levelText } from '../../model/level.js';
import { placeOfEvidence, WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';
import { orUnread } from '../unread.js';
import { quoted } from '../wording.js';

/** Structure: a level of intervention that is described and has no indicator. The universal level needs none. */
export const levelWithoutIndicators = rule({
  id: 'level-without-indicators',
  family: 'structure',
  title: 'a level without indicators',
  severity: 'error',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: (draft) =>
    draft.document.levels
      .filter(({ standard }) => standard.some((level) => level !== 'U'))
      .filter(({ local }) => !draft.read.indicators.some(({ localLevel }) => localLevel === local))
      .map((level) => {
        const place = level.evidence.find(({ block }) => block !== null);
        return {
          place: place ? placeOfEvidence(place, draft) : WHOLE_DRAFT,
          anchor: level.local,
          found: orUnread(
            `No indicator was found under ${quoted(level.local)} (${levelText(level.standard)}).`,
            draft.document,
          ),
          expected: 'For each level, the signs of need by which a practitioner knows that a child is there.',
          mend: 'List the indicators of the level below its heading or in its column; if they are there, look with `thresholds explain` at how the draft was read.',
          references: [],
        };
      }),
});

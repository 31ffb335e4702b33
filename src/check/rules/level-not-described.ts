import { LEVEL_RESPONSES, LEVELS_OF_INTERVENTION, levelText } from '../../model/level.js';
import { WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';
import { orUnread } from '../unread.js';
import { listed, quoted } from '../wording.js';

/** Structure: a level A to D that the draft does not describe, alone or joined with its neighbour. */
export const levelNotDescribed = rule({
  id: 'level-not-described',
  family: 'structure',
  title: 'a level of intervention that the draft does not describe',
  // Three levels where others have four are a board's choice; without C or D the statutory content is missing, which is an error.
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ document }) => {
    const missing = LEVELS_OF_INTERVENTION.filter((level) => !document.describes.includes(level));
    if (document.levels.length === 0) {
      return [
        {
          place: WHOLE_DRAFT,
          anchor: 'levels',
          found: 'The draft sorts needs into no levels, so none of A, B, C and D is described.',
          expected: 'Levels of need, each with its response and its indicators.',
          mend: 'If the draft is meant to have levels, give each a heading with its name. If it is a framework without tiers on purpose, turn this rule off and give the reason.',
          references: [],
        },
      ];
    }
    const own = document.levels.map(
      ({ local, standard }) => `${quoted(local)} (${levelText(standard) || 'not told'})`,
    );
    return missing.map((level) => ({
      place: WHOLE_DRAFT,
      anchor: `level ${level}`,
      found: orUnread(`No level of the draft stands for ${level}. Its levels are ${listed(own)}.`, document),
      expected: `A level whose response is: ${LEVEL_RESPONSES[level]}`,
      mend: 'Describe a level with this response and list its indicators; where the draft has one under another name, say in its definition who leads and what is offered.',
      references: [],
    }));
  },
});

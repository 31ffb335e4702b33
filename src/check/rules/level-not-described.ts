import { LEVEL_RESPONSES, LEVELS_OF_INTERVENTION } from '../../model/level.js';
import { WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';

/** Structure: a level A to D that the draft does not describe, alone or joined with its neighbour. */
export const levelNotDescribed = rule({
  id: 'level-not-described',
  family: 'structure',
  title: 'a level of intervention that the draft does not describe',
  severity: 'error',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ document }) => {
    const own = document.levels.map(
      ({ local, standard }) => `“${local}” (${standard.join('+') || 'not told'})`,
    );
    const found =
      own.length === 0 ? 'The draft sorts needs into no levels.' : `Its levels are ${own.join(', ')}.`;
    return LEVELS_OF_INTERVENTION.filter((level) => !document.describes.includes(level)).map((level) => ({
      place: WHOLE_DRAFT,
      anchor: `level ${level}`,
      found: `No level of the draft stands for ${level}. ${found}`,
      expected: `A level whose response is: ${LEVEL_RESPONSES[level]}`,
      mend: `Describe a level with this response and list its indicators; where the draft has one under another name, say in its definition who leads and what is offered.`,
      references: [],
    }));
  },
});

import { placeOf } from '../place.js';
import { alternativeClauses } from '../plain-words/alternatives.js';
import { referencesIn } from '../plain-words/indicators.js';
import { rule } from '../rule.js';
import { quoted } from '../wording.js';

/** Plain words: an indicator that joins so many alternatives that nobody can tell what is enough. */
export const longAlternatives = rule({
  id: 'long-alternatives',
  family: 'plain-words',
  title: 'an indicator that joins too many alternatives',
  severity: 'note',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {
    most: {
      value: 4,
      schema: {
        type: 'integer',
        minimum: 1,
        description: 'How many clauses an indicator may join by “or”, “and/or” or semicolons.',
      },
    },
  },
  find: (draft, { most }) =>
    draft.read.indicators.flatMap((indicator) => {
      const clauses = alternativeClauses(indicator.text, draft.guide);
      if (clauses.length <= most) return [];
      return [
        {
          place: placeOf(indicator),
          anchor: indicator.text,
          found: `One indicator joins ${clauses.length} alternatives, from ${quoted(clauses[0] ?? '')} to ${quoted(clauses.at(-1) ?? '')}.`,
          expected: `An indicator of at most ${most} alternatives, so that it is plain which of them is enough and which must come together.`,
          mend: 'Make each alternative an indicator of its own; where several must come together, write “and”, or “two or more of these”.',
          references: referencesIn([indicator], draft),
        },
      ];
    }),
});

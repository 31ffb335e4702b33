import { placeOf } from '../place.js';
import { indicatorsOfNeed, referencesIn } from '../plain-words/indicators.js';
import { holdsOnly, spansOf } from '../plain-words/vocabulary.js';
import { rule } from '../rule.js';
import { quoted } from '../wording.js';

/** Plain words: an indicator with nothing in it but "concerns", "issues", "inappropriate" and whom or where they concern. */
export const vagueWord = rule({
  id: 'vague-word',
  family: 'plain-words',
  title: 'an indicator that does not say of what or how much',
  severity: 'note',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {},
  find: (draft) => {
    const { guide, plainWords } = draft;
    return indicatorsOfNeed(draft).flatMap((indicator) => {
      const words = guide.read(indicator.text);
      const [vague] = spansOf(['vague'], words, plainWords);
      if (!vague || spansOf(['clear'], words, plainWords).length > 0) return [];
      if (!holdsOnly(['vague', 'domains', 'adds-nothing'], words, plainWords)) return [];
      const word = indicator.text.slice(vague.start, vague.end);
      return [
        {
          place: placeOf(indicator),
          anchor: indicator.text,
          found: `${quoted(indicator.text)} rests on ${quoted(word)} and does not say of what or how much.`,
          expected: 'What is seen or heard, and how much of it is enough for this level.',
          mend: 'Name the sign itself, and how often or since when; or strike the line out where the indicators beside it say it already.',
          references: referencesIn([indicator], draft),
        },
      ];
    });
  },
});

import { placeOf } from '../place.js';
import { type Lack, unmeasuredDegree } from '../plain-words/degrees.js';
import { indicatorsOfNeed, referencesIn } from '../plain-words/indicators.js';
import { rule } from '../rule.js';
import { quoted } from '../wording.js';

interface LackInWords {
  readonly found: (indicator: string, words: string) => string;
  readonly expected: string;
  readonly mend: string;
}

const LACKS: Readonly<Record<Lack, LackInWords>> = {
  'of-what': {
    found: (indicator, words) =>
      `${indicator} says ${words} and does not say of what, or by what it is told.`,
    expected: 'What there is much of, so that two readers would tick it for the same children.',
    mend: 'Say what the concern or need is, and what makes it more than the level below: how often, since when, with what effect.',
  },
  'which-effect': {
    found: (indicator, words) => `${indicator} says ${words} and does not say what the effect is.`,
    expected: 'The effect itself: on health, development, schooling or safety, and what shows it.',
    mend: 'Say what is different for the child: what is missed, lost, refused or hurt.',
  },
  figure: {
    found: (_, words) => `${words} is without a figure.`,
    expected: 'A figure or a frequency, since this is something that is counted anyway.',
    mend: 'Give the figure from which the level applies, for example “attendance below 85%”.',
  },
};

/** Plain words: "significant" without of what; an effect that is not said; something countable without a figure. */
export const degreeWithoutMeasure = rule({
  id: 'degree-without-measure',
  family: 'plain-words',
  title: 'a word of degree that nobody can measure',
  severity: 'note',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {},
  find: (draft) =>
    indicatorsOfNeed(draft).flatMap((indicator) => {
      const degree = unmeasuredDegree(indicator.text, draft.guide, draft.plainWords);
      if (!degree) return [];
      const { found, expected, mend } = LACKS[degree.lack];
      return [
        {
          place: placeOf(indicator),
          anchor: indicator.text,
          found: found(quoted(indicator.text), quoted(degree.words)),
          expected,
          mend,
          references: referencesIn([indicator], draft),
        },
      ];
    }),
});

import type { Reference } from '../../model/analysis.js';
import type { IndicatorAsRead } from '../../model/document-as-read.js';
import { levelRank, levelText } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import type { Draft } from '../draft.js';
import { levelNamed } from '../level-wording.js';
import { placeOf } from '../place.js';
import { type Found, rule } from '../rule.js';
import { listed, quoted } from '../wording.js';

/** Fewest words by which indicators that speak to no issue are held to be the same: "at risk" is the beginning of many. */
const FEWEST_WORDS = 3;

/**
 * Consistency: one situation at two levels. Of indicators that speak to an issue, those that are worded alike (METHOD
 * section 5); of others, those whose words are identical. A finding stands at the lowest of the levels.
 */
export const sameSituationAtTwoLevels = rule({
  id: 'same-situation-at-two-levels',
  family: 'consistency',
  title: 'the same situation at two levels of the draft',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: (draft) => {
    const alike = draft.withinItself.repeated.map((group) => finding(group, group));
    const identical = identicalAmong(draft).map((group) => finding(group, []));
    return [...alike, ...identical].flat().sort((a, b) => (a.place.block ?? -1) - (b.place.block ?? -1));
  },
});

/**
 * Indicators with identical words at two levels or more that speak to no issue and name no response. Not those of U: what
 * is said there of every child is mostly what goes well, and a strength may be repeated.
 */
function identicalAmong({ read, guide }: Draft): readonly (readonly IndicatorAsRead[])[] {
  const groups = new Map<string, IndicatorAsRead[]>();
  for (const indicator of read.indicators) {
    if (['', 'U'].includes(levelText(indicator.level)) || indicator.references.length > 0) continue;
    const form = plainForm(indicator.text);
    if (form.split(' ').length < FEWEST_WORDS) continue;
    const group = groups.get(form);
    if (group) group.push(indicator);
    else groups.set(form, [indicator]);
  }
  // What tells a response ("refer to children's social care") is no sign of need, and may hold at several levels.
  const response = guide.levelCues.filter(({ weight }) => weight > 1);
  return [...groups.values()].filter(
    ([first, ...rest]) =>
      first !== undefined &&
      rest.some(({ level }) => levelText(level) !== levelText(first.level)) &&
      !response.some(({ phrases }) => phrases.standsIn(guide.read(first.text))),
  );
}

function finding(
  group: readonly (IndicatorAsRead | Reference)[],
  references: readonly Reference[],
): readonly Found[] {
  const sorted = group.toSorted((a, b) => (levelRank(a.level) ?? 0) - (levelRank(b.level) ?? 0));
  const each = sorted.filter(
    (one, i) => sorted.findIndex((other) => levelText(other.level) === levelText(one.level)) === i,
  );
  const [lowest, ...higher] = each;
  if (!lowest) return [];
  const isSameText = higher.every(({ text }) => plainForm(text) === plainForm(lowest.text));
  const also = higher.map((one) => `${isSameText ? '' : `${quoted(one.text)} `}at ${levelNamed(one)}`);
  const what = isSameText ? 'and also' : 'and the same situation stands as';
  return [
    {
      place: placeOf(lowest),
      anchor: lowest.text,
      found: `${quoted(lowest.text)} stands at ${levelNamed(lowest)}, ${what} ${listed(also)}.`,
      expected:
        'One response to one situation: whoever reads it at one level must not find another response to it elsewhere.',
      mend: 'Keep it at the level that is meant; or say at each level what makes the difference, such as how often it happens or how it affects the child.',
      references,
    },
  ];
}

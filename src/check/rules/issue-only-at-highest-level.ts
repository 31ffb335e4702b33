import { levelRank, levelText } from '../../model/level.js';
import { unreadOf } from '../../model/warning.js';
import { placeOf } from '../place.js';
import { rule } from '../rule.js';
import { counted } from '../wording.js';

/** The rank of C and D joined: from there on nothing is offered before child protection. */
const HIGHEST = 3.5;

/** Coverage: an issue that is mentioned at D alone, or at D and a level that joins it with C: nothing is offered earlier (METHOD section 5). */
export const issueOnlyAtHighestLevel = rule({
  id: 'issue-only-at-highest-level',
  family: 'coverage',
  title: 'an issue that is mentioned at the highest level only',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: ({ guide, references, document }) => {
    // Something less severe may stand on a page that could not be read.
    if (unreadOf(document).length > 0) return [];
    return guide.issues.flatMap((issue) => {
      const own = references.filter((one) => one.issue === issue.id && one.stance === 'asserted');
      const told = own.flatMap((one) => levelRank(one.level) ?? []);
      const [first] = own;
      if (!first || told.length === 0 || told.some((rank) => rank < HIGHEST)) return [];
      const levels = [...new Set(own.flatMap(({ level }) => (level.length > 0 ? [levelText(level)] : [])))];
      return [
        {
          place: placeOf(first),
          anchor: issue.id,
          found: `${issue.label} is mentioned at ${levels.join(' and ')} only, in ${counted(own.length, 'indicator')}.`,
          expected:
            'Signs of the issue at the levels below, where help can come before a child needs protection.',
          mend: `Say which early signs of ${issue.label.toLowerCase()} get early help and which make a child a child in need.`,
          references: own,
        },
      ];
    });
  },
});

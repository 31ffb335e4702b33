import { placeOf, WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';
import { orUnread } from '../unread.js';
import { quoted } from '../wording.js';

/** Coverage: an issue of the coding guide to which no indicator refers, or that is only said to be absent. */
export const issueNotMentioned = rule({
  id: 'issue-not-mentioned',
  family: 'coverage',
  title: 'an issue that no indicator mentions',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {},
  find: ({ guide, references, document }) =>
    guide.issues
      .map((issue) => ({ issue, own: references.filter((reference) => reference.issue === issue.id) }))
      .filter(({ own }) => own.every(({ stance }) => stance === 'protective'))
      .map(({ issue, own: [first, ...rest] }) => ({
        place: first ? placeOf(first) : WHOLE_DRAFT,
        anchor: issue.id,
        found: orUnread(
          first
            ? `${issue.label} is only said to be absent: ${quoted(first.text)}.`
            : `No indicator refers to ${issue.label.toLowerCase()}.`,
          document,
        ),
        expected: `Signs of ${issue.label.toLowerCase()} at the levels at which a child gets help for it: ${issue.scope.in.replace(/\.$/, '')}.`,
        mend: `Add indicators of ${issue.label.toLowerCase()}, from early signs to those that call for protection; if the draft uses other words for it, look with \`thresholds guide show --issue ${issue.id}\` at what is searched for.`,
        references: first ? [first, ...rest] : [],
      })),
});

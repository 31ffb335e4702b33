import { WHOLE_DRAFT } from '../place.js';
import { rule } from '../rule.js';

/**
 * Coverage: a theme that most documents of the corpus refer to and the draft, which speaks of its issue, does not. A
 * theme is only a part of an issue, and each indicator counts for one: what barely half of the documents have is no gap.
 */
export const themeMissing = rule<{ readonly share: number; readonly fewest: number }>({
  id: 'theme-missing',
  family: 'coverage',
  title: 'a theme that most of the corpus has and the draft lacks',
  severity: 'note',
  needs: '--against',
  appliesTo: 'threshold-and-framework',
  options: {
    share: {
      value: 0.75,
      schema: {
        type: 'number',
        minimum: 0,
        exclusiveMaximum: 1,
        description: 'The share of the documents that must be exceeded before a theme is missed',
      },
    },
    fewest: {
      value: 3,
      schema: {
        type: 'integer',
        minimum: 1,
        description: 'How many documents must refer to a theme before it is missed',
      },
    },
  },
  find: ({ inCorpus, references, guide }, { share, fewest }) => {
    if (inCorpus === null) return [];
    // An issue that is not mentioned at all is told by `issue-not-mentioned`.
    const mentioned = new Set(
      references.filter(({ stance }) => stance === 'asserted').map((reference) => reference.issue),
    );
    return inCorpus.themesNotReferredTo
      .filter(({ issue }) => mentioned.has(issue))
      .filter(({ documents: { length } }) => length >= fewest && length > share * inCorpus.documents)
      .map((one) => {
        const issue = guide.issues.find(({ id }) => id === one.issue);
        const issueLabel = issue?.label ?? one.issue;
        const theme = issue?.themes.find(({ id }) => id === one.theme)?.label ?? one.theme;
        return {
          place: WHOLE_DRAFT,
          anchor: `${one.issue} ${one.theme}`,
          found: `${issueLabel}: no indicator is about “${theme.toLowerCase()}”, and ${one.documents.length} of ${inCorpus.documents} documents have one.`,
          expected: 'Each kind of an issue that most documents speak of.',
          mend: `Add what the draft offers a child where this is the sign, or leave it out on purpose; \`thresholds guide show --issue ${one.issue}\` tells what belongs to it.`,
          references: references.filter(({ issue: id }) => id === one.issue),
        };
      });
  },
});

import type { FindingPlace } from '../../model/check-report.js';
import type { Evidence } from '../../model/level.js';
import type { Draft } from '../draft.js';
import { placeOfEvidence, WHOLE_DRAFT } from '../place.js';
import { type Found, type RuleOptions, rule } from '../rule.js';
import { type PartAsFound, type RequirementAsFound, requirementsIn } from '../statutory-content.js';
import { mayBeUnread } from '../unread.js';
import { listed, quoted } from '../wording.js';

/** Statutory content: something that the edition of the guidance asks of a threshold document, and the draft does not set out. */
export const statutoryContent = rule<{ 'leave-out': readonly string[] }>({
  id: 'statutory-content',
  family: 'statutory-content',
  title: 'something that the statutory guidance asks for and the draft does not set out',
  severity: 'error',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {
    'leave-out': {
      value: [],
      schema: {
        description: 'Requirements of the edition that are not asked for, by their ids',
        type: 'array',
        items: { type: 'string' },
      },
    },
  },
  find: (draft, options) => {
    const leftOut = leftOutBy(options);
    return requirementsIn(draft)
      .filter(({ requirement, isMet }) => !isMet && !leftOut.includes(requirement.id))
      .map((one) => finding(one, draft));
  },
});

/** The requirements that the options of the rule leave out, by id. */
export function leftOutBy({ 'leave-out': leftOut }: RuleOptions): readonly string[] {
  return Array.isArray(leftOut) ? leftOut : [];
}

function finding({ requirement, parts }: RequirementAsFound, draft: Draft): Found {
  const missing = parts.filter(({ met }) => met.length === 0);
  const isPartly = missing.length < parts.length;
  const ids = missing.map(({ part }) => part.id).join(', ');
  const { title } = draft.edition;
  return {
    place: placeOf(parts, draft),
    anchor: isPartly ? `${requirement.id}: ${ids}` : requirement.id,
    found: [
      ...whatIsMissing(parts),
      ...whatIsThere(parts),
      mayBeUnread(draft.document, { so: 'the draft may say it there' }) ?? [],
    ]
      .flat()
      .join(' '),
    expected: `${title}, ${requirement.source}, asks a threshold document to set out ${requirement.says}.`,
    mend: requirement.mend,
    references: [],
  };
}

/** What is not said at all, with what comes nearest, and what is said without a level of need. */
function whatIsMissing(parts: readonly PartAsFound[]): readonly string[] {
  const missing = parts.filter(({ met }) => met.length === 0);
  const unsaid = missing.filter(({ withoutLevel }) => withoutLevel === null);
  const named = namedIn(parts);
  return [
    ...(unsaid.length > 0
      ? [`The draft does not set out ${listed(unsaid.map(({ part }) => part.says))}.`]
      : []),
    ...(named ? [`The nearest words are ${withPage(named)}.`] : []),
    ...missing.flatMap(({ part, withoutLevel }) =>
      withoutLevel ? [`The draft gives no level of need for ${part.says}: ${withPage(withoutLevel)}.`] : [],
    ),
  ];
}

/** The words that come nearest to what is not said; null where there are none but those by which another part is met. */
function namedIn(parts: readonly PartAsFound[]): Evidence | null {
  const shown = parts.flatMap(({ met: [best] }) => best?.text ?? []);
  const named = parts.flatMap((part) => (part.met.length === 0 && !part.withoutLevel && part.named) || []);
  return named.find(({ text }) => !shown.includes(text)) ?? null;
}

function whatIsThere(parts: readonly PartAsFound[]): readonly string[] {
  const there = parts.flatMap(({ part, met: [best] }) => (best ? [`${part.says} (${withPage(best)})`] : []));
  return there.length > 0 ? [`It does set out ${listed(there)}.`] : [];
}

/** Without its full stop, because the sentence that quotes it has one. */
function withPage({ text, page }: Evidence): string {
  const words = quoted(text.replace(/[.;,]$/, ''));
  return page === null ? words : `${words} on page ${page}`;
}

/** At the words that come nearest. */
function placeOf(parts: readonly PartAsFound[], draft: Draft): FindingPlace {
  const [withoutLevel] = parts.flatMap((part) => (part.met.length === 0 && part.withoutLevel) || []);
  const [there] = parts.flatMap(({ met }) => met);
  const evidence = withoutLevel ?? namedIn(parts) ?? there;
  return evidence ? placeOfEvidence(evidence, draft) : WHOLE_DRAFT;
}

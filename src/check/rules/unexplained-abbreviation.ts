import type { Draft } from '../draft.js';
import { placeOf, placeOfBlock } from '../place.js';
import { explanationsOf } from '../plain-words/explained.js';
import { referencesIn } from '../plain-words/indicators.js';
import { type Use, usesOf } from '../plain-words/uses.js';
import { type Found, rule } from '../rule.js';
import { counted, listed, quoted } from '../wording.js';

/** Plain words: an abbreviation of an indicator, or of what defines a level, that the draft explains nowhere. */
export const unexplainedAbbreviation = rule({
  id: 'unexplained-abbreviation',
  family: 'plain-words',
  title: 'an abbreviation that the draft does not explain',
  severity: 'note',
  needs: null,
  appliesTo: 'threshold-and-framework',
  options: {
    known: {
      value: [],
      schema: {
        type: 'array',
        items: { type: 'string', minLength: 2 },
        description: 'Further abbreviations that every reader of the draft knows.',
      },
    },
  },
  find: (draft, { known }: { readonly known: readonly string[] }) => {
    const familiar = new Set(
      [...draft.plainWords.knownAbbreviations, ...known].map((one) => one.toUpperCase()),
    );
    const isExplained = explanationsOf(draft);
    return [...usesOf(draft)]
      .filter(([abbreviation]) => !familiar.has(abbreviation) && !isExplained(abbreviation))
      .flatMap(([abbreviation, uses]) => {
        const [first] = uses;
        return first ? [finding(abbreviation, first, uses, draft)] : [];
      });
  },
});

function finding(abbreviation: string, first: Use, uses: readonly Use[], draft: Draft): Found {
  const indicators = uses.flatMap(({ indicator }) => indicator ?? []);
  const definitions = uses.length - indicators.length;
  const where = [
    ...(indicators.length > 0 ? [counted(indicators.length, 'indicator')] : []),
    ...(definitions > 0 ? [counted(definitions, 'definition of a level', 'definitions of levels')] : []),
  ];
  const pages = [...new Set(uses.flatMap(({ block }) => block.page ?? []))];
  const onPages =
    pages.length > 0 ? ` (page${pages.length > 1 ? 's' : ''} ${listed(pages.map(String))})` : '';
  return {
    place: first.indicator ? placeOf(first.indicator) : placeOfBlock(first.block),
    anchor: abbreviation,
    found: `${quoted(abbreviation)} stands in ${listed(where)}${onPages} and is explained nowhere in the draft.`,
    expected: 'Words that a parent, and a practitioner of any agency, can read without asking.',
    mend: 'Write it out where it first stands, with the abbreviation in brackets behind it; or explain it in a glossary.',
    references: referencesIn(indicators, draft),
  };
}

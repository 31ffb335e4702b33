import type { IndicatorAsRead } from '../../model/document-as-read.js';
import { levelRank } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import type { Draft } from '../draft.js';
import { placeOf, placeOfBlock, WHOLE_DRAFT } from '../place.js';
import { type Found, rule } from '../rule.js';
import { listed, quoted } from '../wording.js';

/** A heading or row label under which indicators of several levels stand: "Housing", "Parenting capacity". */
interface Domain {
  readonly label: string;
  readonly indicators: readonly IndicatorAsRead[];
}

/** Structure: a domain with indicators at a lower and at a higher level, and none at a level between them. */
export const domainSkipsLevel = rule({
  id: 'domain-skips-level',
  family: 'structure',
  title: 'a domain that skips a level',
  severity: 'warning',
  needs: null,
  appliesTo: 'threshold',
  options: {},
  find: (draft) => {
    const domains = domainsOf(draft);
    return domains.flatMap((domain) => {
      const skipped = skippedBy(domain, domains, draft);
      return skipped.length > 0 ? [finding(domain, skipped, draft)] : [];
    });
  },
});

function domainsOf({ read, document }: Draft): readonly Domain[] {
  const levels = new Set(document.levels.map(({ local }) => plainForm(local)));
  const groups = new Map<string, { label: string; indicators: IndicatorAsRead[] }>();
  for (const indicator of read.indicators) {
    // What every child should have is no step on the way from an early sign to protection.
    if (indicator.localLevel === null || indicator.level.includes('U')) continue;
    for (const label of indicator.section) {
      const form = plainForm(label);
      if (levels.has(form)) continue;
      const group = groups.get(form) ?? { label, indicators: [] };
      group.indicators.push(indicator);
      groups.set(form, group);
    }
  }
  return [...groups.values()].filter(({ indicators }) => localLevels(indicators).size > 1);
}

function localLevels(indicators: readonly IndicatorAsRead[]): ReadonlySet<string> {
  return new Set(indicators.flatMap(({ localLevel }) => localLevel ?? []));
}

/** Levels between the domain's lowest and highest at which other domains have indicators and this one has none. */
function skippedBy(domain: Domain, domains: readonly Domain[], { document }: Draft): readonly string[] {
  const own = localLevels(domain.indicators);
  const rankOf = new Map(document.levels.map(({ local, standard }) => [local, levelRank(standard)]));
  const ranks = [...own].flatMap((local) => rankOf.get(local) ?? []);
  const [lowest, highest] = [Math.min(...ranks), Math.max(...ranks)];
  const elsewhere = localLevels(
    domains.filter((other) => other !== domain).flatMap((other) => other.indicators),
  );
  return document.levels
    .map(({ local }) => local)
    .filter((local) => {
      const rank = rankOf.get(local) ?? null;
      return rank !== null && rank > lowest && rank < highest && !own.has(local) && elsewhere.has(local);
    });
}

/** The heading or label itself where it stands above the first of the indicators. */
function placeOfDomain({ label, indicators: [first] }: Domain, { read }: Draft): Found['place'] {
  const form = plainForm(label);
  const above = read.blocks.slice(0, first?.block ?? 0);
  const heading = above.findLast(({ text }) => plainForm(text) === form);
  if (heading) return placeOfBlock(heading, label);
  return first ? { ...placeOf(first), text: label } : WHOLE_DRAFT;
}

function finding(domain: Domain, skipped: readonly string[], draft: Draft): Found {
  const { label, indicators } = domain;
  const ids = new Set(indicators.flatMap((indicator) => indicator.references));
  return {
    place: placeOfDomain(domain, draft),
    anchor: `${plainForm(label)}: ${skipped.map(plainForm).join(', ')}`,
    found: `Under ${quoted(label)} there are indicators at ${listed([...localLevels(indicators)].map(quoted))}, and none at ${listed(skipped.map(quoted))}.`,
    expected:
      'A sign of need at each level between the lowest and the highest, so that help can grow with the need.',
    mend: `Say what a child with this need shows at ${listed(skipped.map(quoted))}, or why the level is left out.`,
    references: draft.references.filter(({ id }) => ids.has(id)),
  };
}

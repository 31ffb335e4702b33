import type { Reference } from '../model/analysis.js';
import {
  type AppliedRule,
  type CheckedDraft,
  type CheckFinding,
  type CheckReport,
  FINDING_SEVERITIES,
  type FindingReference,
  type FindingSeverity,
} from '../model/check-report.js';
import type { Draft } from './draft.js';
import { fingerprintOf } from './fingerprint.js';
import type { Found, Rule } from './rule.js';
import { RULES } from './rules/index.js';
import { leftOutBy, statutoryContent } from './rules/statutory-content.js';
import type { CheckSettings } from './settings.js';
import { staleEntries, statusOf } from './status.js';
import { answersOf } from './statutory-content.js';

/**
 * Applies every rule to every draft. Rules without something to compare with are told as not applied, and of a draft that
 * is no threshold document only that is told.
 * @param documentation the Markdown of each rule, by its id
 */
export function check(
  drafts: readonly Draft[],
  settings: CheckSettings,
  documentation: ReadonlyMap<string, string>,
): Pick<CheckReport, 'rules' | 'drafts' | 'stale'> {
  const rules = RULES.map((rule) => applied(rule, drafts, settings, documentation.get(rule.id) ?? ''));
  const checked = drafts.map((draft) => checkDraft(draft, settings));
  return { rules, drafts: checked, stale: staleEntries(checked, rules, settings) };
}

function applied(
  { id, family, title, needs }: Rule,
  drafts: readonly Draft[],
  settings: CheckSettings,
  documentation: string,
): AppliedRule {
  const severity = settings.rules.get(id)?.severity ?? 'off';
  const isMet = drafts.some((draft) => isGiven(needs, draft));
  return { id, family, title, severity, lacks: isMet ? null : needs, documentation };
}

function isGiven(needs: Rule['needs'], { inCorpus, versions }: Draft): boolean {
  switch (needs) {
    case null:
      return true;
    case '--against':
      return inCorpus !== null;
    case '--previous':
      return versions !== null;
    default:
      return needs satisfies never;
  }
}

function appliesTo({ appliesTo: to }: Rule, { document: { kind } }: Draft): boolean {
  switch (to) {
    case 'all':
      return true;
    case 'threshold-and-framework':
      return kind !== 'other';
    case 'threshold':
      return kind === 'threshold';
    default:
      return to satisfies never;
  }
}

function checkDraft(draft: Draft, settings: CheckSettings): CheckedDraft {
  const own = new Set(draft.references);
  const found = RULES.flatMap((rule) => {
    const setting = settings.rules.get(rule.id);
    if (!setting || setting.severity === 'off') return [];
    if (!appliesTo(rule, draft) || !isGiven(rule.needs, draft)) return [];
    const { severity, options } = setting;
    return rule.find(draft, options).map(({ references, atMost = severity, ...one }) => ({
      rule: rule.id,
      severity: lesserOf(severity, atMost),
      ...one,
      references: references.map((reference) => inBrief(reference, own.has(reference) ? null : rule.needs)),
    }));
  });
  const times = new Map<string, number>();
  const findings = found.map((one): CheckFinding => {
    const first = fingerprintOf(one.rule, one.anchor, 1);
    const time = (times.get(first) ?? 0) + 1;
    times.set(first, time);
    const fingerprint = fingerprintOf(one.rule, one.anchor, time);
    const unsettled = { ...one, fingerprint };
    return { ...unsettled, ...statusOf(unsettled, draft.document, settings) };
  });
  const asked = settings.rules.get(statutoryContent.id);
  const isAsked = asked && asked.severity !== 'off' && appliesTo(statutoryContent, draft);
  return {
    document: draft.document,
    lines: draft.read.blocks.map(({ text }) => text),
    statutoryContent: isAsked ? answersOf(draft, leftOutBy(asked.options)) : [],
    notAsked: RULES.filter((rule) => !appliesTo(rule, draft)).map(({ id }) => id),
    findings: findings.sort((a, b) => placeInOrder(a) - placeInOrder(b)),
  };
}

function lesserOf(one: FindingSeverity, other: FindingSeverity): FindingSeverity {
  return FINDING_SEVERITIES.indexOf(one) > FINDING_SEVERITIES.indexOf(other) ? one : other;
}

/** What speaks of the draft as a whole comes first. */
function placeInOrder({ place }: Pick<Found, 'place'>): number {
  return place.block ?? -1;
}

const COMPARED_WITH = { '--against': 'corpus', '--previous': 'previous' } as const;

/** @param from the option that gave its document; null for the draft */
function inBrief(
  { id, document, text, page, level, localLevel, severity }: Reference,
  from: Rule['needs'],
): FindingReference {
  const of = from === null ? 'draft' : COMPARED_WITH[from];
  return { id, document, of, text, page, level, localLevel, severity };
}

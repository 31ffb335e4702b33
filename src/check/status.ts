import type { AnalysedDocument } from '../model/analysis.js';
import type { AppliedRule, CheckedDraft, CheckFinding, StaleEntry } from '../model/check-report.js';
import { plainForm } from '../model/plain-form.js';
import { isKnown, staleIn } from './baseline.js';
import type { CheckSettings, IgnoredFinding } from './settings.js';

type Known = Pick<CheckFinding, 'rule' | 'anchor' | 'place' | 'fingerprint'>;

/** Whether a finding of a draft counts: what is ignored needs no baseline. */
export function statusOf(
  finding: Known,
  document: AnalysedDocument,
  { ignore, baseline }: CheckSettings,
): Pick<CheckFinding, 'status' | 'reason'> {
  const ignored = ignore.find((entry) => isMeant(entry, finding));
  if (ignored) return { status: 'ignored', reason: ignored.reason };
  const known = baseline !== null && isKnown(finding.fingerprint, document, baseline.entries);
  return { status: known ? 'known' : 'new', reason: null };
}

/** An entry means a finding by its anchor, or by the words that it quotes. */
function isMeant({ rule, words }: IgnoredFinding, finding: Known): boolean {
  if (rule !== finding.rule) return false;
  // Marks alone have no plain form, and the draft as a whole has no words: the two are not one.
  const form = plainForm(words) || words;
  return form === plainForm(finding.anchor) || form === plainForm(finding.place.text);
}

/** The rules that were applied: of the others nobody knows what they would have found. */
export function appliedIds(rules: readonly AppliedRule[]): ReadonlySet<string> {
  return new Set(
    rules.filter(({ severity, lacks }) => severity !== 'off' && lacks === null).map(({ id }) => id),
  );
}

/**
 * Entries that fit no finding of any draft. Nothing is said of ignored findings where a draft is no threshold document, of
 * which nothing else is asked.
 */
export function staleEntries(
  drafts: readonly CheckedDraft[],
  rules: readonly AppliedRule[],
  { ignore, baseline }: CheckSettings,
): readonly StaleEntry[] {
  const applied = appliedIds(rules);
  const findings = drafts.flatMap((draft) => draft.findings);
  const isTold = drafts.length > 0 && drafts.every(({ document }) => document.kind !== 'other');
  return [
    ...ignore
      .filter(({ rule }) => isTold && applied.has(rule))
      .filter((entry) => !findings.some((finding) => isMeant(entry, finding)))
      .map(({ rule, words, where }) => ({ from: 'ignore' as const, rule, words, where })),
    ...staleIn(baseline?.entries ?? [], drafts, applied).map(({ rule, words }) => ({
      from: 'baseline' as const,
      rule,
      words,
      where: baseline?.file ?? '',
    })),
  ];
}

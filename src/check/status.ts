import type { AppliedRule, CheckedDraft, CheckFinding, StaleEntry } from '../model/check-report.js';
import { plainForm } from '../model/plain-form.js';
import type { BaselineEntry, CheckSettings, IgnoredFinding } from './settings.js';

type Known = Pick<CheckFinding, 'rule' | 'anchor' | 'place' | 'fingerprint'>;

/** Whether a finding counts: what is ignored needs no baseline. */
export function statusOf(
  finding: Known,
  { ignore, baseline }: CheckSettings,
): Pick<CheckFinding, 'status' | 'reason'> {
  const ignored = ignore.find((entry) => isMeant(entry, finding));
  if (ignored) return { status: 'ignored', reason: ignored.reason };
  const known = baseline?.entries.some(({ fingerprint }) => fingerprint === finding.fingerprint) ?? false;
  return { status: known ? 'known' : 'new', reason: null };
}

/** An entry means a finding by its anchor, or by the words that it quotes. */
function isMeant({ rule, words }: IgnoredFinding, finding: Known): boolean {
  const form = plainForm(words);
  return (
    rule === finding.rule && (form === plainForm(finding.anchor) || form === plainForm(finding.place.text))
  );
}

/**
 * Entries that fit no finding of any draft any more. Entries of a rule that was not applied are left: nobody knows
 * whether it would have found them.
 */
export function staleEntries(
  drafts: readonly CheckedDraft[],
  rules: readonly AppliedRule[],
  { ignore, baseline }: CheckSettings,
): readonly StaleEntry[] {
  if (drafts.length === 0) return [];
  const findings = drafts.flatMap((draft) => draft.findings);
  const was = new Set(
    rules.filter(({ severity, lacks }) => severity !== 'off' && lacks === null).map(({ id }) => id),
  );
  const fingerprints = new Set(findings.map(({ fingerprint }) => fingerprint));
  return [
    ...ignore
      .filter(({ rule }) => was.has(rule))
      .filter((entry) => !findings.some((finding) => isMeant(entry, finding)))
      .map(({ rule, words, where }) => ({ from: 'ignore' as const, rule, words, where })),
    ...(baseline?.entries ?? [])
      .filter(({ rule }) => was.has(rule))
      .filter(({ fingerprint }) => !fingerprints.has(fingerprint))
      .map(({ rule, words }) => ({ from: 'baseline' as const, rule, words, where: baseline?.file ?? '' })),
  ];
}

/** The baseline of a run: what it found and does not ignore, each once, in the order of rule and words. */
export function baselineOf(drafts: readonly CheckedDraft[]): readonly BaselineEntry[] {
  const entries = drafts
    .flatMap((draft) => draft.findings)
    .filter(({ status }) => status !== 'ignored')
    .map(({ rule, anchor, fingerprint }) => ({ rule, words: anchor, fingerprint }));
  return inOrder([...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()]);
}

/** A baseline without the entries that no longer occur. */
export function pruned(
  entries: readonly BaselineEntry[],
  drafts: readonly CheckedDraft[],
  rules: readonly AppliedRule[],
): readonly BaselineEntry[] {
  const settings: CheckSettings = { rules: new Map(), ignore: [], baseline: { file: '', entries } };
  const gone = new Set(staleEntries(drafts, rules, settings).map(({ rule, words }) => `${rule}\n${words}`));
  const fingerprints = new Set(drafts.flatMap(({ findings }) => findings.map((one) => one.fingerprint)));
  return inOrder(
    entries.filter(
      ({ rule, words, fingerprint }) => fingerprints.has(fingerprint) || !gone.has(`${rule}\n${words}`),
    ),
  );
}

function inOrder(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ rule, words, fingerprint }: BaselineEntry): string => `${rule}\n${words}\n${fingerprint}`;
  return [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

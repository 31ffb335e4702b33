import type { AnalysedDocument } from '../model/analysis.js';
import type { AppliedRule, CheckedDraft } from '../model/check-report.js';
import type { BaselineEntry } from './settings.js';

/** Findings of drafts that are known, by rule and words. */

type Named = Pick<AnalysedDocument, 'id' | 'authority'>;

/** Whether an entry speaks of a draft: of its name or, since drafts are renamed from version to version, of its authority. */
export function isOf({ draft, authority }: BaselineEntry, document: Named): boolean {
  return draft === document.id || (authority !== null && authority === document.authority);
}

/** Whether a finding of a draft stands in a baseline. */
export function isKnown(fingerprint: string, document: Named, entries: readonly BaselineEntry[]): boolean {
  return entries.some((entry) => entry.fingerprint === fingerprint && isOf(entry, document));
}

/**
 * A baseline made anew: what the drafts have and the configuration does not ignore, beside what it held of drafts that are
 * not in the run.
 */
export function renewedBaseline(
  before: readonly BaselineEntry[],
  drafts: readonly CheckedDraft[],
): readonly BaselineEntry[] {
  const others = before.filter((entry) => !drafts.some(({ document }) => isOf(entry, document)));
  const found = drafts.flatMap(({ document, findings }) =>
    findings
      .filter(({ status }) => status !== 'ignored')
      .map(({ rule, anchor, fingerprint }) => ({
        rule,
        words: anchor,
        fingerprint,
        draft: document.id,
        authority: document.authority,
      })),
  );
  return inOrder([...others, ...found]);
}

/**
 * Entries of the drafts of the run that none of these has any more. Those of a rule that was not applied are left: nobody
 * knows whether it would have found them. So are those of a draft of which nothing else was asked, being no threshold document.
 */
export function staleIn(
  entries: readonly BaselineEntry[],
  drafts: readonly CheckedDraft[],
  applied: ReadonlySet<AppliedRule['id']>,
): readonly BaselineEntry[] {
  const readable = drafts.filter(({ document }) => document.kind !== 'other');
  return entries.filter((entry) => {
    const own = readable.filter(({ document }) => isOf(entry, document));
    if (own.length === 0 || !applied.has(entry.rule)) return false;
    return !own.some(({ findings }) => findings.some((one) => one.fingerprint === entry.fingerprint));
  });
}

/** The same entries give the same file, whatever order they came in. */
export function inOrder(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ draft, rule, words, fingerprint }: BaselineEntry): string =>
    [draft, rule, words, fingerprint].join('\n');
  return entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

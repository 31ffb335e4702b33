import {
  type CheckFinding,
  type CheckReport,
  FINDING_SEVERITIES,
  type FindingSeverity,
} from '../../model/check-report.js';

/** How many findings there are: those that count by severity, and those that are left out. */
export type FindingCounts = Readonly<Record<FindingSeverity | 'known' | 'ignored', number>>;

export function countsOf(findings: readonly CheckFinding[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0, known: 0, ignored: 0 };
  for (const { status, severity } of findings) counts[status === 'new' ? severity : status]++;
  return counts;
}

/** Every finding of every draft, in their order. */
export function allFindings({ drafts }: CheckReport): readonly CheckFinding[] {
  return drafts.flatMap(({ findings }) => findings);
}

/** The findings that count: neither known nor ignored. */
export function newFindings(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  return findings.filter(({ status }) => status === 'new');
}

/** The findings that count and are at least as severe as `shown`. */
export function shownFindings(
  findings: readonly CheckFinding[],
  shown: FindingSeverity,
): readonly CheckFinding[] {
  return newFindings(findings).filter(({ severity }) => rank(severity) <= rank(shown));
}

/** Findings with the most severe first, else in their order. */
export function worstFirst<F extends Pick<CheckFinding, 'severity'>>(findings: readonly F[]): readonly F[] {
  return [...findings].sort((a, b) => rank(a.severity) - rank(b.severity));
}

function rank(severity: FindingSeverity): number {
  return FINDING_SEVERITIES.indexOf(severity);
}

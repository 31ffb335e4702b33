import type { AppliedRule, CheckedDraft, CheckFinding, FindingReference } from '../../model/check-report.js';
import { toJson } from '../json.js';
import { allFindings, countsOf } from './counts.js';
import type { CheckFormat } from './format.js';
import { lineOf } from './lines.js';

/**
 * The whole check for programs: docs/schema/check.schema.json. Without the texts of the drafts and the documentation of
 * rules, which `thresholds check --explain` prints.
 */
export const json: CheckFormat = {
  name: 'json',
  write: (report) =>
    toJson({
      schema: 'thresholds-check/1',
      run: report.run,
      counts: countsOf(allFindings(report)),
      rules: report.rules.map(ruleEntry),
      drafts: report.drafts.map(draftEntry),
      stale: report.stale,
      failures: report.failures,
    }),
};

function ruleEntry({ id, family, title, severity, lacks }: AppliedRule) {
  return { id, family, title, severity, lacks };
}

function draftEntry({ document, statutoryContent, findings }: CheckedDraft) {
  return { document, counts: countsOf(findings), statutoryContent, findings: findings.map(findingEntry) };
}

function findingEntry(finding: CheckFinding) {
  const { rule, severity, status, reason, fingerprint, anchor, place, found, expected, mend } = finding;
  return {
    ...{ rule, severity, status, reason, fingerprint, anchor },
    place: { ...place, line: lineOf(place) },
    ...{ found, expected, mend },
    references: finding.references.map(referenceEntry),
  };
}

export function referenceEntry(reference: FindingReference): FindingReference {
  const { id, document, of, text, page, level, localLevel, severity } = reference;
  return { id, document, of, text, page, level, localLevel, severity };
}

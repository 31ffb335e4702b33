import { createHash } from 'node:crypto';
import type { CheckedDraft, CheckFinding, FindingSeverity } from '../../model/check-report.js';
import { toJson } from '../json.js';
import { newFindings } from './counts.js';
import type { CheckFormat } from './format.js';
import { placeText } from './wording.js';

/** GitLab's words: of five, those that say as much as ours. */
const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  error: 'critical',
  warning: 'major',
  note: 'info',
};

/**
 * A Code Quality report of GitLab (docs.gitlab.com, "Code Quality report format"): every finding that counts. A line is
 * asked for: it is the first of the draft, and the description tells page and heading.
 */
export const gitlab: CheckFormat = {
  name: 'gitlab',
  write: ({ drafts }) =>
    toJson(drafts.flatMap((draft) => newFindings(draft.findings).map((finding) => entry(finding, draft)))),
};

function entry(finding: CheckFinding, { document: { file } }: CheckedDraft) {
  const { rule, severity, place, found, expected, mend, fingerprint } = finding;
  return {
    description: `${placeText(place)}: ${found} Expected: ${expected} To mend it: ${mend}`,
    check_name: rule,
    fingerprint: unique(file, fingerprint),
    severity: SEVERITIES[severity],
    location: { path: file, lines: { begin: 1 } },
  };
}

/** Our fingerprint is the same in every draft; GitLab drops the second of two that are alike. */
function unique(file: string, fingerprint: string): string {
  return createHash('sha256').update(`${file}\n${fingerprint}`).digest('hex');
}

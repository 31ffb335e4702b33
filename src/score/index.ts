import type { LocatedReference, Reason, Score } from '../model/analysis.js';
import type { CodingGuide } from '../model/coding-guide.js';
import { baseSeverity } from './criteria.js';
import { applyRule } from './rules.js';

/**
 * Severity 1-6 of a located reference, from its words alone: the level it stands under is not even handed in.
 * First the criteria of the issue, then the rules for all issues in the order of the guide (METHOD.md section 4).
 */
export function score(located: LocatedReference, guide: CodingGuide): Score {
  if (located.stance === 'protective') return { severity: null, because: [] };
  const issue = guide.issues.find((candidate) => candidate.id === located.issue);
  if (!issue) throw new RangeError(`the guide "${guide.id}" has no issue "${located.issue}"`);
  const words = guide.read(located.text);
  const base = baseSeverity(words, issue, located.matched, guide);
  const reasons: Reason[] = [...base.because];
  let severity = base.severity;
  const met = new Set(reasons.map((reason) => reason.rule));
  for (const rule of guide.rules) {
    const step = applyRule(rule, severity, words, issue, met, guide.negation);
    if (!step) continue;
    severity = step.severity;
    reasons.push(step.reason);
  }
  return { severity, because: reasons };
}

import type { Reason } from '../model/analysis.js';
import type { Issue, Negation, RuleEffect, Severity, SeverityRule, Words } from '../model/coding-guide.js';
import { findCue } from './criteria.js';

/**
 * What a rule for all issues makes of a severity; null where it does not hold or changes nothing.
 * @param met ids of the criteria that the text meets already
 */
export function applyRule(
  rule: SeverityRule,
  severity: Severity,
  words: Words,
  issue: Issue,
  met: ReadonlySet<string>,
  negation: Negation,
): { readonly severity: Severity; readonly reason: Reason } | null {
  if (rule.except.includes(issue.id) || rule.unlessCriteria.some((id) => met.has(id))) return null;
  const span = findCue(rule, words, negation)[0];
  if (!span) return null;
  const after = apply(rule.effect, severity);
  if (after === severity) return null;
  const reason = { rule: rule.id, text: words.text.slice(span.start, span.end), effect: shown(rule.effect) };
  return { severity: after, reason };
}

function apply(effect: RuleEffect, severity: Severity): Severity {
  switch (effect.kind) {
    case 'at-least':
      return severity < effect.severity ? effect.severity : severity;
    case 'at-most':
      return severity > effect.severity ? effect.severity : severity;
    case 'step': {
      if (severity < effect.from) return severity;
      const stepped = severity + effect.by;
      const beyond = effect.by > 0 ? stepped > effect.until : stepped < effect.until;
      return beyond ? severity : (stepped as Severity);
    }
  }
}

function shown(effect: RuleEffect): string {
  switch (effect.kind) {
    case 'at-least':
      return `>=${effect.severity}`;
    case 'at-most':
      return `<=${effect.severity}`;
    case 'step':
      return effect.by > 0 ? '+1' : '-1';
  }
}

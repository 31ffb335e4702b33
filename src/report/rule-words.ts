import type { RuleInWords } from '../model/guide-in-brief.js';

/** Rules that the score stage itself knows and no file of the guide words. */
const BUILT_IN: Readonly<Record<string, string>> = {
  'plain-mention': 'the issue is named, without words of degree',
  'least-alternative': 'of alternatives, the least severe is enough on its own',
};

/** The part of a coding guide, whole or in brief, that words its rules. */
export interface Rules {
  readonly rules: readonly RuleInWords[];
}

/** The part of an issue, whole or in brief, that words its criteria. */
export interface Criteria {
  readonly criteria: readonly RuleInWords[];
}

/** A rule or criterion in the words of the guide; its id where the guide has none for it. */
export function ruleWords(rule: string, issue: Criteria | undefined, guide: Rules): string {
  const criterion = issue?.criteria.find(({ id }) => id === rule);
  return criterion?.says ?? guide.rules.find(({ id }) => id === rule)?.says ?? BUILT_IN[rule] ?? rule;
}

/** What a rule did to the severity, in words of equal length: "3" sets, "+1" and "-1" step, ">=4" and "<=2" bound. */
export function effectText(effect: string): string {
  return effectWords(effect).padEnd(13);
}

/** What a rule did to the severity, in words: "one step up", "at least 4", "is 3". */
export function effectWords(effect: string): string {
  if (/^[+-]\d$/.test(effect)) return `one step ${effect.startsWith('+') ? 'up' : 'down'}`;
  if (effect.startsWith('>=')) return `at least ${effect.slice(2)}`;
  if (effect.startsWith('<=')) return `at most ${effect.slice(2)}`;
  return `is ${effect}`;
}

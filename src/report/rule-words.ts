import type { CodingGuide, Issue } from '../model/coding-guide.js';

/** Rules that the score stage itself knows and no file of the guide words. */
const BUILT_IN: Readonly<Record<string, string>> = {
  'plain-mention': 'the issue is named, without words of degree',
  'least-alternative': 'of alternatives, the least severe is enough on its own',
};

/** A rule or criterion in the words of the guide; its id where the guide has none for it. */
export function ruleWords(rule: string, issue: Issue | undefined, guide: CodingGuide): string {
  const criterion = issue?.criteria.find(({ id }) => id === rule);
  return criterion?.says ?? guide.rules.find(({ id }) => id === rule)?.says ?? BUILT_IN[rule] ?? rule;
}

/** What a rule did to the severity, in words of equal length: "3" sets, "+1" and "-1" step, ">=4" and "<=2" bound. */
export function effectText(effect: string): string {
  return inWords(effect).padEnd(13);
}

function inWords(effect: string): string {
  if (/^[+-]\d$/.test(effect)) return `one step ${effect.startsWith('+') ? 'up' : 'down'}`;
  if (effect.startsWith('>=')) return `at least ${effect.slice(2)}`;
  if (effect.startsWith('<=')) return `at most ${effect.slice(2)}`;
  return `is ${effect}`;
}

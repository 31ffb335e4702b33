import {
  type CheckFinding,
  type CheckReport,
  FINDING_SEVERITIES,
  type FindingSeverity,
  RULE_FAMILIES,
  type RuleFamily,
} from '../../../model/check-report.js';
import { allFindings, shownFindings } from '../counts.js';
import type { CheckView } from '../format.js';

/** The names of rule families, as headings. */
export const FAMILY_WORDS: Readonly<Record<RuleFamily, string>> = {
  structure: 'Structure',
  'statutory-content': 'Statutory content',
  coverage: 'Coverage',
  consistency: 'Consistency',
  'against-corpus': 'Against other documents',
  'against-previous': 'Against the previous version',
  'plain-words': 'Plain words',
};

const SEVERITY_FILTERS: Readonly<Record<FindingSeverity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  note: 'Notes',
};

/** What a reader can choose to see: findings of a class. */
interface Choice {
  /** The class of the findings, and of the tick by which they are shown. */
  readonly name: string;
  readonly label: string;
  readonly count: number;
}

/** The classes of a finding by which it can be chosen. */
export function classesOf({ severity, rule }: CheckFinding, { rules }: CheckReport): readonly string[] {
  const family = rules.find(({ id }) => id === rule)?.family;
  return [severity, ...(family === undefined ? [] : [family])];
}

function choicesOf(report: CheckReport, { shown }: CheckView): readonly (readonly Choice[])[] {
  const classes = shownFindings(allFindings(report), shown).map((one) => classesOf(one, report));
  const counted = (name: string, label: string): Choice => {
    return { name, label, count: classes.filter((all) => all.includes(name)).length };
  };
  const groups = [
    FINDING_SEVERITIES.map((name) => counted(name, SEVERITY_FILTERS[name])),
    RULE_FAMILIES.map((name) => counted(name, FAMILY_WORDS[name])),
  ];
  // Where all findings are of one kind, there is nothing to choose.
  return groups
    .map((choices) => choices.filter(({ count }) => count > 0))
    .filter((choices) => choices.length > 1);
}

/** Ticks for what is to be shown; "" where there is nothing to choose. They work by the style alone. */
export function filtersHtml(report: CheckReport, view: CheckView): string {
  const groups = choicesOf(report, view).map((choices) => {
    const ticks = choices.map(
      ({ name, label, count }) =>
        `<label><input type="checkbox" id="show-${name}" checked> ${label} (${count})</label>`,
    );
    return `<p>${ticks.join(' ')}</p>`;
  });
  return groups.length === 0
    ? ''
    : `<fieldset class="choices"><legend>Findings to show</legend>${groups.join('')}</fieldset>`;
}

/** The style by which ticks show findings and hide them. */
export function filterStyle(report: CheckReport, view: CheckView): string {
  return choicesOf(report, view)
    .flat()
    .map(({ name }) => `body:has(#show-${name}:not(:checked)) .finding.${name}{display:none}\n`)
    .join('');
}

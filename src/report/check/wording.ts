import {
  type AppliedRule,
  type CheckFinding,
  type CheckReport,
  FINDING_SEVERITIES,
  type FindingPlace,
  type StaleEntry,
} from '../../model/check-report.js';
import { levelText } from '../../model/level.js';
import { count, shorten } from '../wording.js';
import type { FindingCounts } from './counts.js';

/** What every format says in the same words. */

const LONGEST_HEADING = 60;

/** "page 9 · Indicators of need › Housing": the page and the two headings nearest; "the draft as a whole". */
export function placeText({ page, block, section }: FindingPlace): string {
  if (page === null && block === null && section.length === 0) return 'the draft as a whole';
  const near = section.slice(-2).map((heading) => shorten(heading, LONGEST_HEADING));
  const path = [...(section.length > near.length ? ['…'] : []), ...near].join(' › ');
  return [pageText(page), path].filter((part) => part !== '').join(' · ') || 'in the text';
}

/**
 * The rule of a finding; on the draft as a whole, with what it is known by in brackets, since it has no words to name it by
 * in a configuration: "level-not-described (level B)".
 */
export function ruleText({ rule, place, anchor }: Pick<CheckFinding, 'rule' | 'place' | 'anchor'>): string {
  return place.text === '' ? `${rule} (${anchor})` : rule;
}

const MOST_REFERENCES = 3;

/**
 * The references behind a finding that it does not quote itself: "Behind it: “Homeless family” (corvedale-2014, page 9, C,
 * severity 4); and 6 more."; "" where there are none.
 */
export function referencesText({ references, place }: Pick<CheckFinding, 'references' | 'place'>): string {
  const others = references.filter(({ text }) => text !== place.text);
  const shown = others.slice(0, MOST_REFERENCES).map(({ document, page, level, severity, text }) => {
    const facts = [
      document,
      pageText(page),
      levelText(level),
      severity === null ? '' : `severity ${severity}`,
    ];
    return `“${shorten(text, LONGEST_HEADING)}” (${facts.filter((fact) => fact !== '').join(', ')})`;
  });
  if (shown.length === 0) return '';
  const rest = others.length - shown.length;
  return `Behind it: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

/** "page 9"; "" where the format has no pages. */
export function pageText(page: number | null): string {
  return page === null ? '' : `page ${page}`;
}

/** "2 errors, 1 warning"; "no findings". */
export function countsText(counts: FindingCounts): string {
  const parts = FINDING_SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    count(counts[severity], severity),
  );
  return parts.join(', ') || 'no findings';
}

/** "Left out: 2 that the baseline knows, 1 that the configuration ignores."; "" where nothing is left out. */
export function leftOutText({ known, ignored }: FindingCounts): string {
  const parts = [
    known > 0 ? `${count(known, 'finding')} that the baseline knows` : '',
    ignored > 0 ? `${count(ignored, 'finding')} that the configuration ignores` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.`;
}

/** Why a rule was not applied; null where it was. */
export function notAppliedText({ severity, lacks }: AppliedRule): string | null {
  if (severity === 'off') return 'The configuration turns this rule off.';
  switch (lacks) {
    case null:
      return null;
    case '--against':
      return 'Not applied: give the results of other documents with --against.';
    case '--previous':
      return 'Not applied: give the previous version of the draft with --previous.';
    default:
      return lacks satisfies never;
  }
}

/** Which rules were not applied, and what would apply them: a sentence for each reason. */
export function notAppliedSentences({ rules }: Pick<CheckReport, 'rules'>): readonly string[] {
  const named = (which: readonly AppliedRule[]): string => which.map(({ id }) => id).join(', ');
  const on = rules.filter(({ severity }) => severity !== 'off');
  const off = rules.filter(({ severity }) => severity === 'off');
  const lacking = (['--against', '--previous'] as const).flatMap((option) => {
    const without = on.filter(({ lacks }) => lacks === option);
    return without.length === 0 ? [] : [`Not applied without ${option}: ${named(without)}.`];
  });
  return [...lacking, ...(off.length === 0 ? [] : [`Turned off: ${named(off)}.`])];
}

/** What is to be done with an entry that fits no finding. */
export function staleText({ from, rule, words, where }: StaleEntry): string {
  return from === 'baseline'
    ? `${where}: ${rule} “${words}” no longer occurs; take it out with --prune.`
    : `${where}: no finding of ${rule} is known by “${words}”; take the entry out, or give the words in full.`;
}

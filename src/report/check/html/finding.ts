import type {
  CheckFinding,
  CheckReport,
  FindingPlace,
  FindingReference,
  FindingSeverity,
} from '../../../model/check-report.js';
import { levelText } from '../../../model/level.js';
import { count } from '../../wording.js';
import { pageText, placeText, ruleText } from '../wording.js';
import { classesOf } from './filters.js';
import { ruleId } from './rules.js';
import { listHtml, textHtml } from './text.js';

const SEVERITY_WORDS: Readonly<Record<FindingSeverity, string>> = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
};

const OF_WORDS = { draft: 'this draft', previous: 'the previous version' } as const;

/** A finding with its place, the words it speaks of, how to mend it, and the references behind it. */
export function findingHtml(finding: CheckFinding, report: CheckReport): string {
  const { severity, rule, place, found, expected, mend, references } = finding;
  const title = report.rules.find(({ id }) => id === rule)?.title ?? rule;
  const words = place.text === '' ? '' : `<blockquote>${quotedHtml(place)}</blockquote>`;
  return [
    `<article class="finding ${classesOf(finding, report).join(' ')}">`,
    `<h4><span class="severity">${SEVERITY_WORDS[severity]}</span> ${textHtml(title)}</h4>`,
    `<p class="place">${textHtml(placeText(place))} · <a href="#${ruleId(rule)}">${textHtml(ruleText(finding))}</a></p>`,
    words,
    '<dl>',
    `<div><dt>Found</dt><dd>${textHtml(found)}</dd></div>`,
    `<div><dt>Expected</dt><dd>${textHtml(expected)}</dd></div>`,
    `<div><dt>To mend it</dt><dd>${textHtml(mend)}</dd></div>`,
    '</dl>',
    referenceList(references),
    '</article>',
  ].join('');
}

/** The words that a finding speaks of; "" for the draft as a whole. */
export function quotedHtml({ text }: FindingPlace): string {
  return text === '' ? '' : `“${textHtml(text)}”`;
}

function referenceList(references: readonly FindingReference[]): string {
  if (references.length === 0) return '';
  const items = references.map(({ document, of, text, page, level, localLevel, severity }) => {
    const standard = levelText(level) || 'no level';
    const facts = [
      of === 'corpus' ? document : OF_WORDS[of],
      pageText(page),
      localLevel === null ? standard : `${localLevel} (${standard})`,
      severity === null ? 'says that it is absent' : `severity ${severity}`,
    ];
    return `“${textHtml(text)}”<br><span class="facts">${textHtml(facts.filter((fact) => fact !== '').join(' · '))}</span>`;
  });
  return `<details><summary>${count(references.length, 'reference')} behind it</summary>${listHtml(items)}</details>`;
}

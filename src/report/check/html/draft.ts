import type { CheckedDraft, CheckFinding, CheckReport } from '../../../model/check-report.js';
import { documentFacts } from '../../html/document-facts.js';
import { count } from '../../wording.js';
import { countsOf, newFindings, shownFindings } from '../counts.js';
import type { CheckView } from '../format.js';
import { countsText } from '../wording.js';
import { checklistHtml } from './checklist.js';
import { findingHtml, quotedHtml } from './finding.js';
import { listHtml, textHtml } from './text.js';

/** The id of the section of a draft, by its place in the report. */
export function draftId(i: number): string {
  return `draft-${i + 1}`;
}

/** All about one draft: what it is, what the guidance asks of it, its findings in its order, and what is left out of them. */
export function draftHtml(draft: CheckedDraft, i: number, report: CheckReport, view: CheckView): string {
  const { document, findings } = draft;
  // Its file stands above them.
  const facts = documentFacts(document).filter((fact) => fact !== `File: ${document.file}`);
  return [
    `<section id="${draftId(i)}">`,
    `<h2>${textHtml(document.file)}</h2>`,
    `<p class="question">${textHtml(countsText(countsOf(findings)))}</p>`,
    listHtml(facts.map(textHtml)),
    checklistHtml(draft, report),
    findingList(draft, report, view),
    leftOutList(
      'Known from the baseline',
      findings.filter(({ status }) => status === 'known'),
    ),
    leftOutList(
      'Ignored, with a reason',
      findings.filter(({ status }) => status === 'ignored'),
    ),
    '</section>',
  ].join('\n');
}

function findingList({ findings }: CheckedDraft, report: CheckReport, view: CheckView): string {
  const shown = shownFindings(findings, view.shown);
  const nothing =
    newFindings(findings).length === 0
      ? '<p>Nothing was found in this draft.</p>'
      : '<p>Nothing was found that is severe enough to be shown.</p>';
  const items = shown.map((finding) => findingHtml(finding, report));
  return `<h3>Findings</h3>${items.join('\n') || nothing}`;
}

function leftOutList(title: string, findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ rule, place, found, reason }) => {
    const why = reason === null ? '' : `<br>Reason: ${textHtml(reason)}`;
    return `<b>${textHtml(rule)}</b> ${quotedHtml(place)} ${textHtml(found)}${why}`;
  });
  return `<details><summary>${title}: ${count(findings.length, 'finding')}</summary>${listHtml(items)}</details>`;
}

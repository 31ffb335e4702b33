import type { CheckedDraft, CheckReport, StatutoryAnswer } from '../../../model/check-report.js';
import { pageText } from '../wording.js';
import { listHtml, textHtml } from './text.js';

/** What the statutory guidance asks of a threshold document, and where the draft says it; "" where that was not asked. */
export function checklistHtml({ statutoryContent }: CheckedDraft, { run }: CheckReport): string {
  if (statutoryContent.length === 0) return '';
  const met = statutoryContent.filter(({ found }) => found.length > 0).length;
  return [
    '<h3>Statutory content</h3>',
    `<p>The draft sets out ${met} of the ${statutoryContent.length} things that are asked for by ${textHtml(run.edition.title)}.</p>`,
    `<ul class="checklist">${statutoryContent.map(answerHtml).join('')}</ul>`,
  ].join('');
}

function answerHtml({ says, found }: StatutoryAnswer): string {
  const passages = found.map(({ text, page }) => {
    const where = page === null ? '' : ` <span class="facts">${pageText(page)}</span>`;
    return `“${textHtml(text)}”${where}`;
  });
  const answer = found.length > 0 ? 'Found' : 'Not found';
  const mark = found.length > 0 ? 'met' : 'unmet';
  return `<li class="${mark}"><b class="answer">${answer}</b> <div>${textHtml(says)}${listHtml(passages)}</div></li>`;
}

import type { CheckReport } from '../../../model/check-report.js';
import { LEVEL_RESPONSES, LEVELS_OF_INTERVENTION } from '../../../model/level.js';
import { unreadOf } from '../../../model/warning.js';
import { escaped } from '../../html/markup.js';
import { count } from '../../wording.js';
import { allFindings, countsOf, newFindings, shownFindings } from '../counts.js';
import type { CheckView } from '../format.js';
import { leftOutText, notAppliedSentences, staleText } from '../wording.js';
import { draftId } from './draft.js';
import { filtersHtml } from './filters.js';
import { listHtml, textHtml } from './text.js';

/** What the check came to, what it did not see, and which findings are to be shown. */
export function overviewHtml(report: CheckReport, view: CheckView): string {
  return [
    '<section id="overview">',
    '<h2>Overview</h2>',
    figures(report),
    leftOut(report, view),
    filtersHtml(report, view),
    notRead(report),
    stale(report),
    levels(),
    '</section>',
  ].join('\n');
}

function figures(report: CheckReport): string {
  const counts = countsOf(allFindings(report));
  const shown: readonly (readonly [number, string, string])[] = [
    [report.drafts.length, 'draft', ''],
    [counts.error, 'error', ': must not be published so'],
    [counts.warning, 'warning', ': will be criticised'],
    [counts.note, 'note', ': worth a look'],
  ];
  const items = shown.map(([n, one, meaning]) => {
    const words = `${one}${n === 1 ? '' : 's'}${meaning}`;
    return `<div><dt>${words}</dt><dd>${n.toLocaleString('en-GB')}</dd></div>`;
  });
  return `<dl class="figures">${items.join('')}</dl>`;
}

function leftOut(report: CheckReport, { shown }: CheckView): string {
  const all = allFindings(report);
  const below = newFindings(all).length - shownFindings(all, shown).length;
  const sentences = [
    leftOutText(countsOf(all)),
    below > 0 ? `${count(below, 'finding')} less severe than ${shown} are counted but not shown.` : '',
    ...notAppliedSentences(report),
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `<p>${textHtml(sentence)}</p>`)
    .join('');
}

function notRead({ drafts, failures }: CheckReport): string {
  const files = failures.map(({ file, message }) => `<b>${textHtml(file)}</b>: ${textHtml(message)}`);
  const partly = drafts.flatMap(({ document }, i) => {
    const messages = unreadOf(document).map(({ message }) => message);
    return messages.length === 0
      ? []
      : [`<a href="#${draftId(i)}">${textHtml(document.file)}</a>: ${textHtml(messages.join(' '))}`];
  });
  const items = [...files, ...partly];
  return items.length === 0 ? '' : `<h3>What could not be read</h3>${listHtml(items)}`;
}

function stale({ stale: entries }: CheckReport): string {
  const items = entries.map((entry) => textHtml(staleText(entry)));
  return items.length === 0 ? '' : `<h3>Known or ignored, and no longer found</h3>${listHtml(items)}`;
}

function levels(): string {
  const items = LEVELS_OF_INTERVENTION.map(
    (level) => `<div><dt>${level}</dt><dd>${escaped(LEVEL_RESPONSES[level])}</dd></div>`,
  );
  return `<details class="levels"><summary>What the levels A to D stand for</summary><dl class="key">${items.join('')}</dl></details>`;
}

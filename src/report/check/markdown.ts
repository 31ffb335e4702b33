import type { CheckedDraft, CheckFinding, CheckReport, FindingSeverity } from '../../model/check-report.js';
import { unreadOf } from '../../model/warning.js';
import { markdownCell, markdownText } from '../markdown-text.js';
import { plainLine } from '../plain-line.js';
import { count, shorten } from '../wording.js';
import { allFindings, countsOf, newFindings, shownFindings, worstFirst } from './counts.js';
import type { CheckFormat, CheckView } from './format.js';
import {
  countsText,
  leftOutText,
  notAppliedSentences,
  pageText,
  placeText,
  ruleText,
  staleText,
} from './wording.js';

/** Of all drafts together: a job summary of GitHub takes 1 MiB. */
const MOST_ROWS = 200;
const LONGEST_CELL = 1000;

const SIGNS: Readonly<Record<FindingSeverity, string>> = { error: '🔴', warning: '🟠', note: '🔵' };

/** A summary for GitHub's job summary or a comment: the worst findings of each draft first, in tables. */
export const markdown: CheckFormat = {
  name: 'markdown',
  write: (report, view) => {
    const all = allFindings(report);
    const parts = [
      '# Check of threshold documents',
      `**${count(report.drafts.length, 'draft')}: ${countsText(countsOf(all))}.** ${leftOutText(countsOf(all))}`.trim(),
      ...report.drafts.flatMap((draft) => draftParts(draft, report, view)),
      ...listParts(
        'Not read',
        report.failures.map(({ file, message }) => `${file}: ${message}`),
      ),
      ...listParts('No longer found', report.stale.map(staleText)),
      ...listParts('How this was checked', howItWasChecked(report)),
    ];
    return `${parts.join('\n\n')}\n`;
  },
};

function draftParts(draft: CheckedDraft, report: CheckReport, view: CheckView): readonly string[] {
  const { document, findings, statutoryContent } = draft;
  const shown = worstFirst(shownFindings(findings, view.shown));
  const most = Math.ceil(MOST_ROWS / report.drafts.length);
  const rest = newFindings(findings).length - Math.min(shown.length, most);
  const table = tableText(
    ['Severity', 'Place', 'Found', 'To mend it', 'Rule'],
    shown.slice(0, most).map(findingRow),
  );
  return [
    `## ${line(document.file)} (${countsText(countsOf(findings))})`,
    ...unreadOf(document).map(({ message }) => `⚠️ ${line(message)}`),
    ...(shown.length > 0 ? [table] : []),
    ...(rest > 0 ? [`Not shown: ${count(rest, 'finding')}.`] : []),
    ...(statutoryContent.length > 0 ? checklistParts(draft, report) : []),
  ];
}

function findingRow(finding: CheckFinding): readonly string[] {
  const { severity, place, found, expected, mend } = finding;
  const words = place.text === '' || found.includes(place.text) ? [] : [`“${place.text}”`];
  const cells = [
    [placeText(place), ...words].join('\n'),
    `${found}\nExpected: ${expected}`,
    mend,
    ruleText(finding),
  ];
  return [`${SIGNS[severity]} ${severity}`, ...cells.map(cell)];
}

function checklistParts({ statutoryContent }: CheckedDraft, { run }: CheckReport): readonly string[] {
  const rows = statutoryContent.map(({ says, found: [first] }) => [
    first ? '✅ found' : '❌ not found',
    cell(says),
    cell(first ? `“${first.text}”` : ''),
    cell(first ? pageText(first.page) : ''),
  ]);
  return [
    `### Asked for by ${line(run.edition.title)}`,
    tableText(['', 'What is asked for', 'In the words of the draft', 'Where'], rows),
  ];
}

function howItWasChecked(report: CheckReport): readonly string[] {
  const { tool, guide, edition } = report.run;
  return [
    `${tool.name} ${tool.version}, coding guide ${guide.id} ${guide.version}, ${edition.title}.`,
    ...notAppliedSentences(report),
  ];
}

function listParts(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${line(item)}`).join('\n')];
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A text of a draft by itself, in which nothing is markup. */
function line(text: string): string {
  return markdownText(plainLine(text));
}

/** The same in a cell of a table, with its lines. */
function cell(text: string): string {
  return markdownCell(shorten(text, LONGEST_CELL).split('\n').map(plainLine).join('\n'));
}

import type { CheckedDraft, CheckFinding, CheckReport, FindingSeverity } from '../../model/check-report.js';
import { unreadOf } from '../../model/warning.js';
import { plainLine } from '../plain-line.js';
import { paint, wrap } from '../terminal.js';
import { count, KIND_WORDS, shorten } from '../wording.js';
import { allFindings, countsOf, newFindings, shownFindings } from './counts.js';
import type { CheckFormat, CheckView } from './format.js';
import {
  countsText,
  leftOutText,
  notAppliedSentences,
  pageText,
  placeText,
  referencesText,
  ruleText,
  staleText,
} from './wording.js';

const LONGEST_QUOTATION = 240;

/**
 * For a person at a terminal. Findings stand in the order of the draft, as one who mends it goes through it. Every line
 * that holds words of a draft begins with a sign of ours, so that no log takes them for a command.
 */
export const pretty: CheckFormat = {
  name: 'pretty',
  write: (report, view) => {
    const parts = [
      ...report.drafts.map((draft) => draftPart(draft, report, view)),
      listPart('Not read', failureLines(report), view),
      listPart('No longer found', report.stale.map(staleText), view),
      report.drafts.length > 0 ? summaryPart(report, view) : '',
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
};

function draftPart(draft: CheckedDraft, report: CheckReport, view: CheckView): string {
  const { document, findings } = draft;
  const facts = [
    document.kind === 'other' ? 'no threshold document' : KIND_WORDS[document.kind],
    ...(document.pages === null ? [] : [count(document.pages, 'page')]),
    ...(document.kind === 'threshold' ? [count(document.levels.length, 'level')] : []),
    count(document.indicators, 'indicator'),
  ];
  const head = [
    `── ${paint(view).bold(plainLine(document.file))}`,
    paint(view).dim(wrap(facts.join(' · '), view.width, '   ')),
    ...unreadOf(document).map(({ message }) => gutter(paint(view).yellow(plainLine(message)), view)),
  ].join('\n');
  const shown = shownFindings(findings, view.shown);
  return [
    head,
    ...(shown.length === 0 ? [paint(view).green(nothingShown(draft))] : []),
    ...shown.map((finding, i) => findingPart(finding, isRepeated(finding, shown[i - 1]), view)),
    checklistPart(draft, report, view),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function nothingShown({ findings }: CheckedDraft): string {
  return newFindings(findings).length === 0 ? '  No findings.' : '  No findings of the severity shown.';
}

/** Whether what was expected and how to mend it were said right above in the same words. */
function isRepeated({ rule, expected, mend }: CheckFinding, before: CheckFinding | undefined): boolean {
  return before?.rule === rule && before.expected === expected && before.mend === mend;
}

function findingPart(finding: CheckFinding, repeated: boolean, view: CheckView): string {
  const { severity, place, found, expected, mend } = finding;
  const rule = plainLine(ruleText(finding));
  const look = paint(view);
  const label = severity.padEnd('warning'.length);
  const where = plainLine(placeText(place));
  // Beside the rule where there is room; the level in a heading path is what tells two places apart.
  const isBeside = where.length <= view.width - label.length - rule.length - 6;
  const words = found.includes(place.text) ? [] : [`“${shorten(place.text, LONGEST_QUOTATION)}”`];
  const behind = [referencesText(finding)]
    .filter((text) => text !== '')
    .map((text) => look.dim(plainLine(text)));
  const advice = repeated
    ? [look.dim('Expected, and to mend it: as above.')]
    : [`${look.dim('Expected:')} ${plainLine(expected)}`, `${look.dim('To mend it:')} ${plainLine(mend)}`];
  return [
    `  ${paintSeverity(severity, view)(label)}  ${isBeside ? `${look.bold(where)}  ` : ''}${look.dim(rule)}`,
    ...(isBeside ? [] : [gutter(look.bold(where), view)]),
    ...[...words.map((text) => look.italic(plainLine(text))), plainLine(found), ...behind, ...advice].map(
      (line) => gutter(line, view),
    ),
  ].join('\n');
}

function paintSeverity(severity: FindingSeverity, view: CheckView) {
  const look = paint(view);
  switch (severity) {
    case 'error':
      return look.red.bold;
    case 'warning':
      return look.yellow;
    case 'note':
      return look.blue;
    default:
      return severity satisfies never;
  }
}

/** What the statutory guidance asks for, and where the draft says it. */
function checklistPart({ statutoryContent }: CheckedDraft, { run }: CheckReport, view: CheckView): string {
  if (statutoryContent.length === 0) return '';
  const look = paint(view);
  const items = statutoryContent.map(({ says, found: [first] }) => {
    if (first === undefined) return gutter(`${look.red('✗ not found:')} ${plainLine(says)}`, view);
    const words = `“${shorten(plainLine(first.text), LONGEST_QUOTATION)}”`;
    const where = [pageText(first.page), words].filter((part) => part !== '').join(', ');
    return gutter(`${look.green('✓ found:')} ${plainLine(says)} (${where})`, view);
  });
  return [`  ${look.bold(`Asked for by ${plainLine(run.edition.title)}`)}`, ...items].join('\n');
}

function failureLines({ failures }: CheckReport): readonly string[] {
  return failures.map(({ file, code, message }) => `${file}: ${code}. ${message}`);
}

function listPart(title: string, lines: readonly string[], view: CheckView): string {
  if (lines.length === 0) return '';
  return [paint(view).bold(title), ...lines.map((line) => gutter(plainLine(line), view))].join('\n');
}

function summaryPart(report: CheckReport, view: CheckView): string {
  const all = allFindings(report);
  const counts = countsOf(all);
  const hidden = newFindings(all).length - shownFindings(all, view.shown).length;
  const look = paint(view);
  const colour = counts.error > 0 ? look.red : counts.warning > 0 ? look.yellow : look.green;
  const sentences = [
    leftOutText(counts),
    hidden > 0 ? `Not shown: ${count(hidden, 'finding')}; --show note shows all.` : '',
    ...notAppliedSentences(report),
    newFindings(all).length > 0 ? '`thresholds check --explain RULE` tells more of a rule.' : '',
  ].filter((sentence) => sentence !== '');
  return [
    colour.bold(`${count(report.drafts.length, 'draft')}: ${countsText(counts)}`),
    ...sentences.map((sentence) => look.dim(wrap(sentence, view.width))),
  ].join('\n');
}

/** Lines with a sign of ours in front. */
function gutter(text: string, view: CheckView): string {
  const sign = paint(view).dim('│');
  return wrap(text, view.width, `  ${sign}   `, `  ${sign} `);
}

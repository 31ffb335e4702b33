import type { CheckFinding, CheckReport, FindingSeverity } from '../../model/check-report.js';
import { plainLine } from '../plain-line.js';
import { shorten } from '../wording.js';
import { allFindings, countsOf, shownFindings } from './counts.js';
import type { CheckFormat } from './format.js';
import { countsText, placeText } from './wording.js';

/** What GitHub keeps of one step: ten annotations of each kind; it drops the rest without a word. */
const MOST_OF_A_KIND = 10;

/** What the runner keeps of a message is 4,096 characters. */
const LONGEST_MESSAGE = 4000;

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

interface Annotation {
  readonly severity: FindingSeverity;
  readonly file: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * Workflow commands of GitHub Actions: drafts that could not be read and the worst findings, over all drafts together,
 * as many as GitHub keeps; then one notice that counts the rest. Annotations name the draft and no line: PDF and Word
 * have none, and a line of the extracted text would link to a file that is seldom in the repository. The message begins
 * with page and heading.
 */
export const github: CheckFormat = {
  name: 'github',
  write: (report, { shown }) => {
    const annotations = annotationsOf(report, shown);
    const kept = [
      ...ofKind(annotations, 'error').slice(0, MOST_OF_A_KIND),
      ...ofKind(annotations, 'warning').slice(0, MOST_OF_A_KIND),
      // The last notice is the one that counts the rest.
      ...ofKind(annotations, 'note').slice(0, MOST_OF_A_KIND - 1),
    ];
    const rest = restCommand(report, annotations.length - kept.length);
    return [...kept.map(command), ...rest].map((line) => `${line}\n`).join('');
  },
};

function annotationsOf({ drafts, failures }: CheckReport, shown: FindingSeverity): readonly Annotation[] {
  const unread = failures.map(({ file, message }): Annotation => {
    return { severity: 'error', file, title: 'not read', lines: [message] };
  });
  const found = drafts.flatMap(({ document, findings }) =>
    shownFindings(findings, shown).map((finding) => annotation(finding, document.file)),
  );
  return [...unread, ...found];
}

function annotation(
  { severity, rule, place, found, expected, mend }: CheckFinding,
  file: string,
): Annotation {
  const lines = [placeText(place), found, `Expected: ${expected}`, `To mend it: ${mend}`];
  return { severity, file, title: rule, lines };
}

function ofKind(annotations: readonly Annotation[], kind: FindingSeverity): readonly Annotation[] {
  return annotations.filter(({ severity }) => severity === kind);
}

function command({ severity, file, title, lines }: Annotation): string {
  const message = shorten(lines.map(plainLine).join('\n'), LONGEST_MESSAGE);
  return `::${COMMANDS[severity]} file=${property(file)},title=${property(title)}::${data(message)}`;
}

function restCommand(report: CheckReport, left: number): readonly string[] {
  const parts = [
    left > 0 ? `${left} more than the annotations that GitHub keeps of one step` : '',
    report.stale.length > 0 ? `${report.stale.length} known or ignored that no longer occur` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  const all = countsText(countsOf(allFindings(report)));
  const message = `In all ${all}; ${parts.join('; ')}. --format markdown tells all of them in the job summary, --format pretty in the log.`;
  return [`::notice title=thresholds check::${data(message)}`];
}

/** Escapes as the runner undoes it (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(plainLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { resolve } from 'node:path';
import { renewedBaseline, staleIn } from '../../check/baseline.js';
import type { Rule } from '../../check/rule.js';
import { RULES } from '../../check/rules/index.js';
import { appliedIds } from '../../check/status.js';
import { FINDING_SEVERITIES, type FindingSeverity } from '../../model/check-report.js';
import { plainLine } from '../../report/plain-line.js';
import { count } from '../../report/wording.js';
import { readBaseline, writeBaseline } from '../check/baseline.js';
import { type CheckChoices, settleConfig } from '../check/config.js';
import { type CheckOutcome, check } from '../check/index.js';
import { type CheckOutput, makeOutputs, textFolders } from '../check/outputs.js';
import { printedConfig } from '../check/printed-config.js';
import { refuseOutputs } from '../check/refused-outputs.js';
import { readDocumentation } from '../check/vocabulary.js';
import { nearest } from '../choices.js';
import { diagnosticText, failureText, noteText } from '../diagnostics.js';
import { shownPath } from '../files.js';
import { Problem } from '../problem.js';
import { underProgressLine } from '../progress.js';
import { type ReadingFlags, readingOf } from '../reading-options.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface CheckFlags extends CheckChoices, ReadingFlags {
  readonly jobs?: number;
  readonly config?: string;
  readonly format?: readonly CheckOutput[];
  readonly show: FindingSeverity;
  readonly writeBaseline?: boolean;
  readonly prune?: boolean;
  readonly printConfig?: boolean;
  readonly explain?: string;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

const STDIN = '-';

/** `thresholds check`: 0 without a finding at or above --fail-on, 1 with one, 2 when a draft could not be read. */
export async function checkCommand(
  drafts: readonly string[],
  flags: CheckFlags,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const { format = [{ format: 'pretty', file: null }], show, quiet = false, color, ...chosen } = flags;
  if (flags.explain !== undefined) {
    stdout.write(await explained(flags.explain));
    return 0;
  }
  if (flags.printConfig) {
    stdout.write(
      printedConfig(
        await settleConfig(
          drafts.filter((one) => one !== STDIN),
          chosen,
          cwd,
        ),
        cwd,
      ),
    );
    return 0;
  }
  if (drafts.length === 0) throw nothingToCheck();
  const { writeBaseline: anew = false, prune = false } = flags;
  refuseOutputs(format, drafts, cwd);
  const handedIn = drafts.includes(STDIN) ? [await fromStdin(flags, streams)] : [];
  const paths = drafts.filter((one) => one !== STDIN);
  const options = {
    ...chosen,
    ...readingOf(flags),
    handedIn,
    without: textFolders(format, cwd),
    newBaseline: anew,
    cwd,
  };
  const outcome = await underProgressLine((line) => check(paths, { ...options, ...line }), streams, quiet);
  const { report, config } = outcome;
  if (report.drafts.length === 0 && report.failures.length === 0) throw nothingThere(drafts);
  if ((anew || prune) && config.baseline === null) throw noBaseline(anew);

  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout), shown: show };
  const { spoken, written, notes } = await makeOutputs(outcome, format, look, cwd);
  stdout.write(spoken);
  // What stands in a draft that could not be read is not known, and must not be lost from the baseline.
  const kept =
    config.baseline !== null && (anew || prune) && report.failures.length === 0
      ? [await keepBaseline(outcome, config.baseline, anew, cwd)]
      : [];
  if (!quiet) {
    for (const note of kept) stderr.write(`${noteText(note)}\n`);
    for (const note of outcome.notes) stderr.write(`${diagnosticText(note)}\n`);
    for (const note of [...outcome.cautions, ...notes]) stderr.write(`${noteText(note)}\n`);
    if (written.length > 0) stderr.write(`${plainLine(`Written: ${written.join(', ')}`)}\n`);
  }
  for (const failure of report.failures) stderr.write(`error: ${failureText(failure)}\n`);
  if (report.failures.length > 0) return 2;
  return fails(outcome) ? 1 : 0;
}

/** Whether a finding that counts is at or above --fail-on. */
function fails({ report, config: { failOn } }: CheckOutcome): boolean {
  if (failOn === 'never') return false;
  const counted = FINDING_SEVERITIES.slice(0, FINDING_SEVERITIES.indexOf(failOn) + 1);
  return report.drafts.some(({ findings }) =>
    findings.some(({ status, severity }) => status === 'new' && counted.includes(severity)),
  );
}

/** Writes the baseline anew, or without what no longer occurs. Returns what was done, in words. */
async function keepBaseline(
  { report: { drafts, rules } }: CheckOutcome,
  file: string,
  anew: boolean,
  cwd: string,
): Promise<string> {
  const before = (await readBaseline(file, cwd)) ?? [];
  const gone = new Set(anew ? [] : staleIn(before, drafts, appliedIds(rules)));
  const entries = anew ? renewedBaseline(before, drafts) : before.filter((entry) => !gone.has(entry));
  await writeBaseline(file, entries, cwd);
  const shown = shownPath(file, cwd);
  return anew
    ? `${shown} holds ${count(entries.length, 'known finding')} now; later runs do not count them`
    : `${count(gone.size, 'entry', 'entries')} that no longer ${gone.size === 1 ? 'occurs' : 'occur'} taken out of ${shown}`;
}

async function fromStdin({ stdinFilename }: CheckFlags, { stdin, cwd }: Streams) {
  if (stdinFilename !== undefined && stdin)
    return { file: shownPath(resolve(cwd, stdinFilename), cwd), bytes: await stdin() };
  throw new Problem({
    where: STDIN,
    found: 'the draft comes from the standard input and has no name',
    expected: 'a name, by which its configuration is found and findings are told',
    mend: 'add --stdin-filename draft.docx',
  });
}

async function explained(rule: string): Promise<string> {
  const ids = RULES.map(({ id }) => id);
  if (rule === 'list') {
    const widest = Math.max(...ids.map((id) => id.length));
    return RULES.map(
      ({ id, severity, title }) => `${id.padEnd(widest)}  ${severity.padEnd(7)}  ${title}\n`,
    ).join('');
  }
  const text = (await readDocumentation()).get(rule);
  const known = RULES.find(({ id }) => id === rule);
  if (text !== undefined && known) return `${text}\n## In the configuration\n\n${configurationOf(known)}`;
  throw new Problem({
    where: `--explain ${rule}`,
    found: 'there is no such rule',
    expected: ids.join(', '),
    mend: nearest(rule, ids),
  });
}

/** Severity and options of a rule where the configuration says nothing, and what the options mean. */
function configurationOf({ id, severity, options }: Rule): string {
  const lines = Object.entries(options).map(
    ([name, { value, schema }]) => `    ${name}: ${JSON.stringify(value)}   # ${schema.description}`,
  );
  return ['```yaml', 'rules:', `  ${id}:`, `    severity: ${severity}`, ...lines, '```', ''].join('\n');
}

function nothingToCheck(): Problem {
  return new Problem({
    where: 'thresholds check',
    found: 'no draft was named',
    expected: 'one or more drafts: PDF, Word (.docx, .doc), HTML, Markdown or text',
    mend: 'write `thresholds check draft.docx`',
  });
}

function nothingThere(drafts: readonly string[]): Problem {
  return new Problem({
    where: drafts.join(', '),
    found: 'there is no draft in it',
    expected: 'PDF, Word (.docx, .doc), HTML, Markdown or text files',
    mend: 'check the path',
  });
}

function noBaseline(anew: boolean): Problem {
  return new Problem({
    where: anew ? '--write-baseline' : '--prune',
    found: 'no baseline is named',
    expected: 'the file of known findings',
    mend: 'add --baseline FILE, or name it in thresholds.config.yaml',
  });
}

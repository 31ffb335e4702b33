import { plainLine } from '../../report/plain-line.js';
import { summary } from '../../report/summary.js';
import { paint, wrap } from '../../report/terminal.js';
import { count } from '../../report/wording.js';
import { type AnalyseOptions, type Outcome, runAnalysis } from '../analyse.js';
import { asArgument } from '../as-argument.js';
import { diagnosticText, failureText, noteText } from '../diagnostics.js';
import { Problem } from '../problem.js';
import { underProgressLine } from '../progress.js';
import { type ReadingFlags, readingOf } from '../reading-options.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface AnalyseFlags
  extends ReadingFlags,
    Pick<
      AnalyseOptions,
      'cache' | 'out' | 'include' | 'exclude' | 'corpus' | 'level' | 'seed' | 'title' | 'anonymise' | 'jobs'
    > {
  readonly guide?: string;
  readonly frame?: string;
  readonly format?: NonNullable<AnalyseOptions['formats']>;
  readonly report: boolean;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `thresholds analyse`: 0 when a document was read, 1 when --strict and any was not, 2 when none was. */
export async function analyseCommand(
  paths: readonly string[],
  flags: AnalyseFlags,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const { strict = false, quiet = false, color, format, report, ...chosen } = flags;
  const formats = report ? format : [];
  const options = { ...chosen, ...readingOf(flags), ...(formats ? { formats } : {}), cwd };
  const outcome = await underProgressLine(
    (line) => runAnalysis(paths, { ...options, ...line }),
    streams,
    quiet,
  );
  const { documents, failures } = outcome.analysis;
  if (documents.length + failures.length === 0) throw nothingChosen(paths, flags);
  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
  if (quiet) {
    for (const failure of failures) stderr.write(`${failureText(failure)}\n`);
  } else {
    for (const note of outcome.notes) stderr.write(`${diagnosticText(note)}\n`);
    for (const note of outcome.reportNotes) stderr.write(`${noteText(note)}\n`);
    const saved = flags.out === undefined ? null : asArgument(flags.out);
    stdout.write(`${summary(outcome.analysis, look, saved)}${closing(outcome, look)}`);
  }
  if (documents.length === 0) return 2;
  return strict && failures.length > 0 ? 1 : 0;
}

function closing(
  { passedOver, written }: Pick<Outcome, 'passedOver' | 'written'>,
  look: { readonly colour: boolean; readonly width: number },
): string {
  const lines: string[] = [];
  if (passedOver.length > 0) {
    const endings = [...new Set(passedOver.map((file) => /\.[^./]+$/.exec(file)?.[0] ?? 'no ending'))]
      .sort()
      .join(', ');
    lines.push(`${count(passedOver.length, 'file')} of other kinds passed over (${endings})`);
  }
  if (written.length > 0) lines.push(`Written: ${written.join(', ')}`);
  return lines.map((line) => `\n${paint(look).dim(wrap(plainLine(line), look.width, '  ', ''))}\n`).join('');
}

function nothingChosen(paths: readonly string[], { include = [], exclude = [] }: AnalyseFlags): Problem {
  const narrowed = include.length + exclude.length > 0;
  return new Problem({
    where: paths.join(', '),
    found: narrowed ? '--include and --exclude leave no file' : 'there is no document in it',
    expected: 'PDF, Word (.docx, .doc), HTML, Markdown or text files',
    mend: narrowed
      ? 'check the globs: one with "/" is held against the path below the folder given'
      : 'check the path',
  });
}

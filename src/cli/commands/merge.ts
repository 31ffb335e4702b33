import { summary } from '../../report/summary.js';
import { paint, wrap } from '../../report/terminal.js';
import { count, shorten } from '../../report/wording.js';
import { asArgument } from '../as-argument.js';
import { diagnosticText, noteText } from '../diagnostics.js';
import { type MergeOptions, merge } from '../merge/index.js';
import { underProgressLine } from '../progress.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface MergeFlags
  extends Pick<MergeOptions, 'out' | 'from' | 'corpus' | 'level' | 'seed' | 'title' | 'anonymise'> {
  readonly guide?: string;
  readonly frame?: string;
  readonly format?: NonNullable<MergeOptions['formats']>;
  readonly report: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `thresholds merge`: 0 when a part holds a document, 2 when none does. */
export async function mergeCommand(
  paths: readonly string[],
  { quiet = false, color, format, report, ...options }: MergeFlags,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const formats = report ? format : [];
  const chosen = { ...options, ...(formats ? { formats } : {}), cwd };
  const { analysis, notes, twice, reportNotes, written } = await underProgressLine(
    (line) => merge(paths, { ...chosen, ...line }),
    streams,
    quiet,
  );
  if (!quiet) {
    const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
    for (const note of notes) stderr.write(`${diagnosticText(note)}\n`);
    for (const note of [...twiceNotes(twice), ...reportNotes]) stderr.write(`${noteText(note)}\n`);
    const closing = paint(look).dim(wrap(`Written: ${written.join(', ')}`, look.width, '  ', ''));
    stdout.write(`${summary(analysis, look, asArgument(options.out))}\n${closing}\n`);
  }
  return analysis.documents.length === 0 ? 2 : 0;
}

const LONGEST_LIST = 300;

function twiceNotes(twice: readonly string[]): readonly string[] {
  if (twice.length === 0) return [];
  const files = shorten(twice.join(', '), LONGEST_LIST);
  return [`${count(twice.length, 'file')} in more than one part, taken once: ${files}`];
}

import { plainLine } from '../../report/plain-line.js';
import { paint, wrap } from '../../report/terminal.js';
import { noteText } from '../diagnostics.js';
import { underProgressLine } from '../progress.js';
import { type ReportChoices, report } from '../report.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface ReportFlags extends Omit<ReportChoices, 'formats' | 'frame' | 'onStage'> {
  readonly out: string;
  readonly format?: NonNullable<ReportChoices['formats']>;
  readonly frame?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `thresholds report`: 0, or 2 when the results cannot be used. */
export async function reportCommand(
  results: string,
  { quiet = false, color, format, ...options }: ReportFlags,
  streams: Streams,
): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const chosen = { ...options, ...(format ? { formats: format } : {}), cwd };
  const { written, notes } = await underProgressLine(
    (line) => report(results, { ...chosen, ...line }),
    streams,
    quiet,
  );
  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
  if (quiet) return 0;
  for (const note of notes) stderr.write(`${noteText(note)}\n`);
  if (written.length > 0)
    stdout.write(
      `${paint(look).dim(wrap(plainLine(`Written: ${written.join(', ')}`), look.width, '  ', ''))}\n`,
    );
  return 0;
}

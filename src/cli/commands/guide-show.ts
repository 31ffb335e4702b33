import { guideTables } from '../../report/guide-tables.js';
import { plainLine } from '../../report/plain-line.js';
import { drawTable, markdownTable } from '../../report/table.js';
import { issueOf } from '../choices.js';
import { readGuide } from '../guide.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface GuideShowFlags {
  readonly issue?: string;
  readonly guide?: string;
  readonly format: 'table' | 'markdown';
  readonly color: boolean;
}

/** `thresholds guide show`: 0, or 2 when the guide cannot be used. */
export async function guideShowCommand(
  flags: GuideShowFlags,
  { stdout, cwd, env }: Streams,
): Promise<number> {
  const guide = await readGuide(flags.guide, cwd);
  const tables = guideTables(guide, flags.issue === undefined ? undefined : issueOf(flags.issue, guide));
  const look = { colour: colourFor(stdout, env, flags.color), width: widthOf(stdout) };
  const title = plainLine(`${guide.title} (${guide.id} ${guide.version})`);
  const drawn = tables.map((table) =>
    flags.format === 'markdown' ? markdownTable(table) : drawTable(table, look),
  );
  stdout.write(`${[flags.format === 'markdown' ? `# ${title}` : title, ...drawn].join('\n\n')}\n`);
  return 0;
}

import { resolve } from 'node:path';
import type { Reference } from '../../model/analysis.js';
import { explanation } from '../../report/explanation.js';
import { toJson } from '../../report/json.js';
import { analyse } from '../analyse.js';
import { issueOf } from '../choices.js';
import { failureText } from '../diagnostics.js';
import { lookAt } from '../files.js';
import { readGuide } from '../guide.js';
import { Problem } from '../problem.js';
import { type ReadingFlags, readingOf } from '../reading-options.js';
import { colourFor, type Streams, widthOf } from '../streams.js';

/** The options as they stand on the command line. */
export interface ExplainFlags extends ReadingFlags {
  readonly issue?: string;
  readonly page?: number;
  readonly corpus?: string;
  readonly guide?: string;
  readonly json?: boolean;
  readonly color: boolean;
}

/** `thresholds explain`: 0, or 2 when the file cannot be read. */
export async function explainCommand(file: string, flags: ExplainFlags, streams: Streams): Promise<number> {
  const { stdout, stderr, cwd, env } = streams;
  const { issue, page, json = false, color, corpus } = flags;
  if ((await lookAt(resolve(cwd, file))) === 'folder') throw oneFile(file);
  const guide = await readGuide(flags.guide, cwd);
  const wanted = issue === undefined ? undefined : issueOf(issue, guide).id;
  const { analysis } = await analyse([file], {
    cwd,
    guide,
    ...readingOf(flags),
    ...(corpus === undefined ? {} : { corpus }),
  });
  const [document] = analysis.documents;
  if (!document) {
    for (const failure of analysis.failures) stderr.write(`error: ${failureText(failure)}\n`);
    return 2;
  }
  const isAsked = (reference: Reference): boolean => {
    return (
      (wanted === undefined || reference.issue === wanted) && (page === undefined || reference.page === page)
    );
  };
  const references = analysis.references.filter(isAsked);
  if (json) {
    stdout.write(toJson({ document, references }));
    return 0;
  }
  const asked = [wanted, page === undefined ? undefined : `page ${page}`]
    .filter((part) => part !== undefined)
    .join(', ');
  const look = { colour: colourFor(stdout, env, color), width: widthOf(stdout) };
  stdout.write(explanation({ document, references, all: analysis.references.length, asked }, guide, look));
  return 0;
}

function oneFile(folder: string): Problem {
  return new Problem({
    where: folder,
    found: 'this is a folder',
    expected: 'one document',
    mend: 'give a file of it; `thresholds analyse` reads whole folders',
  });
}

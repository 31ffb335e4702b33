import type { Analysis } from '../model/analysis.js';
import { doubtfulCounts } from './doubtful.js';
import { mentionCounts, mentionTables } from './mention-tables.js';
import { notReadLines } from './not-read-lines.js';
import { type Look, paint, wrap } from './terminal.js';
import { warningLines } from './warning-lines.js';
import { count } from './wording.js';

/** A table of more documents goes by faster than anybody reads it. */
const MOST_IN_TABLE = 200;

/**
 * What a run found, for a terminal: documents × issues with the levels at which each is mentioned (of very many documents,
 * how many mention each issue), how much was found, what was not read and why, and which warnings bear on the figures.
 * Takes time in line with documents and references.
 * @param saved the folder of the results as one would write it on the command line; null where they were not written
 */
export function summary(analysis: Analysis, look: Look, saved: string | null = null): string {
  const { documents } = analysis;
  const found =
    documents.length === 0
      ? []
      : documents.length <= MOST_IN_TABLE
        ? [mentionTables(analysis, look), `${figures(analysis, look)}\n${legend(LEGEND, look)}`]
        : [
            mentionCounts(analysis, look),
            `${figures(analysis, look)}\n${legend(`${LEGEND_OF_COUNTS} ${elsewhere(saved)}`, look)}`,
          ];
  const parts = [...found, notReadLines(analysis, look, saved), warningLines(documents, look)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const LEGEND =
  'A B C D: level at which the issue is mentioned; C+D: one local level for both; small letter: only said to be absent; –: never; n/l: without a level.';
const LEGEND_OF_COUNTS =
  'Documents that mention the issue at all, and at the levels A to D; one may count at several.';

function elsewhere(saved: string | null): string {
  return saved === null
    ? 'With --out DIR, `thresholds table documents DIR` has a line for each document.'
    : `\`thresholds table documents ${saved}\` has a line for each document.`;
}

const legend = (text: string, look: Look): string => paint(look).dim(wrap(text, look.width));

function figures({ documents, references, failures }: Analysis, look: Look): string {
  const protective = references.filter(({ stance }) => stance === 'protective').length;
  const apart = [
    ...(protective > 0 ? [`${protective.toLocaleString('en-GB')} protective`] : []),
    ...doubtfulCounts(references),
  ];
  const indicators = documents.reduce((sum, document) => sum + document.indicators, 0);
  const read =
    failures.length > 0
      ? `${documents.length.toLocaleString('en-GB')} of ${count(documents.length + failures.length, 'file')} read`
      : `${count(documents.length, 'document')} read`;
  const found = [
    read,
    count(indicators, 'indicator'),
    `${count(references.length, 'reference')}${apart.length > 0 ? ` (${apart.join(', ')})` : ''}`,
  ].join(', ');
  return paint(look).bold(found);
}

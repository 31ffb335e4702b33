import type { Severity } from '../../model/coding-guide.js';
import type { Table } from '../../model/table.js';
import { count } from '../wording.js';
import { type DotLine, dotPlot } from './dot-plot.js';
import { type Drawing, type DrawingMeans, MOST_NAMES } from './drawing.js';
import { type Row, rowsBy, rowsOf } from './rows.js';
import { SEVERITIES, severityOf } from './shades.js';
import { joined, slug } from './words.js';

/** Named at each end of the order, where not every document can be. */
const NAMED_AT_AN_END = 22;

/** A picture for each issue: its documents from the lowest threshold to the highest, each with its entry severity. */
export function thresholdOrder(table: Table, means: DrawingMeans): readonly Drawing[] {
  const rows = rowsOf(table).filter((row) => severityIn(row) !== null);
  const names = new Set<string>();
  return [...rowsBy(rows, 'issue')].map(([issue, own], i): Drawing => {
    const wanted = `threshold-order-${slug(issue) || i + 1}`;
    const name = names.has(wanted) ? `${wanted}-${i + 1}` : wanted;
    names.add(name);
    return {
      name,
      table: table.name,
      title: titleFor(issue, table.title),
      subtitle: subtitleFor(own.length),
      description: describe(issue, own),
      hasSeverityShades: false,
      notes: [
        'Left of a name: its rank. Documents of the same severity are parted by what else they place at the level and below it, as the notes of the table say; those that nothing parts share a rank.',
      ],
      ...dotPlot(linesOf(own), referencesHead(table), means),
    };
  });
}

function severityIn(row: Row): Severity | null {
  return severityOf(row.number('entry-severity') ?? 0);
}

/** The table is of every issue, a picture of one. */
function titleFor(issue: string, title: string): string {
  return `${issue}: ${title.charAt(0).toLowerCase()}${title.slice(1).replace(/, by issue$/, '')}`;
}

function subtitleFor(documents: number): string {
  const dot =
    'The figure in a dot is the entry severity: the lowest severity that the document places at the level.';
  return documents <= MOST_NAMES
    ? dot
    : `The ${NAMED_AT_AN_END} lowest and the ${NAMED_AT_AN_END} highest of ${count(documents, 'document')}; those between are counted at each severity. ${dot}`;
}

function referencesHead({ columns }: Table): string {
  return columns.find(({ id }) => id === 'references')?.label ?? 'References';
}

function linesOf(rows: readonly Row[]): readonly DotLine[] {
  const documents = rows.flatMap((row): readonly DotLine[] => {
    const severity = severityIn(row);
    if (severity === null) return [];
    const rank = String(row.number('rank') ?? '');
    const references = row.number('references');
    return [{ kind: 'document', rank, name: row.text('document'), severity, references }];
  });
  if (rows.length <= MOST_NAMES) return documents;
  const between = rows.slice(NAMED_AT_AN_END, -NAMED_AT_AN_END);
  const counts = SEVERITIES.map((one) => between.filter((row) => severityIn(row) === one).length);
  return [
    ...documents.slice(0, NAMED_AT_AN_END),
    { kind: 'between', documents: between.length, counts },
    ...documents.slice(-NAMED_AT_AN_END),
  ];
}

function describe(issue: string, rows: readonly Row[]): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const documents = rows.filter((row) => severityIn(row) === severity).length;
    return documents === 0 ? [] : [`${count(documents, 'document')} at ${severity}`];
  });
  const [lowest, highest] = [rows.at(0)?.text('document') ?? '', rows.at(-1)?.text('document') ?? ''];
  const ends =
    rows.length === 1 ? '' : ` The lowest threshold is that of ${lowest}, the highest that of ${highest}.`;
  return `Dot plot of the entry severity of ${count(rows.length, 'document')} for ${issue}: ${joined(counts)}.${ends}`;
}

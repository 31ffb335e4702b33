import type { LevelOfIntervention } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { type Entry, entryCell, SEVERITY_UNIT } from '../entry.js';
import { documentCell, idsOf, issueLabel } from '../labels.js';
import { count, inWords, quoted, share, verb } from '../wording.js';
import type { OrderedDocument, ThresholdOrder } from './threshold-order.js';

/** Documents shown at either end, and indicators shown of each. */
const DOCUMENTS = 2;
const INDICATORS = 3;

/** The documents at the ends of each order side by side, with their words, as Figure 1 of the 2018 report has them. */
export function lowestAndHighest(
  corpus: Corpus,
  orders: readonly ThresholdOrder[],
  level: LevelOfIntervention,
): Table {
  const ends = orders.map((order) => ({ ...order, ...endsOf(order.ordered) }));
  const shown = ends.flatMap(({ lowest, highest }) => [...lowest, ...highest].map(({ entry }) => entry));
  return {
    name: 'lowest-and-highest',
    title: `The lowest and the highest thresholds of level ${level}, in the documents’ own words`,
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'end', label: 'Threshold', type: 'text' },
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'entry-severity', label: 'Entry severity', type: 'count', unit: SEVERITY_UNIT },
      { id: 'indicator', label: 'Indicator', type: 'quotation' },
      { id: 'page', label: 'Page', type: 'count' },
      { id: 'local-level', label: 'Level as the document names it', type: 'text' },
      { id: 'more', label: 'Further indicators', type: 'count', unit: 'of that severity' },
    ],
    rows: ends.flatMap(({ issue, ordered, lowest, highest }) => {
      const differ = ordered[0]?.entry.severity !== ordered.at(-1)?.entry.severity;
      return [
        ...lowest.flatMap(({ entry }) => rowsOf(corpus, issue, differ ? 'lowest' : 'all alike', entry)),
        ...highest.flatMap(({ entry }) => rowsOf(corpus, issue, differ ? 'highest' : 'all alike', entry)),
      ];
    }),
    notes: [
      `For each issue the ${inWords(DOCUMENTS)} documents with the lowest and the ${inWords(DOCUMENTS)} with the highest threshold of level ${level}, in the order of the table of thresholds; fewer where fewer than ${inWords(2 * DOCUMENTS)} documents have a figure. Where more documents share a rank, the first by name are shown; where all have one entry severity, they are called all alike.`,
      `Quoted is what the document places at level ${level} with the least severity: at most ${inWords(INDICATORS)} indicators of each document, in its order.`,
    ],
    n: {
      documents: new Set(shown.map(({ document }) => document)).size,
      references: shown.reduce((sum, { lowest }) => sum + lowest.length, 0),
    },
    findings: ends
      .toSorted((a, b) => apart(b) - apart(a))
      .flatMap(({ issue, ordered }) => findingOf(corpus, issue, ordered, level)),
  };
}

interface Ends {
  readonly lowest: readonly OrderedDocument[];
  readonly highest: readonly OrderedDocument[];
}

/** No document stands at both ends: of three, one is shown at each. */
function endsOf(ordered: readonly OrderedDocument[]): Ends {
  const each = Math.min(DOCUMENTS, Math.floor(ordered.length / 2));
  return { lowest: ordered.slice(0, each), highest: ordered.slice(ordered.length - each) };
}

function apart({ lowest, highest }: Ends): number {
  return (highest.at(-1)?.entry.severity ?? 0) - (lowest[0]?.entry.severity ?? 0);
}

function rowsOf(corpus: Corpus, issue: string, end: string, entry: Entry): readonly (readonly Cell[])[] {
  const shown = entry.lowest.slice(0, INDICATORS);
  const rest = idsOf(entry.lowest.slice(INDICATORS));
  return shown.map((reference, i) => [
    cell(issueLabel(corpus, issue)),
    cell(end),
    documentCell(corpus, entry.document),
    entryCell(entry),
    ...placeCells(reference),
    i === shown.length - 1 ? cell(rest.length, rest) : noValue('not-applicable'),
  ]);
}

/** The words of a reference, its page and its local level. */
function placeCells({ id, text, page, localLevel }: ScoredReference): readonly Cell[] {
  return [
    cell(text, [id]),
    page === null ? noValue('not-applicable') : cell(page, [id]),
    localLevel === null ? noValue('no-level') : cell(localLevel, [id]),
  ];
}

/** One sentence for an issue: the ends where they differ, else what all documents have in common. */
function findingOf(
  corpus: Corpus,
  issue: string,
  ordered: readonly OrderedDocument[],
  level: LevelOfIntervention,
): readonly Finding[] {
  const [low, high] = [ordered[0], ordered.at(-1)];
  if (low === undefined || high === undefined || low === high) return [];
  const where = `${issueLabel(corpus, issue)} at level ${level}`;
  const end = ({ entry, rank }: OrderedDocument): string => {
    const others = ordered.filter((one) => one.rank === rank).length - 1;
    const shared =
      others === 0 ? '' : `; ${count(others, 'other')} ${verb(others, 'has', 'have')} the same rank`;
    return `that of ${corpus.nameOf(entry.document)} (severity ${entry.severity}: ${words(entry)}${shared})`;
  };
  if (low.entry.severity < high.entry.severity) {
    return [
      {
        text: `${where}: the lowest threshold is ${end(low)}, the highest ${end(high)}.`,
        references: [...idsOf(low.entry.lowest), ...idsOf(high.entry.lowest)],
        documents: [low.entry.document, high.entry.document],
      },
    ];
  }
  const all = share(ordered.length, ordered.length, 'document');
  return [
    {
      text: `${where}: ${all} that place it there start at severity ${low.entry.severity}, ${corpus.nameOf(low.entry.document)} with ${words(low.entry)}.`,
      references: ordered.flatMap(({ entry }) => idsOf(entry.lowest)),
      documents: ordered.map(({ entry }) => entry.document),
    },
  ];
}

/** The first indicator of the entry severity, quoted. */
function words({ lowest }: Entry): string {
  return quoted(lowest[0]?.text ?? '');
}

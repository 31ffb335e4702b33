import type { LevelOfIntervention } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { entryCell, SEVERITY_UNIT } from '../entry.js';
import { groupedBy } from '../grouped.js';
import { documentCell, idsOf, issueLabel } from '../labels.js';
import { count, list } from '../wording.js';
import type { OrderedDocument, ThresholdOrder } from './threshold-order.js';
import { orderingRules } from './threshold-standing.js';
import { unorderedNotes, unseenNotes } from './unordered-notes.js';

/** For each issue the documents from the lowest threshold to the highest, and what parts each from the one before it. */
export function thresholdOrderTable(
  corpus: Corpus,
  orders: readonly ThresholdOrder[],
  level: LevelOfIntervention,
): Table {
  const entries = orders.flatMap(({ ordered }) => ordered.map(({ entry }) => entry));
  return {
    name: 'threshold-order',
    title: `Documents from the lowest to the highest threshold of level ${level}, by issue`,
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'rank', label: 'Rank', type: 'count', unit: 'from the lowest' },
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'entry-severity', label: 'Entry severity', type: 'count', unit: SEVERITY_UNIT },
      { id: 'references', label: `References at level ${level}`, type: 'count', unit: 'references' },
      { id: 'next', label: 'What puts it behind the one before', type: 'text' },
    ],
    rows: orders.flatMap(({ issue, ordered }) => {
      return ordered.map((document) => rowOf(corpus, issueLabel(corpus, issue), document));
    }),
    notes: [orderingRules(level), ...unorderedNotes(corpus, orders, level), ...unseenNotes(corpus, orders)],
    n: {
      documents: new Set(entries.map(({ document }) => document)).size,
      references: entries.reduce((sum, { placed }) => sum + placed.length, 0),
    },
    findings: orders.flatMap((order) => findingOf(corpus, order, level)),
  };
}

function rowOf(corpus: Corpus, issue: string, { entry, rank, after }: OrderedDocument): readonly Cell[] {
  return [
    cell(issue),
    { value: rank, documents: [entry.document] },
    documentCell(corpus, entry.document),
    entryCell(entry),
    cell(entry.placed.length, idsOf(entry.placed)),
    after === null ? noValue('not-applicable') : cell(after),
  ];
}

/** Documents of one entry severity that a sentence names; more are counted, so that none of equals stands out. */
const NAMED = 4;

function findingOf(
  corpus: Corpus,
  { issue, ordered }: ThresholdOrder,
  level: LevelOfIntervention,
): readonly Finding[] {
  if (ordered.length < 2) return [];
  const bySeverity = [...groupedBy(ordered, ({ entry }) => entry.severity)].map(([severity, documents]) => {
    const names = documents.map(({ entry }) => corpus.nameOf(entry.document));
    const told = `${severity} in ${count(documents.length, 'document')}`;
    return documents.length > NAMED ? told : `${told} (${list(names)})`;
  });
  return [
    {
      text: `${issueLabel(corpus, issue)} at level ${level}, from the lowest threshold to the highest: severity ${list(bySeverity)}.`,
      references: ordered.flatMap(({ entry }) => idsOf(entry.lowest)),
      documents: ordered.map(({ entry }) => entry.document),
    },
  ];
}

import type { LevelOfIntervention } from '../../model/level.js';
import { type Column, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { entryCell, entryOf, SEVERITY_UNIT } from '../entry.js';
import { groupedBy } from '../grouped.js';
import { byName, documentCell, idsOf, issueLabel } from '../labels.js';
import { count, inWords, share } from '../wording.js';
import type { OrderedDocument, ThresholdOrder } from './threshold-order.js';
import { unseenNotes } from './unordered-notes.js';

/** Documents by issues: the lowest severity that each places at the level, from low to high thresholds. */
export function entrySeverityTable(
  corpus: Corpus,
  orders: readonly ThresholdOrder[],
  level: LevelOfIntervention,
): Table {
  const places = meanPlaces(orders);
  const placeOf = (id: string): number => places.get(id) ?? Number.MAX_VALUE;
  const names = byName(corpus);
  const documents = corpus.documents.toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || names(a.id, b.id));
  const placed = orders.flatMap(({ ordered }) => ordered.flatMap(({ entry }) => entry.placed));
  return {
    name: 'entry-severity',
    title: `Lowest severity that each document places at level ${level}, by issue`,
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      ...corpus.issues.map(({ id, label }): Column => ({ id, label, type: 'count', unit: SEVERITY_UNIT })),
      { id: 'mean-place', label: 'Mean place', type: 'decimal', unit: '0 lowest, 1 highest threshold' },
    ],
    rows: documents.map((document) => {
      const place = places.get(document.id);
      return [
        documentCell(corpus, document.id),
        ...corpus.issues.map(({ id }) => entryCell(entryOf(corpus, document, id, [level]))),
        place === undefined ? noValue('not-applicable') : { value: place, documents: [document.id] },
      ];
    }),
    notes: [
      `A figure is the lowest severity (1 precursor to 6 critical) of all that a document places at level ${level} alone. A high figure is a high threshold: a child must be worse off to get level ${level}.`,
      'What stands at a level that joins two levels is an entry to neither of them, and has no figure here.',
      'Documents stand from low to high threshold by their mean place. On each issue the documents are ordered as in the table of thresholds; the lowest has a place near 0, the highest one near 1. The mean is over the issues on which a document has a figure. Documents without any figure come last.',
      ...unseenNotes(corpus, orders),
    ],
    n: { documents: places.size, references: placed.length },
    findings: findings(corpus, orders, level),
  };
}

/** For each document with an entry, the mean of its places over the issues. */
function meanPlaces(orders: readonly ThresholdOrder[]): ReadonlyMap<string, number> {
  const places = groupedBy(
    orders.flatMap(({ ordered }) => ordered),
    ({ entry }) => entry.document,
  );
  return new Map(
    [...places].map(([id, own]) => [id, own.reduce((sum, { place }) => sum + place, 0) / own.length]),
  );
}

/** A sentence for each issue, the widest range first. */
function findings(
  corpus: Corpus,
  orders: readonly ThresholdOrder[],
  level: LevelOfIntervention,
): readonly Finding[] {
  const width = ({ ordered }: ThresholdOrder): number =>
    (ordered.at(-1)?.entry.severity ?? 0) - (ordered[0]?.entry.severity ?? 0);
  return orders
    .toSorted((a, b) => width(b) - width(a))
    .map(({ issue, ordered }) => {
      return {
        text: `${issueLabel(corpus, issue)}: ${rangeInWords(ordered, level)}.`,
        references: ordered.flatMap(({ entry }) => idsOf(entry.lowest)),
        documents: ordered.map(({ entry }) => entry.document),
      };
    });
}

function rangeInWords(ordered: readonly OrderedDocument[], level: LevelOfIntervention): string {
  const [low, high] = [ordered[0]?.entry.severity, ordered.at(-1)?.entry.severity];
  if (low === undefined || high === undefined) return `no document places anything at level ${level} alone`;
  const at = (severity: number): number => ordered.filter(({ entry }) => entry.severity === severity).length;
  if (ordered.length === 1) return `one document has an entry severity for level ${level}, and it is ${low}`;
  if (low === high)
    return `the entry severity of level ${level} is ${low} in ${share(ordered.length, ordered.length, 'document')} that have one`;
  return (
    `the entry severity of level ${level} runs from ${low} (${count(at(low), 'document')}) to ${high} ` +
    `(${inWords(at(high))}), over ${count(ordered.length, 'document')}`
  );
}

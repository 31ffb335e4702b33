import type { AnalysedDocument } from '../../model/analysis.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { byName, documentCell, idsOf, inOrder } from '../labels.js';
import { notCompared } from '../not-compared.js';
import { sentence, share, verb } from '../wording.js';
import { PAIR_COLUMNS, pairCells, pairsInWords, WHAT_IS_COMPARED } from './pair-columns.js';
import {
  byKind,
  countPairs,
  inversionsAmong,
  type PairCount,
  type Placement,
  placementsOf,
  sumOfPairs,
} from './pairs.js';

/** Pairs of one document, and the references that they are made of. */
interface OwnPairs extends PairCount {
  readonly comparedReferences: readonly string[];
  readonly invertedReferences: readonly string[];
}

interface Row {
  readonly document: AnalysedDocument;
  /** Whose level could be told. */
  readonly references: readonly ScoredReference[];
  readonly pairs: OwnPairs;
  readonly unjoined: OwnPairs;
}

/** For each document, how many pairs of its own references are inverted. */
export function inversionsWithin(corpus: Corpus): Table {
  const own = groupedBy(corpus.references, ({ document }) => document);
  const names = byName(corpus);
  const rows = corpus.documents
    .map((document) => rowOf(document, own.get(document.id) ?? []))
    .sort((a, b) => b.pairs.inverted - a.pairs.inverted || names(a.document.id, b.document.id));
  const compared = rows.filter(({ pairs }) => pairs.compared > 0);
  return {
    name: 'inversions-within',
    title: 'Pairs of references within each document of which the less severe stands higher',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'references', label: 'References at a level', type: 'count', unit: 'references' },
      ...PAIR_COLUMNS,
    ],
    rows: rows.map((row) => cellsOf(corpus, row)),
    notes: [
      WHAT_IS_COMPARED,
      'Documents with the most inverted pairs come first. A document without a share has no two references to compare.',
      ...notCompared(corpus),
    ],
    n: {
      documents: compared.length,
      references: compared.reduce((sum, { pairs }) => sum + pairs.comparedReferences.length, 0),
    },
    findings: findings(corpus, compared),
  };
}

function rowOf(document: AnalysedDocument, references: readonly ScoredReference[]): Row {
  const told = references.filter(({ level }) => level.length > 0);
  const single = references.filter(({ level }) => level.length === 1);
  return { document, references: told, pairs: ownPairs(told), unjoined: ownPairs(single) };
}

function ownPairs(references: readonly ScoredReference[]): OwnPairs {
  const kinds = byKind(references).map(placementsOf);
  const ids = (placements: Iterable<Placement>): readonly string[] =>
    [...new Set(placements)].flatMap((placement) => idsOf(placement.references)).sort(inOrder);
  return {
    ...sumOfPairs(kinds.map(countPairs)),
    comparedReferences: ids(kinds.filter((kind) => countPairs(kind).compared > 0).flat()),
    invertedReferences: ids(
      kinds.flatMap((kind) => inversionsAmong(kind).flatMap(({ milder, graver }) => [milder, graver])),
    ),
  };
}

function cellsOf(corpus: Corpus, { document, references, pairs, unjoined }: Row): readonly Cell[] {
  const without = document.kind === 'framework' ? noValue('no-level') : null;
  const cells = [pairs, unjoined].flatMap((own) =>
    pairCells(own, {
      compared: { references: own.comparedReferences },
      inverted: { references: own.invertedReferences },
    }),
  );
  return [
    documentCell(corpus, document.id),
    without ?? cell(references.length, idsOf(references)),
    ...cells.map((one) => without ?? one),
  ];
}

function findings(corpus: Corpus, compared: readonly Row[]): readonly Finding[] {
  if (compared.length === 0) return [];
  const total = sumOfPairs(compared.map(({ pairs }) => pairs));
  const unjoined = sumOfPairs(compared.map((row) => row.unjoined));
  const inverted = compared.filter(({ pairs }) => pairs.inverted > 0);
  const [most, next] = inverted;
  const overall: Finding = {
    text:
      `${sentence(share(inverted.length, compared.length, 'document'))} ${verb(inverted.length, 'places', 'place')} a less severe ` +
      `indicator higher than a more severe one of the same document, issue and theme: ${pairsInWords(total)}; ` +
      `without joined levels, ${pairsInWords(unjoined)}.`,
    references: inverted.flatMap(({ pairs }) => pairs.invertedReferences),
    documents: inverted.map(({ document }) => document.id),
  };
  if (most === undefined || most.pairs.inverted === next?.pairs.inverted) return [overall];
  const where = next === undefined ? 'All of these' : 'Most';
  return [
    overall,
    {
      text: `${where} stand in ${corpus.nameOf(most.document.id)}: ${pairsInWords(most.pairs)}.`,
      references: most.pairs.invertedReferences,
      documents: [most.document.id],
    },
  ];
}

import { levelRank } from '../../model/level.js';
import { type Cell, cell, type Finding, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentCell, idsOf, issueLabel, themeLabel } from '../labels.js';
import { count, sentence, verb } from '../wording.js';
import {
  type InvertedPair,
  locationCells,
  locationColumns,
  sideCells,
  sideColumns,
  sideInWords,
} from './pair-cells.js';
import { WHAT_IS_COMPARED } from './pair-columns.js';
import { byKind, byStrikingness, type Inversion, inversionsAmong, placementsOf } from './pairs.js';

/** Pairs listed, and pairs put into a sentence. */
const LISTED = 200;
const SENTENCES = 5;

/** The inverted pairs within documents, the most striking first, in the words of the documents. */
export function inversionsListed(corpus: Corpus): Table {
  const own = groupedBy(corpus.references, ({ document }) => document).values();
  const found = [...own]
    .flatMap((references) => byKind(references).flatMap((kind) => inversionsAmong(placementsOf(kind))))
    .sort(byStrikingness);
  const pairs = firstPairs(found);
  const left =
    found.reduce((sum, { milder, graver }) => sum + milder.references.length * graver.references.length, 0) -
    pairs.length;
  return {
    name: 'inversions',
    title: 'Less severe indicators placed higher than more severe ones of the same document, issue and theme',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'theme', label: 'Theme', type: 'text' },
      ...sideColumns('milder'),
      ...locationColumns('milder'),
      ...sideColumns('graver'),
      ...locationColumns('graver'),
      { id: 'levels-apart', label: 'Levels apart', type: 'decimal', digits: 1, unit: 'levels' },
      { id: 'severity-apart', label: 'Severity apart', type: 'count', unit: 'steps' },
    ],
    rows: pairs.map((pair) => rowOf(corpus, pair)),
    notes: [
      WHAT_IS_COMPARED,
      'The most striking pairs come first: levels apart and steps of severity apart are added, and of equal sums the one with more levels apart comes first. Severity is coded from the words alone: read both indicators before a pair is quoted.',
      ...(left > 0
        ? [
            `${sentence(count(left, 'further inverted pair'))} ${verb(left, 'is', 'are')} not listed here; the pairs of each document are all counted in the table of pairs within documents.`,
          ]
        : []),
    ],
    n: {
      documents: new Set(pairs.map(({ milder }) => milder.document)).size,
      references: new Set(pairs.flatMap(({ milder, graver }) => [milder.id, graver.id])).size,
    },
    findings: pairs.slice(0, SENTENCES).map((pair) => findingOf(corpus, pair)),
  };
}

/** The first pairs and no more: there may be far more of them than there are references. */
function firstPairs(found: readonly Inversion[]): readonly InvertedPair[] {
  const pairs: InvertedPair[] = [];
  for (const inversion of found) {
    for (const milder of inversion.milder.references) {
      for (const graver of inversion.graver.references) {
        if (pairs.length === LISTED) return pairs;
        pairs.push({ milder, graver });
      }
    }
  }
  return pairs;
}

function rowOf(corpus: Corpus, { milder, graver }: InvertedPair): readonly Cell[] {
  const ids = idsOf([milder, graver]);
  return [
    documentCell(corpus, milder.document),
    cell(issueLabel(corpus, milder.issue)),
    cell(themeLabel(corpus, milder.issue, milder.theme)),
    ...sideCells(milder),
    ...locationCells(milder),
    ...sideCells(graver),
    ...locationCells(graver),
    cell((levelRank(milder.level) ?? 0) - (levelRank(graver.level) ?? 0), ids),
    cell(graver.severity - milder.severity, ids),
  ];
}

function findingOf(corpus: Corpus, { milder, graver }: InvertedPair): Finding {
  return {
    text: `${corpus.nameOf(milder.document)} places ${sideInWords(milder)}, but ${sideInWords(graver)}.`,
    references: idsOf([milder, graver]),
    documents: [milder.document],
  };
}

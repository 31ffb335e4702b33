import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentCell, idsOf } from '../labels.js';
import { documentsOf } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { inSentence, verb } from '../wording.js';
import { type InvertedPair, sideCells, sideColumns, sideInWords } from './pair-cells.js';
import { PAIR_COLUMNS, pairCells, pairsInWords, WHAT_IS_COMPARED } from './pair-columns.js';
import { countPairs, inversionsAmong, type PairCount, placementsOf, sumOfPairs } from './pairs.js';

interface Row {
  readonly issue: string;
  readonly theme: string;
  /** Whose level could be told. */
  readonly references: readonly ScoredReference[];
  readonly documents: readonly string[];
  readonly pairs: PairCount;
  readonly unjoined: PairCount;
  /** The most striking pair; null where none is inverted. */
  readonly example: InvertedPair | null;
}

/** For each issue and theme, how many pairs of references of different documents are inverted. */
export function inversionsAcross(corpus: Corpus): Table {
  const byTheme = groupedBy(corpus.references, ({ issue, theme }) => `${issue}\n${theme}`);
  const rows = corpus.issues.flatMap((issue) =>
    issue.themes.map((theme) =>
      rowOf(issue.label, theme.label, byTheme.get(`${issue.id}\n${theme.id}`) ?? []),
    ),
  );
  const compared = rows.filter(({ pairs }) => pairs.compared > 0);
  return {
    name: 'inversions-across',
    title:
      'Pairs of references of different documents of which the less severe stands higher, by issue and theme',
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'theme', label: 'Theme', type: 'text' },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'references', label: 'References at a level', type: 'count', unit: 'references' },
      ...PAIR_COLUMNS,
      ...sideColumns('milder'),
      { id: 'milder-document', label: 'Less severe: document', type: 'text' },
      ...sideColumns('graver'),
      { id: 'graver-document', label: 'More severe: document', type: 'text' },
    ],
    rows: rows.map((row) => cellsOf(corpus, row)),
    notes: [
      WHAT_IS_COMPARED,
      'Here the two references of a pair stand in different documents. Pairs are counted from the numbers of references by severity and level, so a share is that of all pairs. The example is the pair with the most levels and steps of severity apart, without joined levels where there is one, and of equal ones the first in the order of the documents.',
      'An inverted pair need not be a fault of either document: the two may each be consistent, and draw the line between the levels in different places.',
      ...notCompared(corpus),
    ],
    n: {
      documents: new Set(compared.flatMap(({ documents }) => documents)).size,
      references: compared.reduce((sum, { references }) => sum + references.length, 0),
    },
    findings: findings(corpus, compared),
  };
}

function rowOf(issue: string, theme: string, all: readonly ScoredReference[]): Row {
  const references = all.filter(({ level }) => level.length > 0);
  const single = references.filter(({ level }) => level.length === 1);
  return {
    issue,
    theme,
    references,
    documents: documentsOf(references),
    pairs: pairsAcross(references),
    unjoined: pairsAcross(single),
    example: exampleOf(single) ?? exampleOf(references),
  };
}

/** All pairs, less those within a document: no pair is gone through by itself. */
function pairsAcross(references: readonly ScoredReference[]): PairCount {
  const all = countPairs(placementsOf(references));
  const own = [...groupedBy(references, ({ document }) => document).values()];
  const within = sumOfPairs(own.map((one) => countPairs(placementsOf(one))));
  return { compared: all.compared - within.compared, inverted: all.inverted - within.inverted };
}

/** The first pair of different documents of the most striking inversion that has one. */
function exampleOf(references: readonly ScoredReference[]): InvertedPair | null {
  for (const { milder, graver } of inversionsAmong(placementsOf(references))) {
    for (const one of firstOfTwoDocuments(milder.references)) {
      const other = graver.references.find(({ document }) => document !== one.document);
      if (other !== undefined) return { milder: one, graver: other };
    }
  }
  return null;
}

/** The first reference, and the first of another document: if neither makes a pair, none does. */
function firstOfTwoDocuments(references: readonly ScoredReference[]): readonly ScoredReference[] {
  const [first] = references;
  const second = references.find(({ document }) => document !== first?.document);
  return [first, second].flatMap((one) => one ?? []);
}

function cellsOf(corpus: Corpus, row: Row): readonly Cell[] {
  const { issue, theme, references, documents, pairs, unjoined, example } = row;
  // The references of all pairs would be as many again in every cell; they stand once, under "references".
  const from = { compared: { documents }, inverted: { documents } };
  return [
    cell(issue),
    cell(theme),
    { value: documents.length, documents },
    cell(references.length, idsOf(references)),
    ...pairCells(pairs, from),
    ...pairCells(unjoined, from),
    ...exampleCells(corpus, example?.milder),
    ...exampleCells(corpus, example?.graver),
  ];
}

function exampleCells(corpus: Corpus, reference: ScoredReference | undefined): readonly Cell[] {
  const none = noValue('not-applicable');
  if (reference === undefined) return [none, none, none, none];
  return [...sideCells(reference), documentCell(corpus, reference.document)];
}

function findings(corpus: Corpus, compared: readonly Row[]): readonly Finding[] {
  if (compared.length === 0) return [];
  const overall: Finding = {
    text:
      `Between documents, the less severe of two references of the same issue and theme stands higher in ` +
      `${pairsInWords(sumOfPairs(compared.map(({ pairs }) => pairs)))}; without joined levels, in ` +
      `${pairsInWords(sumOfPairs(compared.map(({ unjoined }) => unjoined)))}.`,
    references: [],
    documents: [...new Set(compared.flatMap(({ documents }) => documents))],
  };
  const themes = compared
    .filter(({ unjoined }) => unjoined.inverted > 0 && unjoined.compared >= FEWEST_PAIRS)
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, SENTENCES);
  return [overall, ...themes.flatMap((row) => themeInWords(corpus, row))];
}

/** Themes that a sentence speaks of: those with the greatest share without joined levels, which nobody can dispute. */
const SENTENCES = 5;

/** A share of fewer pairs is left to the table: one of one would come first. */
const FEWEST_PAIRS = 10;

function share({ unjoined }: Row): number {
  return unjoined.inverted / unjoined.compared;
}

function themeInWords(corpus: Corpus, { issue, theme, pairs, unjoined, example }: Row): readonly Finding[] {
  if (example === null) return [];
  const { milder, graver } = example;
  return [
    {
      text:
        `${issue}, ${inSentence(theme)}: ${pairsInWords(pairs)} ${verb(pairs.inverted, 'is', 'are')} inverted; without joined levels, ${pairsInWords(unjoined)}. ` +
        `For example, ${corpus.nameOf(milder.document)} places ${sideInWords(milder)}, and ` +
        `${corpus.nameOf(graver.document)} ${sideInWords(graver)}.`,
      references: idsOf([milder, graver]),
      documents: [milder.document, graver.document],
    },
  ];
}

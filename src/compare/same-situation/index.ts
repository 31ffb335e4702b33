import { type LevelSet, levelText } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Comparison, Corpus, PlacedSituation } from '../corpus.js';
import { SEVERITY_UNIT } from '../entry.js';
import { idsOf, inOrder, issueLabel, themeLabel } from '../labels.js';
import { countOfDocuments, documentsOf, levelCells, levelColumns, levelKeys } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { count, inWords, sentence, share, verb } from '../wording.js';
import { placedInWords } from './in-words.js';
import { type Spread, spreadOf, spreadUnjoined } from './spread.js';
import { situationWordings } from './wordings.js';

/** The same situation placed at different levels (METHOD.md section 5, point 4: the report's box). */
export const situations: Comparison = (corpus) => {
  const ordered = inOrderOfSpread(corpus);
  return {
    name: 'situations',
    title: 'The same situation, different responses',
    question: 'Which situations do several documents describe alike, and at which levels do they place them?',
    tables: [
      situationsTable(corpus, ordered),
      situationWordings(
        corpus,
        ordered.map(({ situation }) => situation),
      ),
    ],
  };
};

/** Sentences given; a corpus of 1,000 documents has thousands of situations, and nobody reads so many. */
const SENTENCES = 100;

interface Measured {
  readonly situation: PlacedSituation;
  readonly documents: readonly string[];
  readonly spread: Spread | null;
}

/** First those whose levels lie farthest apart; of equal ones, those that most documents state. */
function inOrderOfSpread({ situations }: Corpus): readonly Measured[] {
  return situations
    .map((situation) => ({
      situation,
      documents: documentsOf(situation.references),
      spread: spreadOf(situation),
    }))
    .sort(
      (a, b) =>
        (b.spread?.apart ?? -1) - (a.spread?.apart ?? -1) ||
        b.documents.length - a.documents.length ||
        inOrder(a.situation.id, b.situation.id),
    );
}

function situationsTable(corpus: Corpus, ordered: readonly Measured[]): Table {
  const keys = levelKeys(corpus);
  const references = ordered.reduce((sum, { situation }) => sum + situation.references.length, 0);
  const apart = ordered.filter(({ spread }) => spread !== null && spread.apart > 0);
  return {
    name: 'situations',
    title:
      'Situations that several documents describe alike, and the documents that place them at each level',
    columns: [
      { id: 'label', label: 'Situation, in the wording of most documents', type: 'quotation' },
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'theme', label: 'Theme', type: 'text' },
      { id: 'severity', label: 'Severity', type: 'count', unit: SEVERITY_UNIT },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'references', label: 'References', type: 'count', unit: 'references' },
      ...levelColumns(keys, 'documents'),
      { id: 'lowest', label: 'Lowest level', type: 'level' },
      { id: 'highest', label: 'Highest level', type: 'level' },
      { id: 'levels-apart', label: 'Levels apart', type: 'decimal', digits: 1, unit: 'levels' },
      {
        id: 'levels-apart-unjoined',
        label: 'Levels apart, without joined levels',
        type: 'decimal',
        digits: 1,
        unit: 'levels',
      },
      { id: 'words', label: 'What the wordings share', type: 'text' },
      { id: 'situation', label: 'Id', type: 'text', forPrograms: true },
    ],
    rows: ordered.map((measured) => rowOf(corpus, keys, measured)),
    notes: [
      'A situation is what two documents or more say in like words, with the same degree: severe overcrowding is another situation than overcrowding. The coding guide says which words mean the same and which add nothing; what is left of the wordings stands in the last column.',
      'Under each level stands the number of documents that place the situation there. A document that states it at several levels counts at each of them. “No level” counts documents that have no levels or whose level could not be told.',
      'Levels apart: the ranks of the highest and the lowest level, subtracted (U 0, A 1, B 2, C 3, D 4). A joined level has the rank between its parts, C+D 3.5; the last column leaves joined levels out. There is no figure where fewer than two documents are left.',
      'First stand the situations whose levels lie farthest apart, and of equal ones those that most documents state.',
      ...inNoSituation(corpus.references.length - references, corpus.references.length),
      ...withoutSentence(apart.length - SENTENCES),
      ...notCompared(corpus),
    ],
    n: {
      documents: new Set(ordered.flatMap(({ documents }) => documents)).size,
      references,
    },
    findings: [
      ...summary(ordered),
      ...apart.slice(0, SENTENCES).map(({ situation }) => placedInWords(situation)),
    ],
  };
}

function rowOf(corpus: Corpus, keys: readonly string[], { situation, spread }: Measured): readonly Cell[] {
  const { id, issue, theme, label, severity, words, references } = situation;
  const ids = idsOf(references);
  const unjoined = spreadUnjoined(situation);
  const level = (at: LevelSet | undefined): Cell =>
    spread === null || at === undefined ? missing(situation) : cell(levelText(at), idsOf(spread.references));
  return [
    cell(label, idsOf(references.filter(({ text }) => text === label).slice(0, 1))),
    cell(issueLabel(corpus, issue)),
    cell(themeLabel(corpus, issue, theme)),
    cell(severity, ids),
    countOfDocuments(references),
    cell(references.length, ids),
    ...levelCells(keys, references),
    level(spread?.lowest),
    level(spread?.highest),
    spread === null ? missing(situation) : cell(spread.apart, idsOf(spread.references)),
    unjoined === null ? missing(situation) : cell(unjoined.apart, idsOf(unjoined.references)),
    cell(words.join(' + ')),
    cell(id),
  ];
}

/** Why levels cannot be compared: nobody's could be told, or only one document is left. */
function missing({ references }: PlacedSituation): Cell {
  return noValue(references.every(({ level }) => level.length === 0) ? 'no-level' : 'too-few');
}

function inNoSituation(n: number, all: number): readonly string[] {
  if (n === 0) return [];
  return [
    `${sentence(share(n, all, 'reference'))} ${verb(n, 'is', 'are')} in no situation: no other document says the like.`,
  ];
}

function withoutSentence(n: number): readonly string[] {
  if (n <= 0) return [];
  return [
    `${sentence(count(n, 'further situation'))} at different levels ${verb(n, 'stands', 'stand')} in the table and ${verb(n, 'has', 'have')} no sentence.`,
  ];
}

/** How many situations documents place alike, and how many not. */
function summary(ordered: readonly Measured[]): readonly Finding[] {
  const compared = ordered.filter(({ spread }) => spread !== null);
  if (compared.length === 0) return [];
  const unjoined = ordered.flatMap(({ situation }) => spreadUnjoined(situation) ?? []);
  const differ = (spreads: readonly (Spread | null)[]): number =>
    spreads.filter((spread) => spread !== null && spread.apart > 0).length;
  const [all, single] = [differ(compared.map(({ spread }) => spread)), differ(unjoined)];
  const far = unjoined.filter(({ apart }) => apart >= 2).length;
  const farOnes = single === 1 ? '' : `${inWords(far)} of them `;
  const farInWords = far === 0 ? '' : `, ${farOnes}by two levels or more`;
  return [
    {
      text:
        `${sentence(share(all, compared.length, 'situation'))} ${verb(all, 'is', 'are')} placed at different levels by ` +
        `different documents; without joined levels, ${share(single, unjoined.length, 'situation')}${farInWords}.`,
      references: compared.flatMap(({ situation }) => idsOf(situation.references)),
      documents: [...new Set(compared.flatMap(({ documents }) => documents))],
    },
  ];
}

import type { AnalysedDocument } from '../../model/analysis.js';
import { LEVELS_OF_INTERVENTION, levelText, type StandardLevel } from '../../model/level.js';
import { type Cell, type Column, cell, type Finding, noValue, type Table } from '../../model/table.js';
import { type Comparison, type Corpus, isUnread } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { documentCell } from '../labels.js';
import { notCompared } from '../not-compared.js';
import { count, inWords, list, sentence, verb } from '../wording.js';
import { joinedLevels, levelsJoined, shareOfTiered } from './levels-joined.js';

/** Which levels each document describes, and which it joins (METHOD.md section 2, and section 5, point 1). */
export const levelsDescribed: Comparison = (corpus) => ({
  name: 'levels-described',
  title: 'Levels described',
  question: 'Which of the four levels of intervention does each document describe, and which does it join?',
  tables: [described(corpus), levelsJoined(corpus)],
});

const LEVELS: readonly StandardLevel[] = ['U', ...LEVELS_OF_INTERVENTION];

const COLUMNS: readonly Column[] = [
  { id: 'document', label: 'Document', type: 'text' },
  { id: 'year', label: 'Year', type: 'count' },
  { id: 'kind', label: 'Kind', type: 'text' },
  ...LEVELS.map((level): Column => ({ id: level, label: level, type: 'text' })),
  { id: 'joined', label: 'Joined', type: 'level' },
  { id: 'not-mapped', label: 'Not mapped', type: 'text' },
  { id: 'source', label: 'Mapping', type: 'text' },
];

function described(corpus: Corpus): Table {
  return {
    name: 'levels-described',
    title: 'The local levels of each document, by the standard level that each stands for',
    columns: COLUMNS,
    rows: corpus.documents.map((document) => [
      documentCell(corpus, document.id),
      document.year === null ? noValue('unknown') : cell(document.year),
      cell(document.kind === 'framework' ? 'no levels' : 'levels'),
      ...LEVELS.map((level) => localNames(document, level)),
      joinedLevels(document).length === 0
        ? noValue('not-applicable')
        : cell(joinedLevels(document).map(levelText).join(', ')),
      notMapped(document),
      sourceOf(document),
    ]),
    notes: [
      'A level is described where a local level stands for it by the response that it prescribes, whatever its number, name or colour. U is what every child gets, and none of the four.',
      'A local level that joins two standard levels, such as C+D, is named under both.',
      'A single early help level: the document describes A or B, and not both.',
      ...notCompared(corpus),
    ],
    n: { documents: corpus.documents.length, references: 0 },
    findings: [
      ...howMany(corpus),
      ...singleEarlyHelp(corpus),
      ...withoutLevels(corpus),
      ...overruled(corpus),
    ],
  };
}

function localNames(document: AnalysedDocument, level: StandardLevel): Cell {
  if (document.kind === 'framework') return noValue('no-level');
  const names = document.levels.filter(({ standard }) => standard.includes(level)).map(({ local }) => local);
  if (names.length > 0) return cell(names.join('; '));
  return noValue(isUnread(document) ? 'not-read' : 'level-not-described');
}

function notMapped({ levels }: AnalysedDocument): Cell {
  const names = levels.filter(({ standard }) => standard.length === 0).map(({ local }) => local);
  return names.length === 0 ? noValue('not-applicable') : cell(names.join('; '));
}

function sourceOf({ levels }: AnalysedDocument): Cell {
  if (levels.length === 0) return noValue('not-applicable');
  return cell(levels.some(isOverruled) ? 'overruled' : 'found in the document');
}

const isOverruled = ({ source }: AnalysedDocument['levels'][number]): boolean => source === 'corpus-table';

const describes = (level: StandardLevel) => (document: AnalysedDocument) =>
  document.describes.includes(level);

/** "All 37 documents describe level D; 24 describe three of the four levels and 13 describe all four." Then the other levels. */
function howMany(corpus: Corpus): readonly Finding[] {
  const { tiered } = corpus;
  if (tiered.length === 0) return [];
  const subject = (n: number, i: number): string => {
    const who = i === 0 ? sentence(shareOfTiered(corpus, n)) : n === 0 ? 'none' : inWords(n);
    return `${who} ${verb(n, 'describes', 'describe')}`;
  };
  const sizes = [...groupedBy(tiered, (document) => document.describes.length)]
    .sort(([a, some], [b, others]) => others.length - some.length || b - a)
    .map(([size, { length }]) => {
      const who =
        length === tiered.length
          ? `${everyone(length)} ${verb(length, 'describes', 'describe')}`
          : subject(length, 1);
      return `${who} ${ofTheFour(size)}`;
    });
  const numberOf = (level: StandardLevel): number => tiered.filter(describes(level)).length;
  const others = [...groupedBy(['A', 'B', 'C'] as const, numberOf)]
    .sort(([a], [b]) => b - a)
    .map(([n, levels], i) => `${subject(n, i)} ${levels.length > 1 ? 'levels' : 'level'} ${list(levels)}`);
  return [
    finding(`${subject(numberOf('D'), 0)} level D; ${list(sizes)}.`, tiered),
    finding(`${others.join('; ')}.`, tiered),
  ];
}

/** All of those just named. */
function everyone(n: number): string {
  if (n === 1) return 'it';
  return n === 2 ? 'both' : 'all';
}

function ofTheFour(size: number): string {
  if (size === LEVELS_OF_INTERVENTION.length) return 'all four';
  return size === 0 ? 'none of the four levels' : `${inWords(size)} of the four levels`;
}

/** "Three documents have a single early help level: two as A, one as B." */
function singleEarlyHelp({ tiered }: Corpus): readonly Finding[] {
  // On a page that could not be read the other of the two may stand.
  const single = tiered.filter(
    (document) => describes('A')(document) !== describes('B')(document) && !isUnread(document),
  );
  if (single.length === 0) return [];
  const as = (['A', 'B'] as const)
    .map((level) => ({ level, n: single.filter(describes(level)).length }))
    .filter(({ n }) => n > 0)
    .map(({ level, n }) => {
      if (n < single.length) return `${inWords(n)} as ${level}`;
      return n === 1 ? `as ${level}` : `${everyone(n)} as ${level}`;
    });
  const subject = sentence(count(single.length, 'document'));
  const have = verb(single.length, 'has', 'have');
  return [finding(`${subject} ${have} a single early help level: ${as.join(', ')}.`, single)];
}

function withoutLevels({ documents }: Corpus): readonly Finding[] {
  const without = documents.filter(({ kind }) => kind === 'framework');
  if (without.length === 0) return [];
  const have = verb(without.length, 'has', 'have');
  return [finding(`${sentence(count(without.length, 'document'))} ${have} no levels.`, without)];
}

function overruled({ documents }: Corpus): readonly Finding[] {
  const by = documents.filter(({ levels }) => levels.some(isOverruled));
  if (by.length === 0) return [];
  const where = `In ${count(by.length, 'document')} the mapping of levels was overruled by the corpus table.`;
  return [finding(where, by)];
}

function finding(text: string, documents: readonly AnalysedDocument[]): Finding {
  return { text, references: [], documents: documents.map(({ id }) => id) };
}

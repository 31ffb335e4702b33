import type { AnalysedDocument } from '../../model/analysis.js';
import { type LevelSet, levelRank, levelText } from '../../model/level.js';
import {
  type Cell,
  type Column,
  cell,
  documentCount,
  type Finding,
  noValue,
  type Table,
} from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { notCompared } from '../not-compared.js';
import { list, sentence, share, verb } from '../wording.js';

const COLUMNS: readonly Column[] = [
  { id: 'of', label: 'What', type: 'text' },
  { id: 'pattern', label: 'Levels', type: 'level' },
  { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
  { id: 'which', label: 'Which', type: 'text' },
];

/** The patterns of levels in a corpus: what each document describes as a whole, then each joined level. */
export function levelsJoined(corpus: Corpus): Table {
  const row = (of: string, pattern: Cell, documents: readonly AnalysedDocument[]): readonly Cell[] => [
    cell(of),
    pattern,
    documentCount(documents.map(({ id }) => id)),
    cell(documents.map(({ id }) => corpus.nameOf(id)).join('; ')),
  ];
  const rows = (of: string, patterns: ByPattern): readonly (readonly Cell[])[] =>
    mostCommonFirst(patterns).map(([pattern, documents]) => row(of, cell(pattern), documents));
  const joined = byJoinedLevel(corpus.tiered);
  const without = corpus.documents.filter(({ kind }) => kind === 'framework');
  return {
    name: 'levels-joined',
    title: 'Patterns of levels: what documents describe, and what they join',
    columns: COLUMNS,
    rows: [
      ...rows('Levels of a document', groupedBy(corpus.tiered, patternOf)),
      ...(without.length === 0 ? [] : [row('No levels', noValue('not-applicable'), without)]),
      ...rows('Joined level', joined),
    ],
    notes: [
      'Each document stands in one row of “Levels of a document” or “No levels”, and again in a row for each joined level that it has. U is left out of the patterns.',
      ...notCompared(corpus),
    ],
    n: { documents: corpus.documents.length, references: 0 },
    findings: joinFindings(corpus, joined),
  };
}

/** The local levels of a document that join standard levels, each once, lowest first; U may be one of them. */
export function joinedLevels({ levels }: AnalysedDocument): readonly LevelSet[] {
  return distinct(levels.map(({ standard }) => standard).filter(({ length }) => length > 1));
}

type ByPattern = ReadonlyMap<string, readonly AnalysedDocument[]>;

/** "A, B, C+D": all that a document describes above U. */
function patternOf({ levels }: AnalysedDocument): string {
  const own = levels
    .map(({ standard }) => standard)
    .filter((standard) => standard.some((one) => one !== 'U'));
  return distinct(own).map(levelText).join(', ') || 'none of the four';
}

function distinct(levels: readonly LevelSet[]): readonly LevelSet[] {
  return [...new Map(levels.map((level) => [levelText(level), level])).values()].sort(
    (a, b) => (levelRank(a) ?? 0) - (levelRank(b) ?? 0),
  );
}

function byJoinedLevel(documents: readonly AnalysedDocument[]): ByPattern {
  const pairs = documents.flatMap((document) => joinedLevels(document).map((level) => ({ document, level })));
  return new Map(
    [...groupedBy(pairs, ({ level }) => levelText(level))].map(([level, group]) => {
      return [level, group.map(({ document }) => document)];
    }),
  );
}

function mostCommonFirst(patterns: ByPattern): readonly (readonly [string, readonly AnalysedDocument[]])[] {
  return [...patterns].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
}

/** "10 of 37 documents join C and D." And how many join nothing. */
function joinFindings(corpus: Corpus, joined: ByPattern): readonly Finding[] {
  const { tiered } = corpus;
  if (tiered.length === 0) return [];
  if (joined.size === 0) {
    const text = `${sentence(shareOfTiered(corpus, 0))} join two levels in one.`;
    return [{ text, references: [], documents: tiered.map(({ id }) => id) }];
  }
  const finding = (own: readonly AnalysedDocument[], what: (n: number) => string): Finding => ({
    text: `${sentence(shareOfTiered(corpus, own.length))} ${what(own.length)}.`,
    references: [],
    documents: own.map(({ id }) => id),
  });
  const apart = tiered.filter((document) => joinedLevels(document).length === 0);
  return [
    ...mostCommonFirst(joined).map(([level, own]) =>
      finding(own, (n) => `${verb(n, 'joins', 'join')} ${list(level.split('+'))}`),
    ),
    finding(apart, (n) =>
      verb(n, 'keeps all levels that it describes apart', 'keep all levels that they describe apart'),
    ),
  ];
}

/** "10 of 37 documents"; "10 of 35 documents with levels" where some documents have none. */
export function shareOfTiered({ documents, tiered }: Corpus, n: number): string {
  return tiered.length === documents.length
    ? share(n, tiered.length, 'document')
    : share(n, tiered.length, 'document with levels', 'documents with levels');
}

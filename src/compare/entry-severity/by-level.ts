import type { AnalysedDocument } from '../../model/analysis.js';
import type { IssueInBrief } from '../../model/guide-in-brief.js';
import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus } from '../corpus.js';
import { type Entry, entryCell, entryOf, SEVERITY_UNIT } from '../entry.js';
import { documentCell, idsOf } from '../labels.js';
import { levelColumns, levelKeys, levelOf } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { share, verb } from '../wording.js';

/** The lowest severity that each document places at every level, joined ones too, and where no level could be told. */
export function entrySeverityByLevel(corpus: Corpus): Table {
  const keys = levelKeys(corpus);
  const levels = keys.map(levelOf);
  return {
    name: 'entry-severity-by-level',
    title: 'Lowest severity that each document places at each level, by issue',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'issue', label: 'Issue', type: 'text' },
      ...levelColumns(keys, SEVERITY_UNIT),
    ],
    rows: corpus.documents.flatMap((document) => {
      return corpus.issues.map(({ id, label }): readonly Cell[] => [
        documentCell(corpus, document.id),
        cell(label),
        ...levels.map((level) => entryCell(entryOf(corpus, document, id, level))),
        withoutLevel(corpus, document, id),
      ]);
    }),
    notes: [
      'A figure is the lowest severity (1 precursor to 6 critical) of all that the document places at that level.',
      'A level that joins two has a column of its own. What stands there is an entry to neither of its parts.',
      'The last column holds what stands at no level that could be told, and all of a document without levels.',
      ...notCompared(corpus),
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: corpus.issues.flatMap((issue) => crossed(corpus, issue)),
  };
}

/** What stands at no level that could be told; a document that mentions the issue elsewhere lacks nothing here. */
function withoutLevel(corpus: Corpus, document: AnalysedDocument, issue: string): Cell {
  const entry = entryOf(corpus, document, issue, []);
  const mention = corpus.mention(document.id, issue);
  return typeof entry === 'string' && mention === 'asserted' ? noValue('not-applicable') : entryCell(entry);
}

/** The documents whose entry severities do not rise with the level: a level asks for less than a level below it. */
function crossed(corpus: Corpus, { id, label }: IssueInBrief): readonly Finding[] {
  const documents = corpus.documents
    .map((document) => entriesByLevel(corpus, document, id))
    .filter((entries) => entries.length > 1);
  if (documents.length === 0) return [];
  const falling = documents.filter((entries) =>
    entries.some(({ severity }, i) => severity < (entries[i - 1]?.severity ?? 0)),
  );
  const n = falling.length;
  return [
    {
      text: `${label}: ${share(n, documents.length, 'document')} with figures for several of the levels A to D ${verb(n, 'has', 'have')} a lower entry severity at a higher level than at one beneath it.`,
      references: falling.flat().flatMap(({ lowest }) => idsOf(lowest)),
      documents: falling.flatMap(([entry]) => entry?.document ?? []),
    },
  ];
}

/** The entries of a document to A, B, C and D, as far as it has them. */
function entriesByLevel(corpus: Corpus, document: AnalysedDocument, issue: string): readonly Entry[] {
  return LEVELS_OF_INTERVENTION.flatMap((level) => {
    const entry = entryOf(corpus, document, issue, [level]);
    return typeof entry === 'string' ? [] : [entry];
  });
}

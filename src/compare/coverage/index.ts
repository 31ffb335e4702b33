import { type Cell, type Column, cell, documentCount, type Table } from '../../model/table.js';
import type { Comparison, Corpus } from '../corpus.js';
import { countOfDocuments, levelCells, levelColumns, levelKeys } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import { count, verb } from '../wording.js';
import { coverageFindings } from './findings.js';
import { type IssueMentions, type Mentions, mentionsByIssue } from './mentions.js';
import { themesLeftOut } from './themes-left-out.js';

/** How many documents refer to each issue and theme, at each level, and how many never do (METHOD.md section 5, point 2). */
export const coverage: Comparison = (corpus) => {
  const issues = mentionsByIssue(corpus);
  return {
    name: 'coverage',
    title: 'Coverage of the issues',
    question: 'Which documents refer to each issue, at which levels, and which never do?',
    tables: [coverageTable(corpus, issues), themesLeftOut(corpus, issues)],
  };
};

function coverageTable(corpus: Corpus, issues: readonly IssueMentions[]): Table {
  const keys = levelKeys(corpus);
  const joined = keys.includes('C+D');
  const row = (issue: string, theme: string, mentions: Mentions): readonly Cell[] => [
    cell(issue),
    cell(theme),
    ...levelCells(keys, mentions.references),
    countOfDocuments(mentions.references),
    countOfDocuments(mentions.onlyAtD),
    ...(joined ? [countOfDocuments(mentions.onlyAtJoinedD)] : []),
    countOfDocuments(mentions.onlyProtective),
    documentCount(mentions.notMentioned),
    documentCount(mentions.notRead),
    documentCount(corpus.documents.map(({ id }) => id)),
  ];
  return {
    name: 'coverage',
    title: 'Documents that refer to each issue and theme, by level',
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'theme', label: 'Theme', type: 'text' },
      ...levelColumns(keys, 'documents'),
      counted('mentioned', 'Mentioned'),
      counted('only-at-D', 'Only at D'),
      ...(joined ? [counted('only-at-C+D', 'Only at C+D')] : []),
      counted('only-protective', 'Only said to be absent'),
      counted('not-mentioned', 'Not mentioned'),
      counted('not-read', 'Could not be read'),
      counted('documents', 'Documents'),
    ],
    rows: issues.flatMap(({ issue, all, themes }) => [
      row(issue.label, 'all', all),
      ...themes.map(({ theme, mentions }) => row(issue.label, theme.label, mentions)),
    ]),
    notes: coverageNotes(corpus, joined),
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: coverageFindings(corpus, issues, keys),
  };
}

const counted = (id: string, label: string): Column => ({ id, label, type: 'count', unit: 'documents' });

function coverageNotes(corpus: Corpus, joined: boolean): readonly string[] {
  const without = corpus.documents.length - corpus.tiered.length;
  const whose =
    without === 0
      ? ''
      : `; ${count(without, 'document')} ${verb(without, 'has', 'have')} no levels at all and ${verb(without, 'is', 'are')} counted only here`;
  return [
    'A document counts once in a cell, however many references it makes there, and may count at several levels. Only what is said to be present or feared is counted at a level.',
    '“Mentioned”, “only said to be absent”, “not mentioned” and “could not be read” together are all documents. “Could not be read”: pages of the document could not be read, and the others do not refer to it.',
    `“Only at D”: all references of the document that have a level stand at D alone${joined ? '; “only at C+D” is the same of documents that join the two, and holds those with references at both C+D and D' : ''}. Documents with pages that could not be read are not counted here, because something may stand lower there.`,
    `“No level”: the level of the reference could not be told${whose}.`,
    ...notCompared(corpus),
  ];
}

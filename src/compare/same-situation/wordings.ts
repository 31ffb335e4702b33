import { levelText } from '../../model/level.js';
import { type Cell, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus, PlacedSituation, ScoredReference } from '../corpus.js';
import { documentCell, idsOf, issueLabel } from '../labels.js';
import { documentsOf } from '../level-columns.js';
import { count, quoted } from '../wording.js';

/** The words of every document in every situation, with their levels. */
export function situationWordings(corpus: Corpus, situations: readonly PlacedSituation[]): Table {
  const references = situations.flatMap((situation) => situation.references);
  return {
    name: 'situation-wordings',
    title: 'The words in which each document states a situation, and the level at which it does',
    columns: [
      { id: 'label', label: 'Situation', type: 'quotation' },
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'document', label: 'Document', type: 'text' },
      { id: 'level', label: 'Level', type: 'level' },
      { id: 'local-level', label: 'Level as the document names it', type: 'text' },
      { id: 'text', label: 'Indicator', type: 'quotation' },
      { id: 'page', label: 'Page', type: 'count' },
      { id: 'situation', label: 'Id of the situation', type: 'text', forPrograms: true },
    ],
    rows: situations.flatMap((situation) =>
      situation.references.map((reference) => rowOf(corpus, situation, reference)),
    ),
    notes: [
      'A row for each reference, in the order of the situations. A document that states a situation twice has two rows.',
    ],
    n: {
      documents: new Set(references.map(({ document }) => document)).size,
      references: references.length,
    },
    findings: mostShared(situations),
  };
}

/** The situation that most documents state, and in how many ways they say it. */
function mostShared(situations: readonly PlacedSituation[]): readonly Finding[] {
  const [most] = situations
    .map((situation) => ({ situation, documents: documentsOf(situation.references) }))
    .toSorted((a, b) => b.documents.length - a.documents.length);
  if (most === undefined) return [];
  const { situation, documents } = most;
  const wordings = new Set(situation.references.map(({ text }) => text)).size;
  return [
    {
      text: `The situation that most documents state is ${quoted(situation.label)}: ${count(documents.length, 'document')}, in ${count(wordings, 'wording', 'different wordings')}.`,
      references: idsOf(situation.references),
      documents,
    },
  ];
}

function rowOf(corpus: Corpus, situation: PlacedSituation, reference: ScoredReference): readonly Cell[] {
  const { id, document, level, localLevel, text, page } = reference;
  const source = [id];
  return [
    cell(situation.label),
    cell(issueLabel(corpus, situation.issue)),
    documentCell(corpus, document),
    level.length === 0 ? noValue('no-level') : cell(levelText(level), source),
    localLevel === null ? noValue('no-level') : cell(localLevel, source),
    cell(text, source),
    page === null ? noValue('not-applicable') : cell(page, source),
    cell(situation.id),
  ];
}

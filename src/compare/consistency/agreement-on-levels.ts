import { LEVELS_OF_INTERVENTION } from '../../model/level.js';
import { type Cell, type Column, cell, documentCount, noValue, type Table } from '../../model/table.js';
import type { CompareOptions, Corpus } from '../corpus.js';
import { idsOf, inOrder, issueLabel } from '../labels.js';
import { countOfDocuments, documentsOf } from '../level-columns.js';
import { notCompared } from '../not-compared.js';
import type { Draws } from '../statistics/random.js';
import { inWords } from '../wording.js';
import { agreementFindings } from './agreement-findings.js';
import { agreementOf, at, FEWEST_DOCUMENTS, type SituationAgreement } from './agreement-measure.js';

/** Enough draws for an interval of two digits; each situation has its own. */
const DRAWS_OF_ERRORS = 200;

/** Table `agreement-on-levels`: van der Eijk's A and consensus of the levels of each situation, least agreement first. */
export function agreementOnLevels(corpus: Corpus, { seed, draws }: CompareOptions): Table {
  const drawn = { seed, draws: Math.min(draws, DRAWS_OF_ERRORS) };
  const situations = corpus.situations.map((situation) => agreementOf(situation, drawn)).sort(leastFirst);
  const references = situations.flatMap(({ placements }) => placements.flatMap((one) => one.references));
  return {
    name: 'agreement-on-levels',
    title: 'Agreement of documents on the level of each situation',
    columns: [
      { id: 'label', label: 'Situation', type: 'quotation' },
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'severity', label: 'Severity', type: 'count', unit: '1 to 6' },
      ...LEVELS_OF_INTERVENTION.map((level) => counted(level, level)),
      counted('documents', 'Documents at A to D'),
      counted('left-out', 'Documents left out'),
      measured('agreement', 'Agreement A', '1 alike, −1 opposite'),
      measured('agreement-low', 'A with coding errors, from', '1 alike, −1 opposite'),
      measured('agreement-high', 'A with coding errors, to', '1 alike, −1 opposite'),
      measured('consensus', 'Consensus', '1 alike, 0 opposite'),
      { id: 'situation', label: 'Id', type: 'text', forPrograms: true },
    ],
    rows: situations.map((one) => rowOf(corpus, one)),
    notes: notesOf(corpus, drawn),
    n: { documents: documentsOf(references).length, references: references.length },
    findings: agreementFindings(situations),
  };
}

function counted(id: string, label: string): Column {
  return { id, label, type: 'count', unit: 'documents' };
}

function measured(id: string, label: string, unit: string): Column {
  return { id, label, type: 'decimal', unit };
}

/** Where nothing is measured, last; of equal agreement the situation of more documents first. */
function leastFirst(a: SituationAgreement, b: SituationAgreement): number {
  return (
    (a.measured?.agreement ?? 2) - (b.measured?.agreement ?? 2) ||
    b.placements.length - a.placements.length ||
    inOrder(a.situation.id, b.situation.id)
  );
}

function rowOf(
  corpus: Corpus,
  { situation, placements, leftOut, measured }: SituationAgreement,
): readonly Cell[] {
  const references = placements.flatMap((placement) => placement.references);
  const ids = idsOf(references);
  const figure = (value: number | undefined): Cell =>
    value === undefined ? noValue('too-few') : cell(value, ids);
  return [
    cell(situation.label, idsOf(situation.references)),
    cell(issueLabel(corpus, situation.issue)),
    cell(situation.severity, idsOf(situation.references)),
    ...LEVELS_OF_INTERVENTION.map((level) =>
      countOfDocuments(at(placements, level).flatMap((placement) => placement.references)),
    ),
    countOfDocuments(references),
    documentCount(leftOut),
    figure(measured?.agreement),
    figure(measured?.withErrors.low),
    figure(measured?.withErrors.high),
    figure(measured?.consensus),
    cell(situation.id),
  ];
}

function notesOf(corpus: Corpus, { seed, draws }: Draws): readonly string[] {
  return [
    'Agreement: van der Eijk’s A over the four levels A to D. 1: all documents at one level; 0: spread evenly over the four; −1: half at A and half at D. Consensus: Tastle and Wierman’s, from 1 (one level) to 0 (half at A and half at D).',
    `Both need at least ${inWords(FEWEST_DOCUMENTS)} documents here. With few documents they can take few values: read them with the numbers by level.`,
    'A document that states the situation at several of the four levels counts once, at the lowest of them. Documents that state it at U, at a joined level or at no level alone are left out, since these are none of the four.',
    `A with coding errors: A after each document’s level was moved, with a chance of one in twenty, to a neighbouring level; the middle 95% of ${inWords(draws)} draws, seed ${seed}. It shows how far agreement of a few documents hangs on one of them.`,
    ...notCompared(corpus),
  ];
}

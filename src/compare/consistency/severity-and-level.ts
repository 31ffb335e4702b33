import type { AnalysedDocument } from '../../model/analysis.js';
import { levelRank } from '../../model/level.js';
import { type Cell, type Column, cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { byName, documentCell, idsOf } from '../labels.js';
import { notCompared } from '../not-compared.js';
import { kendallTauB } from '../statistics/kendall-tau-b.js';
import { quartiles } from '../statistics/quantiles.js';
import { count, decimal, inWords, list, sentence, share, verb } from '../wording.js';

/** A rank correlation of fewer references says nothing. */
const FEWEST_REFERENCES = 4;

/** So many of the documents in which the level does not rise with severity are named. */
const NAMED = 5;

/** A document whose tau-b could be told. */
interface Told {
  readonly document: string;
  readonly tau: number;
  readonly references: readonly ScoredReference[];
}

/** Table `severity-and-level`: whether what a document places higher is more severe, by Kendall's tau-b over all its references. */
export function severityAndLevel(corpus: Corpus): Table {
  const placed = corpus.references.filter(({ level }) => level.length > 0);
  const byDocument = groupedBy(placed, ({ document }) => document);
  const inNames = byName(corpus);
  const documents = corpus.documents.toSorted((a, b) => inNames(a.id, b.id));
  const told = documents.flatMap(({ id }) => {
    const references = byDocument.get(id) ?? [];
    const tau = tauOf(references);
    return typeof tau === 'number' ? { document: id, tau, references } : [];
  });
  return {
    name: 'severity-and-level',
    title: 'Severity and level within each document',
    columns: [
      { id: 'document', label: 'Document', type: 'text' },
      counted('references', 'References'),
      correlation('tau-b', 'Tau-b'),
      counted('references-unjoined', 'References without joined levels'),
      correlation('tau-b-unjoined', 'Tau-b without joined levels'),
    ],
    rows: documents.map((document) => rowOf(corpus, document, byDocument.get(document.id) ?? [])),
    notes: notesOf(corpus),
    n: { documents: corpus.tiered.length, references: placed.length },
    findings: findingsOf(corpus, told),
  };
}

function counted(id: string, label: string): Column {
  return { id, label, type: 'count', unit: 'references' };
}

function correlation(id: string, label: string): Column {
  return { id, label, type: 'decimal', unit: '1 same order, −1 opposite' };
}

/** Kendall's tau-b of severity and rank of the level; or why there is none. */
function tauOf(references: readonly ScoredReference[]): number | 'too-few' | 'not-applicable' {
  if (references.length < FEWEST_REFERENCES) return 'too-few';
  const severities = references.map(({ severity }) => severity);
  const ranks = references.map(({ level }) => levelRank(level) ?? 0);
  return kendallTauB(severities, ranks) ?? 'not-applicable';
}

function rowOf(
  corpus: Corpus,
  { id, kind }: AnalysedDocument,
  references: readonly ScoredReference[],
): readonly Cell[] {
  const unjoined = references.filter(({ level }) => level.length === 1);
  const tau = (own: readonly ScoredReference[]): Cell => {
    if (kind === 'framework') return noValue('no-level');
    const value = tauOf(own);
    return typeof value === 'number' ? cell(value, idsOf(own)) : noValue(value);
  };
  const n = (own: readonly ScoredReference[]): Cell => ({
    value: own.length,
    references: idsOf(own),
    documents: [id],
  });
  return [documentCell(corpus, id), n(references), tau(references), n(unjoined), tau(unjoined)];
}

function notesOf(corpus: Corpus): readonly string[] {
  return [
    'Kendall’s tau-b between the severity of a document’s references and the level that it places them at, all issues together. 1: whatever is more severe stands higher; 0: level and severity have nothing to do with each other; below 0: the more severe stands lower.',
    'Severity is coded from the words, blind to the level, so that neither can have shaped the other.',
    'References without a level are left out. A joined level ranks between its parts (C+D 3.5); without joined levels, what stands at them is left out.',
    `Not given for fewer than ${inWords(FEWEST_REFERENCES)} references; nor (–) where all have one severity, or all stand at one level.`,
    ...notCompared(corpus),
  ];
}

function findingsOf(corpus: Corpus, told: readonly Told[]): readonly Finding[] {
  const spread = quartiles(told.map(({ tau }) => tau));
  if (spread === null) return [];
  const rising = told.filter(({ tau }) => tau > 0);
  const falling = told.filter(({ tau }) => tau <= 0).sort((a, b) => a.tau - b.tau);
  const rises =
    rising.length === 0
      ? 'In no document with enough references does the level rise with severity'
      : `In ${share(rising.length, told.length, 'document')} with enough references the level rises with severity`;
  const middle =
    told.length === 1
      ? `it is ${decimal(spread.median)}`
      : `the median is ${decimal(spread.median)}, the middle half from ${decimal(spread.q1)} to ${decimal(spread.q3)}`;
  const named = falling.slice(0, NAMED).map(({ document, tau, references }) => {
    return `${corpus.nameOf(document)} (${decimal(tau)}, ${count(references.length, 'reference')})`;
  });
  const others = falling.length - named.length;
  if (others > 0) named.push(count(others, 'other'));
  const notRising = `${verb(falling.length, 'One document places', `${inWords(falling.length)} documents place`)} what is more severe no higher than the rest: ${list(named)}.`;
  return [
    finding(`${rises} (Kendall’s tau-b above 0); ${middle}.`, told),
    ...(falling.length === 0 ? [] : [finding(sentence(notRising), falling)]),
  ];
}

function finding(text: string, documents: readonly Told[]): Finding {
  return {
    text,
    references: documents.flatMap(({ references }) => idsOf(references)),
    documents: documents.map(({ document }) => document),
  };
}

import { type Cell, type Column, cell, documentCount, noValue, type Table } from '../../model/table.js';
import type { CompareOptions, Corpus } from '../corpus.js';
import { notCompared } from '../not-compared.js';
import type { Interval } from '../statistics/bootstrap.js';
import { inWords } from '../wording.js';
import { consistencyFindings } from './findings.js';
import { type Consistency, consistencyOf, FEWEST_SITUATIONS } from './measure.js';

/** Table `consistency`: ordinal alpha for all issues together and for each, with joined levels and without. */
export function consistencyOfLevels(corpus: Corpus, options: CompareOptions): Table {
  const issues = [null, ...corpus.issues];
  const measures = [true, false].flatMap((joined) =>
    issues.map((issue) => consistencyOf(corpus, issue, joined, options)),
  );
  const all = measures.find(({ issue, joined }) => issue === null && joined)?.placements ?? [];
  return {
    name: 'consistency',
    title: 'Consistency between documents: do they place the same situation at the same level?',
    columns: [
      { id: 'measure', label: 'Measure', type: 'text' },
      { id: 'issue', label: 'Issue', type: 'text' },
      alphaColumn('estimate', 'Estimate'),
      alphaColumn('bootstrap-low', 'Bootstrap, from'),
      alphaColumn('bootstrap-high', 'Bootstrap, to'),
      alphaColumn('jackknife-low', 'Jackknife, from'),
      alphaColumn('jackknife-high', 'Jackknife, to'),
      { id: 'situations', label: 'Situations', type: 'count', unit: 'situations' },
      { id: 'documents', label: 'Documents', type: 'count', unit: 'documents' },
      { id: 'placements', label: 'Placements', type: 'count', unit: 'placements' },
    ],
    rows: measures.map((measure) => rowOf(corpus, measure)),
    notes: notesOf(corpus, options),
    n: { documents: documentsIn(corpus, all).length, references: idsIn(all).length },
    findings: consistencyFindings(measures, (placements) => documentsIn(corpus, placements)),
  };
}

function alphaColumn(id: string, label: string): Column {
  return { id, label, type: 'decimal', unit: '1 alike, 0 as by chance' };
}

function rowOf(corpus: Corpus, measure: Consistency): readonly Cell[] {
  const { issue, joined, alpha, bootstrap, jackknife, situations, placements } = measure;
  const references = idsIn(placements);
  const documents = documentsIn(corpus, placements);
  const none = noValue(situations < FEWEST_SITUATIONS ? 'too-few' : 'not-applicable');
  // An interval rests on the references of its estimate; it names the documents, so that they are not listed five times.
  const ends = (interval: Interval | null): readonly Cell[] =>
    interval === null
      ? [none, none]
      : [
          { value: interval.low, documents },
          { value: interval.high, documents },
        ];
  return [
    cell(joined ? 'Ordinal alpha' : 'Ordinal alpha without joined levels'),
    cell(issue?.label ?? 'All issues'),
    alpha === null ? none : cell(alpha, references),
    ...ends(bootstrap),
    ...ends(jackknife),
    { value: situations, documents },
    documentCount(documents),
    { value: placements.length, documents },
  ];
}

function idsIn(placements: Consistency['placements']): readonly string[] {
  return placements.flatMap(({ references }) => references.map(({ id }) => id));
}

/** In the order of the corpus. */
function documentsIn(corpus: Corpus, placements: Consistency['placements']): readonly string[] {
  const own = new Set(placements.map(({ document }) => document));
  return corpus.documents.map(({ id }) => id).filter((id) => own.has(id));
}

function notesOf(corpus: Corpus, { seed, draws }: CompareOptions): readonly string[] {
  return [
    'Krippendorff’s ordinal alpha, with documents in the place of coders and situations in the place of units. 1: all documents place each situation at one level. 0: no more alike than if the levels had been dealt out by chance. Below 0: less alike than that.',
    'This is consistency between documents, not reliability of coding: documents may differ because their authors mean to. The lines that are customary for coders (.800, and .667 for tentative conclusions) are a convention for that other question.',
    'A situation counts where two documents or more place it. A document that states it at several levels counts once, at the lowest of them, where the response begins.',
    'A joined level ranks between its parts (C+D 3.5). Without joined levels, what stands at them is left out.',
    `Intervals hold 95%. Bootstrap: situations drawn with replacement, ${draws.toLocaleString('en-GB')} times, seed ${seed}, percentiles. Jackknife: one situation left out at a time, Student’s t, cut at 1; it is the better of the two where situations are few. An interval without width says only that no situation differs, however few they are.`,
    `Not given for fewer than ${inWords(FEWEST_SITUATIONS)} situations; nor (–) where all placements are at one level, or where too many of the bootstrap’s draws are.`,
    ...notCompared(corpus),
  ];
}

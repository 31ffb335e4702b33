import type { Finding, Table } from '../../model/table.js';
import type { CompareOptions, Corpus } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { count, inWords, sentence, share } from '../wording.js';
import type { Headline } from './headline.js';
import { byWeight, CHANGE_COLUMNS, changeCells, figuresOf, type LeftOut, sizeNote } from './left-out.js';

/** A row for each document: which figures change when it is left out. */
export function documentsLeftOut(corpus: Corpus, headline: Headline, options: CompareOptions): Table {
  const own = groupedBy(corpus.references, ({ document }) => document);
  const rows = corpus.documents
    .map(({ id }): LeftOut => {
      const removed = own.get(id) ?? [];
      const name = { value: corpus.nameOf(id), documents: [id] };
      return { name, removed, changes: headline.changesWithout(removed) };
    })
    .sort(byWeight);
  return {
    name: 'sensitivity-documents',
    title: 'Figures that change when one document is left out',
    columns: [{ id: 'document', label: 'Document left out', type: 'text' }, ...CHANGE_COLUMNS],
    rows: rows.map((row) => [row.name, ...changeCells(row, corpus)]),
    notes: [
      sizeNote(headline, options),
      'Situations are not grouped anew: a situation loses the references of the document that is left out.',
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: rows.length === 0 || figuresOf(headline) === 0 ? [] : [finding(rows, headline)],
  };
}

function finding(rows: readonly LeftOut[], headline: Headline): Finding {
  const all = count(figuresOf(headline), 'figure');
  const [first] = rows;
  const most = first?.changes.length ?? 0;
  const steady = rows.filter(({ changes }) => changes.length === 0).length;
  const untouched = steady === 0 ? '' : `; for ${share(steady, rows.length, 'document')} it changes none`;
  const text =
    most === 0
      ? `Leaving out ${rows.length === 1 ? 'the only document' : `any one of ${count(rows.length, 'document')}`} changes none of the ${all}.`
      : `Leaving out one document changes at most ${inWords(most)} of the ${all} (${first?.name.value})${untouched}.`;
  const documents = rows.slice(0, 1).flatMap(({ name }) => name.documents ?? []);
  return { text: sentence(text), references: [], documents };
}

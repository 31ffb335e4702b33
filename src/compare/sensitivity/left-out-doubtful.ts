import type { BlockFlag } from '../../model/document.js';
import { cell, type Finding, type Table } from '../../model/table.js';
import type { CompareOptions, Corpus } from '../corpus.js';
import { count, inWords, sentence } from '../wording.js';
import type { Headline } from './headline.js';
import { CHANGE_COLUMNS, changeCells, figuresOf, type LeftOut, sizeNote } from './left-out.js';

/** What is left out for each flag. */
const DOUBTFUL: Readonly<Record<BlockFlag, string>> = {
  'ocr-doubtful': 'Words recognised with little confidence',
  'layout-doubtful': 'A doubtful place on the page',
};

/** A row for each reason to doubt references: which figures change without them. No table where no reference is doubtful. */
export function doubtfulLeftOut(
  corpus: Corpus,
  headline: Headline,
  options: CompareOptions,
): readonly Table[] {
  const rows = (Object.keys(DOUBTFUL) as BlockFlag[]).flatMap((flag): LeftOut[] => {
    const removed = corpus.references.filter(({ flags }) => flags.includes(flag));
    if (removed.length === 0) return [];
    return [{ name: cell(DOUBTFUL[flag]), removed, changes: headline.changesWithout(removed) }];
  });
  if (rows.length === 0) return [];
  return [
    {
      name: 'sensitivity-doubtful',
      title: 'Figures that change when doubtful references are left out',
      columns: [{ id: 'doubt', label: 'References left out', type: 'text' }, ...CHANGE_COLUMNS],
      rows: rows.map((row) => [row.name, ...changeCells(row, corpus)]),
      notes: [sizeNote(headline, options)],
      n: { documents: corpus.documents.length, references: corpus.references.length },
      findings: figuresOf(headline) === 0 ? [] : rows.map((row) => finding(row, headline)),
    },
  ];
}

function finding({ name, removed, changes }: LeftOut, headline: Headline): Finding {
  const without = `${count(removed.length, 'doubtful reference')} (${String(name.value).toLowerCase()})`;
  const text = `Without ${without}, ${changes.length === 0 ? 'none' : inWords(changes.length)} of the ${count(figuresOf(headline), 'figure')} ${changes.length === 1 ? 'changes' : 'change'}.`;
  return { text: sentence(text), references: removed.map(({ id }) => id), documents: [] };
}

import { cell, type Finding, type Table } from '../../model/table.js';
import type { CompareOptions, Corpus, ScoredReference } from '../corpus.js';
import { groupedBy } from '../grouped.js';
import { issueLabel } from '../labels.js';
import { count, inWords, quoted, sentence } from '../wording.js';
import type { Headline } from './headline.js';
import { byWeight, CHANGE_COLUMNS, changeCells, figuresOf, type LeftOut, sizeNote } from './left-out.js';

interface LeftOutTerm extends LeftOut {
  readonly issue: string;
  readonly term: string;
}

/** A row for each search term that alone found a reference: which figures change when it is left out. */
export function termsLeftOut(corpus: Corpus, headline: Headline, options: CompareOptions): Table {
  const found = groupedBy(corpus.references.filter(isFoundByOneTerm), (reference) =>
    JSON.stringify([reference.issue, termOf(reference)]),
  );
  const rows = [...found.values()]
    .flatMap((removed): LeftOutTerm[] => {
      const [first] = removed;
      if (!first) return [];
      const { issue } = first;
      const term = termOf(first);
      return [{ issue, term, name: cell(inShort(term)), removed, changes: headline.changesWithout(removed) }];
    })
    .sort((a, b) => byWeight(a, b) || (a.term < b.term ? -1 : 1));
  const terms = corpus.issues.reduce((sum, issue) => sum + issue.terms.length, 0);
  return {
    name: 'sensitivity-terms',
    title: 'Figures that change when one search term is left out',
    columns: [
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'term', label: 'Search term left out', type: 'text' },
      ...CHANGE_COLUMNS,
      { id: 'phrase', label: 'Search term as the guide writes it', type: 'text', forPrograms: true },
    ],
    rows: rows.map((row) => [
      cell(issueLabel(corpus, row.issue)),
      row.name,
      ...changeCells(row, corpus),
      cell(row.term),
    ]),
    notes: [
      sizeNote(headline, options),
      'A reference goes with a term if no other term was found in it. Another term may still find it once the longer one is gone, so these are the most that could change.',
    ],
    n: { documents: corpus.documents.length, references: corpus.references.length },
    findings: rows.length === 0 || figuresOf(headline) === 0 ? [] : [finding(rows, headline, terms)],
  };
}

function isFoundByOneTerm({ matched }: ScoredReference): boolean {
  return new Set(matched.map(({ term }) => term)).size === 1;
}

function termOf({ matched }: ScoredReference): string {
  return matched[0]?.term ?? '';
}

/** A search term as people can read it: of words that stand for each other the first, without those that may be missing. */
function inShort(term: string): string {
  const short = term
    .replaceAll(/\s*\([^()]*\)\?/g, '')
    .replaceAll(/\(([^()|]*)[^()]*\)/g, '$1')
    .trim();
  return short === term || short === '' ? term : `${short} …`;
}

function finding(rows: readonly LeftOutTerm[], headline: Headline, terms: number): Finding {
  const changing = rows.filter(({ changes }) => changes.length > 0).length;
  const [first] = rows;
  const most = first?.changes.length ?? 0;
  const example = first && most > 0 ? `, at most ${inWords(most)} (${quoted(inShort(first.term))})` : '';
  const text = `${count(rows.length, 'search term')} of ${inWords(terms)} alone found a reference; leaving one out changes a figure (of ${inWords(figuresOf(headline))}) for ${changing === 0 ? 'none' : inWords(changing)} of them${example}.`;
  return { text: sentence(text), references: (first?.removed ?? []).map(({ id }) => id), documents: [] };
}

import { type Cell, type Column, cell } from '../../model/table.js';
import type { CompareOptions, Corpus, ScoredReference } from '../corpus.js';
import { issueLabel } from '../labels.js';
import { count, inWords } from '../wording.js';
import { type Change, changeText } from './change.js';
import type { Headline } from './headline.js';

/** More changes than this are counted, not told, in a row. */
const MOST_TOLD = 4;

/** What is left out, its references, and what changes without it. */
export interface LeftOut {
  readonly name: Cell;
  readonly removed: readonly ScoredReference[];
  readonly changes: readonly Change[];
}

/** The columns that say what changes. */
export const CHANGE_COLUMNS: readonly Column[] = [
  { id: 'references', label: 'References left out', type: 'count', unit: 'references' },
  { id: 'changes', label: 'Figures that change', type: 'count', unit: 'figures' },
  { id: 'medians', label: 'Medians', type: 'count', unit: 'figures' },
  { id: 'extremes', label: 'Lowest or highest entry severities', type: 'count', unit: 'figures' },
  { id: 'spans', label: 'Spans of situations', type: 'count', unit: 'situations' },
  { id: 'situations-lost', label: 'Situations left in one document only', type: 'count', unit: 'situations' },
  { id: 'what', label: 'What changes', type: 'text' },
];

export function changeCells({ removed, changes }: LeftOut, corpus: Corpus): readonly Cell[] {
  const references = removed.map(({ id }) => id);
  // What changes does so for want of the references left out, so each figure leads to them.
  const of = (kind: Change['kind']) =>
    cell(changes.filter((change) => change.kind === kind).length, references);
  return [
    cell(removed.length, references),
    cell(changes.length, references),
    of('median'),
    of('extreme'),
    of('span'),
    of('situation-lost'),
    cell(told(changes, corpus)),
  ];
}

/** Most changes first, then most references; what is equal stays in its order. */
export function byWeight(a: LeftOut, b: LeftOut): number {
  return b.changes.length - a.changes.length || b.removed.length - a.removed.length;
}

/** How many figures there are to change. */
export function figuresOf({ size }: Headline): number {
  return size.medians + size.extremes + size.situations;
}

/** The same by kind, and how they are meant. */
export function sizeNote({ size }: Headline, { level }: Pick<CompareOptions, 'level'>): string {
  return `The figures that are told again each time: ${count(size.medians, 'median severity', 'median severities')} (by issue and level), ${inWords(size.extremes)} lowest and highest entry severities at level ${level} (by issue), and the spans of ${count(size.situations, 'situation')} (the lowest and the highest level at which each stands).`;
}

function told(changes: readonly Change[], corpus: Corpus): string {
  const lines = changes
    .slice(0, MOST_TOLD)
    .map((change) => changeText(change, (issue) => issueLabel(corpus, issue)));
  const more = changes.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

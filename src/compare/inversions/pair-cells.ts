import { levelText } from '../../model/level.js';
import { type Cell, type Column, cell, noValue } from '../../model/table.js';
import type { ScoredReference } from '../corpus.js';
import { SEVERITY_UNIT } from '../entry.js';
import { atLevel } from '../labels.js';
import { quoted } from '../wording.js';

/** Two references of one issue and theme of which the less severe stands higher. */
export interface InvertedPair {
  readonly milder: ScoredReference;
  readonly graver: ScoredReference;
}

export type Side = keyof InvertedPair;

const LABELS: Readonly<Record<Side, string>> = { milder: 'Less severe', graver: 'More severe' };

/** The columns of one side of a pair: its words, severity and level. */
export function sideColumns(side: Side): readonly Column[] {
  const label = LABELS[side];
  return [
    { id: side, label: `${label} indicator`, type: 'quotation' },
    { id: `${side}-severity`, label: `${label}: severity`, type: 'count', unit: SEVERITY_UNIT },
    { id: `${side}-level`, label: `${label}: level`, type: 'level' },
  ];
}

/** The cells below `sideColumns`. */
export function sideCells({ id, text, severity, level }: ScoredReference): readonly Cell[] {
  return [cell(text, [id]), cell(severity, [id]), cell(levelText(level), [id])];
}

/** Where the document has an indicator: its name for the level, and the page. */
export function locationColumns(side: Side): readonly Column[] {
  const label = LABELS[side];
  return [
    { id: `${side}-local-level`, label: `${label}: level as the document names it`, type: 'text' },
    { id: `${side}-page`, label: `${label}: page`, type: 'count' },
  ];
}

/** The cells below `locationColumns`. */
export function locationCells({ id, localLevel, page }: ScoredReference): readonly Cell[] {
  return [
    localLevel === null ? noValue('no-level') : cell(localLevel, [id]),
    page === null ? noValue('not-applicable') : cell(page, [id]),
  ];
}

/** "“…” (severity 2) at level D": one side of a pair in a sentence. */
export function sideInWords({ text, severity, level }: ScoredReference): string {
  return `${quoted(text)} (severity ${severity}) ${atLevel(level)}`;
}

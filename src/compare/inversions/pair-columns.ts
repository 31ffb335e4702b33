import { type Cell, type Column, noValue } from '../../model/table.js';
import { count, inWords, percent } from '../wording.js';
import type { PairCount } from './pairs.js';

/** How a pair is compared, for the notes of each table. */
export const WHAT_IS_COMPARED =
  'Compared are pairs of references of the same issue and theme that differ in severity and stand at different levels. A pair is inverted where the less severe stands higher. A joined level ranks between its parts (C+D between C and D); the columns “without joined levels” leave out what stands at one.';

/** Pairs compared, pairs inverted and their share; then the same without joined levels. */
export const PAIR_COLUMNS: readonly Column[] = [
  { id: 'pairs', label: 'Pairs compared', type: 'count', unit: 'pairs' },
  { id: 'inverted', label: 'Inverted', type: 'count', unit: 'pairs' },
  { id: 'share', label: 'Share inverted', type: 'decimal', unit: 'of pairs compared' },
  { id: 'pairs-unjoined', label: 'Pairs compared, without joined levels', type: 'count', unit: 'pairs' },
  { id: 'inverted-unjoined', label: 'Inverted, without joined levels', type: 'count', unit: 'pairs' },
  {
    id: 'share-unjoined',
    label: 'Share inverted, without joined levels',
    type: 'decimal',
    unit: 'of pairs compared',
  },
];

/** Where the figures of one count come from: references or, where those would be too many, documents. */
export interface PairSources {
  readonly compared: Pick<Cell, 'references' | 'documents'>;
  readonly inverted: Pick<Cell, 'references' | 'documents'>;
}

/** Three of the cells below `PAIR_COLUMNS`. There is no share of no pairs. */
export function pairCells({ compared, inverted }: PairCount, from: PairSources): readonly Cell[] {
  return [
    { value: compared, ...from.compared },
    { value: inverted, ...from.inverted },
    compared === 0 ? noValue('too-few') : { value: inverted / compared, ...from.compared },
  ];
}

/** "12 of 340 pairs (4%)"; "no pair to compare". */
export function pairsInWords({ compared, inverted }: PairCount): string {
  if (compared === 0) return 'no pair to compare';
  const some = inverted === 0 ? 'none' : inWords(inverted);
  return `${some} of ${count(compared, 'pair')} (${percent(inverted / compared)})`;
}

import type { Table } from '../../model/table.js';
import type { IndicatorChange, VersionComparison } from '../../model/version-comparison.js';
import { levelKey, levelKeys, NO_LEVEL } from '../level-columns.js';
import { count, inWords, list } from '../wording.js';
import { findingOn, indicatorCount, type Move, moveOf, restsOn } from './table-parts.js';

/** How many indicators of each level were kept, moved, reworded, dropped and added, as an account from the older version to the newer. */
export function changesTable(comparison: VersionComparison): Table {
  const { before, after } = comparison;
  const levels = levelKeys({ documents: [before, after], references: [] });
  const columns = [...levels, ...(comparison.indicators.some(standsNowhere) ? [NO_LEVEL] : [])];
  const rows = ACCOUNT.flatMap(({ says, of, isIn }) => {
    const counted = comparison.indicators.filter((change) => columns.some((key) => isIn(change, key)));
    const isSum = says === OLDER || says === NEWER;
    if (counted.length === 0 && !isSum) return [];
    const at = columns.map((key) => comparison.indicators.filter((change) => isIn(change, key)));
    return [[{ value: says }, ...[...at, counted].map((changes) => indicatorCount(changes, of, comparison))]];
  });
  return {
    name: 'changes',
    title: 'Indicators of the older version and of the newer, by level',
    columns: [
      { id: 'indicators', label: 'Indicators', type: 'text' },
      ...columns.map((key) => ({
        id: key,
        label: key === NO_LEVEL ? 'No level' : key,
        type: 'count' as const,
      })),
      { id: 'all', label: 'All', type: 'count' },
    ],
    rows,
    notes: [
      'Each column is an account: what stood at the level in the older version, less what was dropped or moved to another level, with what came from another level or was added, is what stands there in the newer. Reworded indicators are among those that stayed or moved.',
      'An indicator is held to be the same where its words are the same, where both wordings describe one situation, or where most of the words that count are the same.',
    ],
    n: restsOn(comparison),
    findings: [findingOn(inOneSentence(comparison), comparison.indicators, comparison)],
  };
}

interface AccountLine {
  readonly says: string;
  /** The version in which the indicators of the line stand at the level. */
  readonly of: 'before' | 'after';
  /** Whether an indicator counts in this line at a level. */
  readonly isIn: (change: IndicatorChange, key: string) => boolean;
}

const OLDER = 'in the older version';
const NEWER = 'in the newer version';

const keyBefore = ({ before }: IndicatorChange): string | null => before && levelKey(before.level);
const keyAfter = ({ after }: IndicatorChange): string | null => after && levelKey(after.level);

const ACCOUNT: readonly AccountLine[] = [
  { says: OLDER, of: 'before', isIn: (change, key) => keyBefore(change) === key },
  {
    says: 'dropped',
    of: 'before',
    isIn: (change, key) => change.kind === 'dropped' && keyBefore(change) === key,
  },
  { says: 'moved up from here', of: 'before', isIn: leaves('up') },
  { says: 'moved down from here', of: 'before', isIn: leaves('down') },
  { says: 'left as the level was joined or parted', of: 'before', isIn: leaves('with-level') },
  { says: 'left for no level that could be told', of: 'before', isIn: leaves('untold') },
  { says: 'moved up to here', of: 'after', isIn: arrives('up') },
  { says: 'moved down to here', of: 'after', isIn: arrives('down') },
  { says: 'came as the level was joined or parted', of: 'after', isIn: arrives('with-level') },
  { says: 'came from no level that could be told', of: 'after', isIn: arrives('untold') },
  { says: 'added', of: 'after', isIn: (change, key) => change.kind === 'added' && keyAfter(change) === key },
  { says: NEWER, of: 'after', isIn: (change, key) => keyAfter(change) === key },
  {
    says: 'of these reworded',
    of: 'after',
    isIn: (change, key) => change.kind === 'reworded' && keyAfter(change) === key,
  },
];

function leaves(move: Move): AccountLine['isIn'] {
  return (change, key) => moveOf(change) === move && keyBefore(change) === key;
}

function arrives(move: Move): AccountLine['isIn'] {
  return (change, key) => moveOf(change) === move && keyAfter(change) === key;
}

function standsNowhere(change: IndicatorChange): boolean {
  return keyBefore(change) === NO_LEVEL || keyAfter(change) === NO_LEVEL;
}

function inOneSentence({ indicators }: VersionComparison): string {
  const of = (isCounted: (change: IndicatorChange) => boolean): number => indicators.filter(isCounted).length;
  const told = [
    [of((change) => change.kind === 'same' && moveOf(change) === null), 'unchanged'],
    [of((change) => change.kind === 'reworded' && moveOf(change) === null), 'reworded in place'],
    [of((change) => moveOf(change) === 'up'), 'moved up'],
    [of((change) => moveOf(change) === 'down'), 'moved down'],
    [of((change) => moveOf(change) === 'with-level'), 'at a level that was joined or parted'],
    [of((change) => moveOf(change) === 'untold'), 'with a level in one version only'],
    [of(({ kind }) => kind === 'dropped'), 'dropped'],
  ] as const;
  const parts = told.filter(([n]) => n > 0).map(([n, what]) => `${inWords(n)} ${what}`);
  const older = count(
    of(({ before }) => before !== null),
    'indicator',
  );
  const added = of(({ kind }) => kind === 'added');
  return `Of ${older} in the older version: ${list(parts) || 'none kept'}. The newer version adds ${added === 0 ? 'none' : inWords(added)}.`;
}

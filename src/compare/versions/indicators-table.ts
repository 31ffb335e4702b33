import type { IndicatorAsRead } from '../../model/document-as-read.js';
import { levelText } from '../../model/level.js';
import { type Cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { IndicatorChange, VersionComparison } from '../../model/version-comparison.js';
import { levelKey } from '../level-columns.js';
import { count, list, quoted, sentence, verb } from '../wording.js';
import { findingOn, type IssueNames, issueName, moveOf, referencesOf, versionIds } from './table-parts.js';

/** Every indicator that was moved, dropped, added or reworded, with its words in both versions. */
export function indicatorsTable(comparison: VersionComparison, issues: IssueNames): Table {
  const groups = GROUPS.map(({ isIn, ...words }) => ({
    ...words,
    changes: comparison.indicators.filter(isIn),
  }));
  const changed = groups.flatMap(({ changes }) => changes);
  return {
    name: 'indicators-changed',
    title: 'Indicators that were moved, dropped, added or reworded',
    columns: [
      { id: 'change', label: 'Change', type: 'text' },
      { id: 'issue', label: 'Issue', type: 'text' },
      { id: 'level-before', label: 'Level before', type: 'level' },
      { id: 'level-after', label: 'Level after', type: 'level' },
      { id: 'words-before', label: 'Words before', type: 'quotation' },
      { id: 'words-after', label: 'Words after', type: 'quotation' },
      { id: 'page-before', label: 'Page before', type: 'count' },
      { id: 'page-after', label: 'Page after', type: 'count' },
    ],
    rows: groups.flatMap(({ says, changes }) =>
      changes.map((change) => rowOf(says, change, comparison, issues)),
    ),
    notes: [
      'A move up is a move to a more serious response. Where a level was joined with its neighbour or parted from it, its indicators have not moved by themselves and are told apart.',
      'What is dropped and what is added may be one indicator whose words have changed beyond recognition.',
    ],
    n: { documents: 2, references: referencesOf(changed).length },
    findings: groups.flatMap((group) => findingOf(group, comparison)),
  };
}

/** A kind of change; each indicator stands in one at most. */
interface Group {
  readonly says: string;
  readonly isIn: (change: IndicatorChange) => boolean;
  /** How one of them is told in a sentence. */
  readonly tell: (change: IndicatorChange) => string;
}

const GROUPS: readonly Group[] = [
  { says: 'moved up', isIn: (change) => moveOf(change) === 'up', tell: toldAsMoved },
  { says: 'moved down', isIn: (change) => moveOf(change) === 'down', tell: toldAsMoved },
  {
    says: 'dropped',
    isIn: ({ kind }) => kind === 'dropped',
    tell: ({ before }) => quotedAt(before),
  },
  { says: 'added', isIn: ({ kind }) => kind === 'added', tell: ({ after }) => quotedAt(after) },
  {
    says: 'reworded',
    isIn: (change) => change.kind === 'reworded' && moveOf(change) === null,
    tell: ({ before, after }) => `${quoted(before?.text ?? '')} to ${quoted(after?.text ?? '')}`,
  },
  {
    says: 'put at another level by its being joined or parted',
    isIn: (change) => moveOf(change) === 'with-level',
    tell: toldAsMoved,
  },
  {
    says: 'given a level in one version only',
    isIn: (change) => moveOf(change) === 'untold',
    tell: toldAsMoved,
  },
];

function toldAsMoved({ before, after }: IndicatorChange): string {
  return `${quoted(after?.text ?? '')} (${levelKey(before?.level ?? [])} to ${levelKey(after?.level ?? [])})`;
}

function quotedAt(indicator: IndicatorAsRead | null): string {
  const level = levelText(indicator?.level ?? []);
  return `${quoted(indicator?.text ?? '')}${level === '' ? '' : ` (${level})`}`;
}

function rowOf(
  says: string,
  change: IndicatorChange,
  comparison: VersionComparison,
  issues: IssueNames,
): readonly Cell[] {
  const { kind, before, after, beforeReferences, afterReferences } = change;
  const spoken = new Set(
    [...beforeReferences, ...afterReferences].map(({ issue }) => issueName(issues, issue)),
  );
  return [
    {
      value: kind === 'reworded' && says !== 'reworded' ? `${says}, reworded` : says,
      references: referencesOf([change]),
      documents: versionIds(comparison),
    },
    spoken.size === 0 ? noValue('not-applicable') : { value: list([...spoken]) },
    levelCell(before),
    levelCell(after),
    before === null ? noValue('not-applicable') : { value: before.text },
    after === null ? noValue('not-applicable') : { value: after.text },
    pageCell(before),
    pageCell(after),
  ];
}

function levelCell(indicator: IndicatorAsRead | null): Cell {
  if (indicator === null) return noValue('not-applicable');
  return indicator.level.length === 0 ? noValue('no-level') : { value: levelText(indicator.level) };
}

function pageCell(indicator: IndicatorAsRead | null): Cell {
  const page = indicator?.page ?? null;
  return page === null ? noValue('not-applicable') : { value: page };
}

/** Indicators of one kind that a sentence quotes; those that speak to an issue first. */
const QUOTED = 3;

function findingOf(
  { says, tell, changes }: Omit<Group, 'isIn'> & { readonly changes: readonly IndicatorChange[] },
  comparison: VersionComparison,
): readonly Finding[] {
  if (changes.length === 0) return [];
  const speakingFirst = changes.toSorted((a, b) => Number(speaks(b)) - Number(speaks(a)));
  const more = changes.length - QUOTED;
  const told = [...speakingFirst.slice(0, QUOTED).map(tell), ...(more > 0 ? [count(more, 'other')] : [])];
  const has = `${sentence(count(changes.length, 'indicator'))} ${verb(changes.length, 'has', 'have')}`;
  const were = says.startsWith('moved') ? says : `been ${says}`;
  return [findingOn(`${has} ${were}: ${list(told)}.`, changes, comparison)];
}

function speaks({ beforeReferences, afterReferences }: IndicatorChange): boolean {
  return beforeReferences.length + afterReferences.length > 0;
}

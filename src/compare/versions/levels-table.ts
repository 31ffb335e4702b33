import type { AnalysedDocument } from '../../model/analysis.js';
import { type LevelSet, type LocalLevel, STANDARD_LEVELS } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import { type Cell, type Finding, noValue, type Table } from '../../model/table.js';
import type { VersionComparison } from '../../model/version-comparison.js';
import { groupedBy } from '../grouped.js';
import { levelKey } from '../level-columns.js';
import { list, quoted } from '../wording.js';
import { versionIds } from './table-parts.js';

/** Which levels each version describes, by which names, and which it joins. */
export function levelsTable(comparison: VersionComparison): Table {
  const { before, after } = comparison;
  const levels = levelChanges(before, after);
  const told = [...levels.flatMap(inWords), ...joins(before, after)];
  return {
    name: 'levels-changed',
    title: 'Levels of the older version and of the newer',
    columns: [
      { id: 'level', label: 'Level', type: 'level' },
      { id: 'before', label: 'Before', type: 'text' },
      { id: 'after', label: 'After', type: 'text' },
      { id: 'change', label: 'What became of it', type: 'text' },
    ],
    rows: levels.map(({ levels: same, older, newer, change }) => [
      { value: levelKey(same) },
      namesCell(older, before),
      namesCell(newer, after),
      { value: change },
    ]),
    notes: [
      'A level is told from the response that a version prescribes, not from its number or name.',
      ...[before, after].flatMap((version, i) => unmapped(version, i === 0 ? 'older' : 'newer')),
    ],
    n: { documents: 2, references: 0 },
    findings: (told.length > 0 ? told : ['Both versions describe the same levels by the same names.']).map(
      (text): Finding => ({ text, references: [], documents: versionIds(comparison) }),
    ),
  };
}

interface LevelChange {
  /** One level, or several that one local level stands for in both versions. */
  readonly levels: LevelSet;
  readonly older: readonly LocalLevel[];
  readonly newer: readonly LocalLevel[];
  readonly change:
    | 'in neither'
    | 'only in the newer'
    | 'only in the older'
    | 'joined otherwise'
    | 'renamed'
    | 'same name';
}

function levelChanges(before: AnalysedDocument, after: AnalysedDocument): readonly LevelChange[] {
  const each = STANDARD_LEVELS.map((level) => {
    const standsFor = ({ standard }: LocalLevel): boolean => standard.includes(level);
    return { level, older: before.levels.filter(standsFor), newer: after.levels.filter(standsFor) };
  });
  const keyOf = ({ level, older, newer }: (typeof each)[number]): string => {
    const isShared = older.length > 0 && newer.length > 0;
    const place = (own: readonly LocalLevel[], all: readonly LocalLevel[]): string =>
      own.map((one) => all.indexOf(one)).join(' ');
    return isShared ? `${place(older, before.levels)} to ${place(newer, after.levels)}` : level;
  };
  return [...groupedBy(each, keyOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { older, newer } = first;
    return [{ levels: group.map(({ level }) => level), older, newer, change: changeOf(older, newer) }];
  });
}

function changeOf(older: readonly LocalLevel[], newer: readonly LocalLevel[]): LevelChange['change'] {
  if (older.length === 0) return newer.length === 0 ? 'in neither' : 'only in the newer';
  if (newer.length === 0) return 'only in the older';
  const joined = (levels: readonly LocalLevel[]): string =>
    keyed(levels.map(({ standard }) => levelKey(standard)));
  if (joined(older) !== joined(newer)) return 'joined otherwise';
  const names = (levels: readonly LocalLevel[]): string => keyed(levels.map(({ local }) => plainForm(local)));
  return names(older) === names(newer) ? 'same name' : 'renamed';
}

/** The texts each once, in an order of their own. */
function keyed(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join('\n');
}

function namesCell(levels: readonly LocalLevel[], { id, kind }: AnalysedDocument): Cell {
  if (levels.length === 0) return noValue(kind === 'framework' ? 'no-level' : 'level-not-described');
  return { value: named(levels), documents: [id] };
}

/** "“Tier 3” and “Tier 4” (C+D)": a joined level is told as one. */
function named(levels: readonly LocalLevel[]): string {
  return list(
    levels.map(
      ({ local, standard }) => `${quoted(local)}${standard.length > 1 ? ` (${levelKey(standard)})` : ''}`,
    ),
  );
}

function inWords({ levels, older, newer, change }: LevelChange): readonly string[] {
  const level = list(levels);
  switch (change) {
    case 'only in the newer':
      return [`Only the newer version describes level ${level}: ${named(newer)}.`];
    case 'only in the older':
      return [`The newer version no longer describes level ${level}; the older had ${named(older)}.`];
    case 'renamed':
      return [`Level ${level} was called ${named(older)} and is now ${named(newer)}.`];
    case 'in neither':
      return level === 'U' ? [] : [`Neither version describes level ${level}.`];
    case 'joined otherwise':
    case 'same name':
      return [];
    default:
      return change satisfies never;
  }
}

/** Levels that one version joins and the other does not. */
function joins(before: AnalysedDocument, after: AnalysedDocument): readonly string[] {
  const only = (own: readonly LevelSet[], other: readonly LevelSet[]): readonly string[] => {
    const known = new Set(other.map(levelKey));
    const missing = own.filter((level) => !known.has(levelKey(level)));
    return [...new Set(missing.map((level) => level.join(' and ')))];
  };
  return [
    ...only(after.merges, before.merges).map(
      (level) => `The newer version joins ${level}, which the older does not.`,
    ),
    ...only(before.merges, after.merges).map(
      (level) => `The older version joins ${level}, which the newer does not.`,
    ),
  ];
}

function unmapped({ levels }: AnalysedDocument, which: string): readonly string[] {
  const untold = levels.filter(({ standard }) => standard.length === 0);
  return untold.length === 0
    ? []
    : [`What these levels of the ${which} version stand for could not be told: ${named(untold)}.`];
}

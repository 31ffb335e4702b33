import type { AnalysedDocument } from '../../model/analysis.js';
import type { CodingGuide } from '../../model/coding-guide.js';
import type { DocumentAnalysis } from '../../model/document-analysis.js';
import { LEVELS_OF_INTERVENTION, type LevelSet } from '../../model/level.js';
import type { ThresholdChange, ThresholdChangeKind } from '../../model/version-comparison.js';
import { isUnread, type Mentions, mentionsOf } from '../corpus.js';
import { type Entry, entryOf, type NoEntry } from '../entry.js';
import { levelKey } from '../level-columns.js';

type Version = Pick<DocumentAnalysis, 'document' | 'references'>;

/** What became of the threshold for every issue, at every level A to D and at each joined level that both versions have. */
export function thresholdChanges(
  before: Version,
  after: Version,
  { issues }: Pick<CodingGuide, 'issues'>,
): readonly ThresholdChange[] {
  const older = { ...before, mentions: mentionsOf([before.document], before.references) };
  const newer = { ...after, mentions: mentionsOf([after.document], after.references) };
  const levels = [
    ...LEVELS_OF_INTERVENTION.map((level) => [level]),
    ...joinedInBoth(before.document, after.document),
  ];
  return issues.flatMap(({ id }) =>
    levels.map((level) => changeOf(id, level, thresholdOf(older, id, level), thresholdOf(newer, id, level))),
  );
}

/** The joined levels that both versions have, in the order of the newer. */
export function joinedInBoth(before: AnalysedDocument, after: AnalysedDocument): readonly LevelSet[] {
  const older = new Set(before.merges.map(levelKey));
  const shared = after.merges.filter((level) => older.has(levelKey(level)));
  return [...new Map(shared.map((level) => [levelKey(level), level])).values()];
}

/** What a version asks for: the entry; null where it places nothing there; or why that cannot be told. */
type Threshold =
  | { readonly entry: Entry | null; readonly isUnread: boolean }
  | { readonly cannotBeTold: string };

function thresholdOf(
  { document, mentions }: Version & { readonly mentions: Mentions },
  issue: string,
  level: LevelSet,
): Threshold {
  if (document.kind === 'other') return { cannotBeTold: 'is no threshold document' };
  if (document.kind === 'framework') return { cannotBeTold: 'has no levels' };
  const entry = entryOf(mentions, document, issue, level);
  if (typeof entry !== 'string') return { entry, isUnread: isUnread(document) };
  const cannotBeTold = whyUntold(document, level, entry);
  return cannotBeTold === null ? { entry: null, isUnread: false } : { cannotBeTold };
}

/** Why silence at a level says nothing; null where it says that nothing is placed there. */
function whyUntold(document: AnalysedDocument, level: LevelSet, none: NoEntry): string | null {
  const levels = document.levels.map(({ standard }) => standard);
  const joined = levels.find((one) => one.length > level.length && level.every((part) => one.includes(part)));
  if (!levels.some((one) => levelKey(one) === levelKey(level))) {
    if (joined) return `joins ${joined.join(' and ')}`;
    if (isUnread(document)) return UNREAD;
    return `describes no level ${levelKey(level)}`;
  }
  switch (none) {
    case 'not-mentioned':
    case 'only-protective':
    case 'not-at-level':
      return null;
    case 'level-joined':
      return `places it at ${joined?.join(' and ') ?? 'a level'} joined`;
    case 'not-read':
      return UNREAD;
    case 'no-level':
      return 'places it at no level that could be told';
    case 'level-not-described':
      return `describes no level ${levelKey(level)}`;
    default:
      return none satisfies never;
  }
}

const UNREAD = 'has pages that could not be read';

function changeOf(issue: string, level: LevelSet, before: Threshold, after: Threshold): ThresholdChange {
  const older = 'entry' in before ? before.entry : null;
  const newer = 'entry' in after ? after.entry : null;
  const why = whyNotCompared(before, after);
  return {
    issue,
    level,
    change: why === null ? kindOf(older, newer) : 'not-comparable',
    before: older?.severity ?? null,
    after: newer?.severity ?? null,
    beforeReferences: older?.lowest ?? [],
    afterReferences: newer?.lowest ?? [],
    why,
  };
}

function kindOf(before: Entry | null, after: Entry | null): ThresholdChangeKind {
  if (before === null) return after === null ? 'never' : 'opened';
  if (after === null) return 'closed';
  if (before.severity === after.severity) return 'stayed';
  return after.severity > before.severity ? 'risen' : 'fallen';
}

function whyNotCompared(before: Threshold, after: Threshold): string | null {
  const older = whyUnsure(before, after);
  const newer = whyUnsure(after, before);
  if (older !== null && older === newer) return `Each version ${older}.`;
  if (older !== null && newer !== null) return `The older version ${older}, and the newer ${newer}.`;
  if (older !== null) return `The older version ${older}.`;
  return newer === null ? null : `The newer version ${newer}.`;
}

/**
 * Why a version does not let itself be compared with the other; null where it does. On a page that could not be read
 * something less severe may stand: an entry is then the highest that it can be, which is enough against a higher one.
 */
function whyUnsure(own: Threshold, other: Threshold): string | null {
  if ('cannotBeTold' in own) return own.cannotBeTold;
  if (!own.isUnread || own.entry === null || 'cannotBeTold' in other) return null;
  const isSure = !other.isUnread && (other.entry === null || other.entry.severity > own.entry.severity);
  return isSure ? null : UNREAD;
}

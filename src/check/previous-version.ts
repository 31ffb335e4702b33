import type { IndicatorAsRead } from '../model/document-as-read.js';
import { type LevelSet, levelText } from '../model/level.js';
import type { IndicatorChange } from '../model/version-comparison.js';
import type { Draft } from './draft.js';
import { levelNamed } from './level-wording.js';
import { placeOf, WHOLE_DRAFT } from './place.js';
import type { Found } from './rule.js';
import { quoted } from './wording.js';

/** What the rules that hold a draft against its previous version have in common. */

/** An indicator that both versions have, with what it was and what it is. */
export interface KeptIndicator extends IndicatorChange {
  readonly before: IndicatorAsRead;
  readonly after: IndicatorAsRead;
}

/** Whether an indicator stands in both versions. */
export function isKept(change: IndicatorChange): change is KeptIndicator {
  return change.before !== null && change.after !== null;
}

/**
 * Whether an indicator of both versions leads to another response. Where a level was joined with its neighbour or parted
 * from it, its indicators have not moved by themselves.
 */
export function hasMoved({ before, after, moved }: KeptIndicator): boolean {
  return moved !== null && !before.level.some((level) => after.level.includes(level));
}

/** Whether an indicator stands at the universal level, which answers no need: what changes there shuts nobody out. */
export function isUniversal({ level }: IndicatorAsRead): boolean {
  return levelText(level) === 'U';
}

/** "stood at “Tier 3” (C) in the previous version (page 4)". */
export function stoodBefore(indicator: IndicatorAsRead): string {
  const { level, page } = indicator;
  const at = level.length === 0 ? 'stood' : `stood at ${levelNamed(indicator)}`;
  return `${at} in the previous version${page === null ? '' : ` (page ${page})`}`;
}

/** A level by the name that the draft gives to it: "“Tier 3” (C)"; "level C" where it has none. */
export function levelOfDraft(level: LevelSet, { document }: Draft): string {
  const own = document.levels.find(({ standard }) => levelText(standard) === levelText(level));
  return own ? levelNamed({ level, localLevel: own.local }) : `level ${levelText(level)}`;
}

/** Where what is missing would stand: at the first indicator of the level, of the same section if there is one. */
export function placeAt(level: LevelSet, section: readonly string[], { read }: Draft): Found['place'] {
  const isThere = (one: IndicatorAsRead): boolean =>
    level.length === 0 || one.level.some((part) => level.includes(part));
  const sharing = read.indicators.filter(isThere);
  const alike = sharing.filter((one) => levelText(one.level) === levelText(level));
  const there = alike.length > 0 ? alike : sharing;
  const beside = there.find((one) => one.section.at(-1) === section.at(-1)) ?? there[0];
  // Its words are not at fault; it only marks the place.
  return beside ? { ...placeOf(beside), text: '' } : WHOLE_DRAFT;
}

/** The findings in the order of the draft; those on the draft as a whole first. */
export function inOrderOfDraft(findings: readonly Found[]): readonly Found[] {
  return findings.toSorted((a, b) => (a.place.block ?? -1) - (b.place.block ?? -1));
}

/** The words of an indicator with the severity that they are coded: "“Homeless family” (severity 4)". */
export function withSeverity(text: string, severity: number | null): string {
  return `${quoted(text)} (severity ${severity})`;
}

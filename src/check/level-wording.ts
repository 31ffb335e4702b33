import { type LevelSet, levelText } from '../model/level.js';
import type { Draft } from './draft.js';
import { quoted } from './wording.js';

/** Levels of a draft in the sentences of a finding. */

/** A level as the draft names it, with what it stands for: "“Tier 3 – Complex” (C)"; "C" where it has no name. */
export function levelNamed({
  level,
  localLevel,
}: {
  readonly level: LevelSet;
  readonly localLevel: string | null;
}): string {
  return localLevel === null ? levelText(level) : `${quoted(localLevel)} (${levelText(level)})`;
}

/** The words by which a draft defines one of its levels, quoted without their full stop; null where only its name tells what it stands for. */
export function definitionOf(localLevel: string | null, { document }: Draft): string | null {
  const level = document.levels.find(({ local }) => local === localLevel);
  const [said] = level?.evidence.filter(({ block }) => block !== null) ?? [];
  return said ? quoted(said.text.replace(/\.$/, '')) : null;
}

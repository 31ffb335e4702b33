import type { TextDocument } from '../../model/document.js';
import type { LevelLabel } from '../../model/level.js';
import { plainForm } from '../../model/plain-form.js';
import { type Reading, wordCount } from '../reading.js';
import type { LevelNames } from './level-names.js';
import type { Site } from './level-sites.js';

/** A longer text behind "Level 3:" is a sentence about it. */
const LONGEST_NAME = 6;

/**
 * The names that a document gives to its numbered levels in headings, short cells and running headers: of each level every
 * different one, where it stands first. What follows a level's number and announces a section ("Level 2: what to do") or
 * another matter than a name is none.
 * @param positionOf the place of a level of `names` in the levels of the document; null where it is none of them
 */
export function labelsOf(
  document: TextDocument,
  sites: readonly Site[],
  names: LevelNames,
  positionOf: (level: number) => number | null,
  reading: Reading,
): readonly LevelLabel[] {
  const labels = new Map<string, LevelLabel>();
  for (const { text, kind, label, block, appendix } of sites) {
    if (label === null || label.name === '' || label.rest !== '' || label.numbers.length !== 1) continue;
    if (appendix || kind === 'item' || kind === 'paragraph') continue;
    const found = names.find(text);
    const level = found === null || found.section !== null ? null : positionOf(found.position);
    if (level === null || !isName(label.name, reading)) continue;
    const key = `${level}\n${plainForm(label.name)}`;
    const page = document.blocks[block]?.page ?? null;
    if (!labels.has(key)) labels.set(key, { level, text, name: label.name, page, block });
  }
  return [...labels.values()].sort((a, b) => a.block - b.block);
}

function isName(name: string, reading: Reading): boolean {
  return wordCount(name) <= LONGEST_NAME && !/[.;:?]/.test(name) && reading.section(name) === null;
}

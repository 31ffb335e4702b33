import type { TextDocument } from '../../model/document.js';
import type { LevelNames } from '../labels/level-names.js';

/** The level that the running header names, by the index of the block from which it holds; null where it names none. */
export function furnitureLevels(
  document: TextDocument,
  names: LevelNames,
): ReadonlyMap<number, number | null> {
  const levels = new Map<number, number | null>();
  for (const furniture of document.furniture) {
    const found = names.find(furniture.text);
    const level = found?.sure ? found.position : null;
    if (level !== null || !levels.has(furniture.beforeBlock)) levels.set(furniture.beforeBlock, level);
  }
  const distinct = new Set([...levels.values()].filter((level) => level !== null));
  if (distinct.size < 2) return new Map();
  for (const [from, level] of levels) {
    if (level !== null && startsLower(document, names, from, level)) levels.delete(from);
  }
  return levels;
}

/** Whether the page itself names this level in a heading after other text: then the header speaks for that part only. */
function startsLower(document: TextDocument, names: LevelNames, from: number, level: number): boolean {
  const page = document.blocks[from]?.page ?? null;
  for (const block of document.blocks.slice(from)) {
    if (block.page !== page || page === null) return false;
    if (block.kind === 'heading' && names.find(block.text)?.position === level) return true;
  }
  return false;
}

import type { Reason } from '../model/analysis.js';
import type { DocumentKind } from '../model/indicator.js';
import { type LocalLevel, levelText } from '../model/level.js';

/** "Level 2 – Early Help = A"; a level that could not be told stands for "?". */
export function localLevelText({ local, standard }: Pick<LocalLevel, 'local' | 'standard'>): string {
  return `${local} = ${levelText(standard) || '?'}`;
}

/** What a document is, for those who write and who read of it. */
export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  threshold: 'threshold document',
  framework: 'threshold document without levels',
  other: 'no threshold document: in no comparison',
};

/** `effect-on-child >=4 "affecting attendance"`. */
export function reasonText({ rule, text, effect }: Reason): string {
  return [rule, effect, text === '' ? '' : `"${text}"`].filter((part) => part !== '').join(' ');
}

/** "1 document", "2 documents". */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : several}`;
}

/** Cuts a text to a number of characters, with "…" where something is missing. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width
    ? text
    : `${characters
        .slice(0, Math.max(width - 1, 0))
        .join('')
        .trimEnd()}…`;
}

import { plainLine } from '../report/plain-line.js';
import { shorten } from '../report/wording.js';
import type { Progress } from './analyse.js';
import { timeLeftText } from './time-left.js';

const BAR = 20;
/** A narrower terminal needs its room for words. */
const NARROWEST_WITH_BAR = 60;
const SHORTEST_NAME = 8;

/**
 * `[#####               ] 25 of 100 documents, 812 pages, about 3 min left: north/plan.pdf` in at most `width - 1`
 * characters, so that the cursor stays on the line. The end of a file's path is what tells it from others, so its beginning is cut.
 * @param left milliseconds; null while they cannot be told
 */
export function readingLine(
  { file, done, all, pages }: Progress,
  left: number | null,
  width: number,
): string {
  const filled = Math.floor((BAR * done) / all);
  const bar = width < NARROWEST_WITH_BAR ? '' : `[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] `;
  const told = [
    `${number(done)} of ${number(all)} documents`,
    ...(pages === 0 ? [] : [`${number(pages)} pages`]),
    ...(left === null ? [] : [timeLeftText(left)]),
  ].join(', ');
  const room = width - 1 - bar.length - told.length - 2;
  const name = room < SHORTEST_NAME ? '' : `: ${lastOf(plainLine(file), room)}`;
  return shorten(`${bar}${told}${name}`, width - 1);
}

/** What is done after the reading: "comparing …". */
export function stageLine(doing: string, width: number): string {
  return shorten(`${plainLine(doing)} …`, width - 1);
}

function lastOf(text: string, room: number): string {
  const characters = [...text];
  return characters.length <= room ? text : `…${characters.slice(1 - room).join('')}`;
}

const number = (n: number): string => n.toLocaleString('en-GB');

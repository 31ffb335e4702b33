import { MOST_HEIGHT } from './drawing.js';

const LOWEST_ROW = 13;
const HIGHEST_ROW = 22;

/** Height of a row where `rows` of them must stand on one page beside `rest` pixels of other things. */
export function rowHeight(rows: number, rest: number): number {
  const room = Math.floor((MOST_HEIGHT - rest) / Math.max(rows, 1));
  return Math.min(Math.max(room, LOWEST_ROW), HIGHEST_ROW);
}

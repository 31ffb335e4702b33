import type { Table } from '../../model/table.js';
import { isNumeric } from '../cell-text.js';
import { drawnCell } from '../drawn-cell.js';
import { type Orientation, ROOM } from './page.js';

/** How a table lies on its page: widths of its columns in twentieths of a point, which fill the room between the margins. */
export interface Layout {
  readonly orientation: Orientation;
  readonly widths: readonly number[];
  /** Whether there are so many columns that letters are smaller, and headings of numbers stand upright. */
  readonly dense: boolean;
}

/** The part of a table that stands in Word, with its headings as a page has room for them. */
export interface Shown extends Pick<Table, 'columns' | 'rows'> {
  readonly headings: readonly string[];
}

/** About the widest letter that is common in table text, so that no word is cut; and about a letter of a long text. */
const WIDE_LETTER = 104;
const LETTER = 90;
/** Letters of a dense table against those of others; `styles.ts` has their sizes. */
const SMALL = 15 / 17;
/** Bold letters against others. */
const BOLD = 1.12;
/** From line to line of an upright heading, and the most that it may be high, in twentieths of a point. */
const UPRIGHT_LINE = 200;
const HIGHEST = 2000;
/** Room at both sides of a cell's text. */
export const CELL_MARGIN = 60;
/** A longer word may be broken. */
const LONGEST_WORD = 20;
/** Letters to a line of a text that reads well in a column. */
const SHORT_LINE = 22;

interface Need {
  /** The narrowest that breaks no word. */
  readonly least: number;
  /** The narrowest that reads well. */
  readonly well: number;
  /** So wide that nothing wraps. */
  readonly full: number;
  /** How much text there is: the sum of the squares of the cells' lengths. */
  readonly volume: number;
}

/** The layout of a table: upright where its columns are wide enough to read well, else across. */
export function layoutOf(shown: Shown): Layout {
  const needs = needsOf(shown, false);
  if (total(needs.map(({ well }) => well)) <= ROOM.portrait.width)
    return { orientation: 'portrait', widths: shared(needs, ROOM.portrait.width), dense: false };
  const dense = total(needs.map(({ least }) => least)) > ROOM.landscape.width;
  const widths = shared(dense ? needsOf(shown, true) : needs, ROOM.landscape.width);
  return { orientation: 'landscape', widths, dense };
}

function needsOf({ columns, headings, rows }: Shown, dense: boolean): readonly Need[] {
  return columns.map((column, i) => {
    const heading = headings[i] ?? '';
    const texts = rows.map((row) => drawnCell(row[i], column));
    if (!dense || !isNumeric(column)) return needOf(heading, texts, dense ? SMALL : 1);
    const need = needOf('', texts, SMALL);
    const least = Math.max(need.least, uprightLines(heading) * UPRIGHT_LINE + 2 * CELL_MARGIN);
    return { ...need, least, full: Math.max(least, need.full) };
  });
}

function needOf(heading: string, texts: readonly string[], size: number): Need {
  const most = (lengths: readonly number[]): number =>
    lengths.reduce((max, length) => Math.max(max, length), 1);
  const lengths = (text: string): readonly number[] => text.split(/[\s|/-]+/).map(({ length }) => length);
  const words = [...lengths(heading).map((length) => length * BOLD), ...texts.flatMap(lengths)];
  const lines = texts.flatMap((text) => text.split('\n')).map(({ length }) => length);
  const mean = total(lines) / Math.max(1, lines.length);
  const least = Math.min(LONGEST_WORD, most(words)) * WIDE_LETTER * size;
  const longest = Math.max(least, most(lines) * LETTER * size);
  const well = Math.max(least, Math.max(SHORT_LINE, mean / 3) * LETTER * size);
  return {
    least: least + 2 * CELL_MARGIN,
    well: Math.min(longest, well) + 2 * CELL_MARGIN,
    full: longest + 2 * CELL_MARGIN,
    volume: total(lines.map((length) => length ** 2)),
  };
}

/**
 * Shares the room out so that the table comes out short: widths as the cube root of the volume, which makes the sum of the
 * squares of the numbers of lines smallest, within what each column needs and can use.
 */
function shared(needs: readonly Need[], room: number): readonly number[] {
  const full = needs.map((need) => need.full);
  if (total(full) <= room) return scaled(full, room);
  const widthsAt = (measure: number): readonly number[] =>
    needs.map(({ least, full, volume }) => Math.min(full, Math.max(least, measure * Math.cbrt(volume))));
  let [low, high] = [0, room];
  // Halved often enough to be exact to a hundredth of a point.
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (total(widthsAt(middle)) > room) high = middle;
    else low = middle;
  }
  return scaled(widthsAt(low), room);
}

/** The widths in whole numbers, in proportion, with the room as their sum. */
function scaled(widths: readonly number[], room: number): readonly number[] {
  const sum = total(widths);
  const whole = widths.map((width) => Math.floor((width / sum) * room));
  const rest = room - total(whole);
  return whole.map((width, i) => (i === 0 ? width + rest : width));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** How high an upright heading stands, in twentieths of a point. */
export function uprightHeight(heading: string): number {
  return Math.min(HIGHEST, heading.length * WIDE_LETTER);
}

/** How many lines it then takes; one more where words must go to the next line. */
function uprightLines(heading: string): number {
  const lines = (heading.length * WIDE_LETTER) / HIGHEST;
  return lines > 1 ? Math.ceil(lines) + 1 : 1;
}

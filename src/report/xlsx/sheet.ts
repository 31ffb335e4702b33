import type { SheetData } from 'write-excel-file/node';

/** A sheet of the workbook, before it is written. */
export interface WorkbookSheet {
  /** Unique in the workbook, at most 31 characters. */
  readonly name: string;
  readonly data: SheetData;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** How many rows from the top are its head: they stay in sight, are printed on every page, and the last bears the filters. */
  readonly headRows: number;
  /** Sheets that cells lead to: `A5` to the name of a sheet. */
  readonly links: ReadonlyMap<string, string>;
}

/** What Excel takes as the name of a sheet. */
const LONGEST_NAME = 31;

/**
 * A name for each sheet, in order: words of the table's own name, so that a sheet, a CSV file and `thresholds table NAME`
 * are one thing. What Excel refuses is left out, and names that would be alike are numbered.
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const allowed = name.replace(/[[\]/\\:*?]/g, ' ').replace(/^'+|'+$/g, '') || 'table';
    let given = allowed.slice(0, LONGEST_NAME);
    for (let n = 2; taken.has(given.toLowerCase()); n++) {
      const ending = ` ${n}`;
      given = allowed.slice(0, LONGEST_NAME - ending.length) + ending;
    }
    taken.add(given.toLowerCase());
    return given;
  });
}

import { type LevelSet, levelRank, STANDARD_LEVELS } from '../../model/level.js';
import type { Cell, Table } from '../../model/table.js';

/** A row of a table, by the ids of its columns. */
export interface Row {
  /** The cell of a column; one without a value where the table has no such column. */
  readonly cell: (column: string) => Cell;
  /** The text of a cell; "" where it has no value. */
  readonly text: (column: string) => string;
  /** The number of a cell; null where it has none. */
  readonly number: (column: string) => number | null;
}

export function rowsOf({ columns, rows }: Table): readonly Row[] {
  const positions = new Map(columns.map(({ id }, i) => [id, i]));
  return rows.map((cells): Row => {
    const cell = (column: string): Cell => cells[positions.get(column) ?? -1] ?? { value: null };
    return {
      cell,
      text: (column) => String(cell(column).value ?? ''),
      number: (column) => {
        const { value } = cell(column);
        return typeof value === 'number' && Number.isFinite(value) ? value : null;
      },
    };
  });
}

/** The rows by the text of a column, in the order in which the texts first occur. */
export function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.text(column), [...(groups.get(row.text(column)) ?? []), row]);
  return groups;
}

/** The levels that "C+D" stands for; none for any other text. */
export function levelsNamed(key: string): LevelSet {
  const parts = key.split('+');
  const levels = STANDARD_LEVELS.filter((level) => parts.includes(level));
  return levels.length === parts.length ? levels : [];
}

/** A column that counts at a level, and the rank of the level (METHOD section 5). */
export interface LevelColumn {
  readonly id: string;
  readonly rank: number;
}

export function levelColumnsOf({ columns }: Table): readonly LevelColumn[] {
  return columns.flatMap(({ id }) => {
    const rank = levelRank(levelsNamed(id));
    return rank === null ? [] : [{ id, rank }];
  });
}

/** Texts of documents may hold characters that no XML file may: they become spaces. */
export function printable(table: Table): Table {
  return {
    ...table,
    title: printableText(table.title),
    columns: table.columns.map((column) => ({ ...column, label: printableText(column.label) })),
    rows: table.rows.map((row) =>
      row.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: printableText(cell.value) } : cell,
      ),
    ),
  };
}

function printableText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

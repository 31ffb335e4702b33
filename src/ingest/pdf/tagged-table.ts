import { type Extent, hull } from './geometry.js';
import { toLines } from './lines.js';
import type { Word } from './page-content.js';
import type { PieceCell, TablePiece } from './pieces.js';
import type { TaggedCell, Tagging } from './tags.js';

interface Draft extends Extent {
  readonly tagged: TaggedCell;
  readonly words: readonly Word[];
}

/**
 * Tables that only the tags know of (no lines drawn). Rows are those of the tags; columns come from where the cells
 * stand, as pdf.js leaves out empty cells. Gives the tables and the words that they took.
 */
export function taggedTables(
  words: readonly Word[],
  tags: ReadonlyMap<number, Tagging>,
): { tables: TablePiece[]; taken: Set<Word> } {
  const cells = new Map<number, { tagged: TaggedCell; words: Word[] }>();
  for (const word of words) {
    const tagged = word.content === null ? null : tags.get(word.content)?.cell;
    if (!tagged || word.artifact || word.angle !== 0) continue;
    const cell = cells.get(tagged.cell) ?? { tagged, words: [] };
    cells.set(tagged.cell, cell);
    cell.words.push(word);
  }
  const byTable = new Map<number, Draft[]>();
  for (const cell of cells.values()) {
    const extent = hull(cell.words);
    if (extent)
      byTable.set(cell.tagged.table, [...(byTable.get(cell.tagged.table) ?? []), { ...cell, ...extent }]);
  }
  const tables: TablePiece[] = [];
  const taken = new Set<Word>();
  for (const drafts of byTable.values()) {
    const table = toTable(drafts);
    if (!table) continue;
    tables.push(table);
    for (const draft of drafts) for (const word of draft.words) taken.add(word);
  }
  return { tables, taken };
}

function toTable(drafts: readonly Draft[]): TablePiece | null {
  const bands = columnBands(drafts);
  const extent = hull(drafts);
  if (bands.length < 2 || !extent || drafts.some((draft) => straddles(draft, drafts))) return null;
  const xs = [
    extent.left,
    ...bands.slice(1).map((band, index) => ((bands[index]?.right ?? 0) + band.left) / 2),
    extent.right,
  ];
  const rowNumbers = [...new Set(drafts.map((draft) => draft.tagged.row))].sort((one, other) => one - other);
  const cells = drafts.map((draft): PieceCell => {
    const covered = bands.flatMap((band, index) => (overlap(band, draft) > 1 ? [index] : []));
    const column = covered[0] ?? 0;
    return {
      row: rowNumbers.indexOf(draft.tagged.row),
      column,
      rowSpan: 1,
      columnSpan: Math.max(1, covered.length),
      left: draft.left,
      right: draft.right,
      top: draft.top,
      bottom: draft.bottom,
      lines: toLines(draft.words),
      header: draft.tagged.header,
      fill: null,
      doubtful: false,
    };
  });
  const clash = new Set(cells.map((cell) => `${cell.row} ${cell.column}`)).size < cells.length;
  return {
    kind: 'table',
    source: 'tagged',
    sparse: false,
    extent,
    xs,
    rows: rowNumbers.length,
    cells: cells
      .map((cell) => (clash ? { ...cell, doubtful: true } : cell))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

/** Some programs hang the lists of a whole row into its first cell; the tags of such a table say nothing. */
function straddles(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) => other !== draft && other.tagged.row === draft.tagged.row && overlap(other, draft) > 3,
  );
}

function overlap(one: { left: number; right: number }, other: { left: number; right: number }): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Columns are what the cells of the fullest rows stand in; a cell over several columns joins none of them. */
function columnBands(drafts: readonly Draft[]): { left: number; right: number }[] {
  const rows = new Map<number, Draft[]>();
  for (const draft of drafts) rows.set(draft.tagged.row, [...(rows.get(draft.tagged.row) ?? []), draft]);
  const most = Math.max(...[...rows.values()].map((row) => row.length));
  const bands: { left: number; right: number }[] = [];
  const ordered = [...rows.values()].sort((one, other) => other.length - one.length);
  for (const row of ordered)
    for (const draft of row) {
      const hit = bands.filter((band) => overlap(band, draft) > 0);
      const [only] = hit;
      if (hit.length === 0) bands.push({ left: draft.left, right: draft.right });
      else if (hit.length === 1 && only && row.length >= Math.min(2, most))
        Object.assign(only, {
          left: Math.min(only.left, draft.left),
          right: Math.max(only.right, draft.right),
        });
    }
  return bands.sort((one, other) => one.left - other.left);
}

import { centreInside, type Extent } from './geometry.js';
import { type Grid, toGrid } from './grid.js';
import { splitGrid } from './grid-split.js';
import { findBlocks } from './gutters.js';
import type { RawPage } from './interpreter.js';
import { toLines } from './lines.js';
import { dotsToBullets, splitGluedBullet } from './markers.js';
import type { Fill, Line, Word } from './page-content.js';
import type { PageLayout, Piece, PieceCell, TablePiece } from './pieces.js';
import { sidewaysLine } from './rotation.js';
import { connectRules, joinRules } from './ruling.js';
import { toRows } from './segments.js';
import { readBlock } from './space-table.js';
import { taggedTables } from './tagged-table.js';
import type { Tagging } from './tags.js';

/** Cuts a page into tables and columns of text: ruled tables first, then tagged ones, then those that white space shows. */
export function layOut(page: RawPage, tags: ReadonlyMap<number, Tagging>): PageLayout {
  const text = page.words.flatMap(splitGluedBullet);
  const words = [...text, ...dotsToBullets(page.dots, text)];
  const rules = joinRules(page.rules);
  const grids = connectRules(rules)
    .flatMap((ruling) => toGrid(ruling) ?? [])
    .flatMap(splitGrid)
    .filter((grid) => grid.xs.length > 2)
    .sort((one, other) => area(one) - area(other));
  const homes = new Map<Grid, Word[]>();
  const loose: Word[] = [];
  for (const word of words) {
    const grid = grids.find((one) => centreInside(one, word));
    if (grid) homes.set(grid, [...(homes.get(grid) ?? []), word]);
    else loose.push(word);
  }
  const ruled: TablePiece[] = [];
  for (const [grid, members] of homes) {
    const table = ruledTable(grid, members, page.fills, tags);
    if (table) ruled.push(table);
    else loose.push(...members);
  }
  const { tables: tagged, taken } = taggedTables(loose, tags);
  const tables = [...ruled, ...tagged];
  const free = loose.filter((word) => !taken.has(word));
  const pieces = interleave(tables, freeLines(free), (lines) =>
    findBlocks(toRows(lines)).flatMap((block) => readBlock(block, rules)),
  );
  return { page: page.page, width: page.width, height: page.height, pieces };
}

function area(extent: Extent): number {
  return (extent.right - extent.left) * (extent.bottom - extent.top);
}

/** A grid with text in two columns is a table; else its lines are mere decoration, and the answer is null. */
function ruledTable(
  grid: Grid,
  words: readonly Word[],
  fills: readonly Fill[],
  tags: ReadonlyMap<number, Tagging>,
): TablePiece | null {
  const byCell = new Map(grid.cells.map((cell) => [cell, [] as Word[]]));
  for (const word of words) {
    const cell = grid.cells.find((one) => centreInside(one, word, 0.5));
    if (cell) byCell.get(cell)?.push(word);
  }
  const filled = [...byCell].filter(([, members]) => members.length > 0);
  if (filled.length === 0) return null;
  const strayed = strayedCells(
    filled.map(([, members]) => members),
    tags,
  );
  const cells = grid.cells.map((cell): PieceCell => {
    const members = byCell.get(cell) ?? [];
    const heads = members.flatMap((word) => cellTag(word, tags)?.header ?? []);
    return {
      ...cell,
      lines: freeLines(members),
      header: heads.length > 0 ? heads.every((head) => head) : null,
      fill: fillBehind(cell, fills),
      doubtful: members.some(
        (word) => word.content !== null && strayed.has(tags.get(word.content)?.block ?? -1),
      ),
    };
  });
  const { left, right, top, bottom, xs, ys } = grid;
  const sparse = new Set(filled.map(([cell]) => cell.column)).size < 2;
  return {
    kind: 'table',
    source: 'ruled',
    sparse,
    extent: { left, right, top, bottom },
    xs,
    rows: ys.length - 1,
    cells,
  };
}

function cellTag(word: Word, tags: ReadonlyMap<number, Tagging>): Tagging['cell'] {
  return word.content === null ? null : (tags.get(word.content)?.cell ?? null);
}

/** Tagged paragraphs and list items whose words stand in several ruled cells. */
function strayedCells(groups: readonly (readonly Word[])[], tags: ReadonlyMap<number, Tagging>): Set<number> {
  const seen = new Map<number, number>();
  const strayed = new Set<number>();
  groups.forEach((words, index) => {
    for (const word of words) {
      const tagged = word.content === null ? undefined : tags.get(word.content);
      if (!tagged || !/^(P|LBody|H\d?)$/.test(tagged.role)) continue;
      if ((seen.get(tagged.block) ?? index) !== index) strayed.add(tagged.block);
      seen.set(tagged.block, index);
    }
  });
  return strayed;
}

function fillBehind(cell: Extent, fills: readonly Fill[]): string | null {
  const inner = { left: cell.left + 2, right: cell.right - 2, top: cell.top + 2, bottom: cell.bottom - 2 };
  const behind = fills.filter(
    (fill) =>
      fill.left <= inner.left + 2 &&
      fill.right >= inner.right - 2 &&
      fill.top <= inner.top + 2 &&
      fill.bottom >= inner.top + 6,
  );
  const colour = behind.at(-1)?.colour ?? null;
  return colour === '#ffffff' ? null : colour;
}

/** Upright lines, and one line for each stretch of sideways text. */
export function freeLines(words: readonly Word[]): Line[] {
  const lines = toLines(words.filter((word) => word.angle === 0));
  for (const angle of [90, 180, 270] as const) {
    const line = sidewaysLine(
      words.filter((word) => word.angle === angle),
      angle,
    );
    if (line) lines.push(line);
  }
  return lines;
}

/** Pieces top to bottom: the text above a table is cut into blocks before it, the text below after it. */
function interleave(
  tables: readonly TablePiece[],
  lines: readonly Line[],
  cut: (lines: readonly Line[]) => Piece[],
): Piece[] {
  const pieces: Piece[] = [];
  let rest = [...lines].sort((one, other) => one.baseline - other.baseline);
  for (const table of [...tables].sort((one, other) => one.extent.top - other.extent.top)) {
    const above = rest.filter((line) => (line.top + line.bottom) / 2 < table.extent.top);
    rest = rest.filter((line) => !above.includes(line));
    if (above.length > 0) pieces.push(...cut(above));
    pieces.push(table);
  }
  return rest.length > 0 ? [...pieces, ...cut(rest)] : pieces;
}

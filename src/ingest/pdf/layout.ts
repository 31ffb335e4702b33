import { tooManyCells } from '../beyond-limit.js';
import { markDoubtful } from './doubt.js';
import { centreInside, type Extent } from './geometry.js';
import { type Grid, toGrid } from './grid.js';
import { splitGrid } from './grid-split.js';
import { findBlocks } from './gutters.js';
import type { RawPage } from './interpreter.js';
import { dotsToBullets, splitGluedBullet } from './markers.js';
import type { Line, Word } from './page-content.js';
import type { PageLayout, Piece, TablePiece } from './pieces.js';
import { readingLines } from './rotation.js';
import { ruledTable } from './ruled-table.js';
import { connectRules, joinRules } from './ruling.js';
import { toRows } from './segments.js';
import { readBlock } from './space-table.js';
import { taggedTables } from './tagged-table.js';
import type { Tagging } from './tags.js';

/**
 * Cuts pages into tables and columns of text.
 * @param mostCells of all tables together
 * @throws Unreadable `too-many-cells`
 */
export function layOutAll(
  pages: readonly { readonly page: RawPage; readonly tags: ReadonlyMap<number, Tagging> }[],
  mostCells: number,
): PageLayout[] {
  let cells = 0;
  return pages.map(({ page, tags }) => {
    const layout = layOut(page, tags);
    cells += layout.pieces.reduce((sum, piece) => sum + fieldsOf(piece), 0);
    if (cells > mostCells) throw tooManyCells(mostCells);
    return layout;
  });
}

/** How many cells a table has when each merged one counts for all that it covers. */
function fieldsOf(piece: Piece): number {
  return piece.kind === 'text'
    ? 0
    : piece.cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
}

/** Cuts a page into tables and columns of text: ruled tables first, then tagged ones, then those that white space shows. */
function layOut(page: RawPage, tags: ReadonlyMap<number, Tagging>): PageLayout {
  const text = page.words.flatMap(splitGluedBullet);
  const words = [...text, ...dotsToBullets(page.dots, text)];
  const rules = joinRules(page.rules);
  const grids = connectRules(rules)
    .flatMap((ruling) => toGrid(ruling) ?? [])
    .flatMap(splitGrid)
    .filter((grid) => grid.xs.length > 2)
    .sort((one, other) => area(one) - area(other));
  const homes = new Map(grids.map((grid): [Grid, Word[]] => [grid, []]));
  const loose: Word[] = [];
  for (const word of words) {
    const grid = grids.find((one) => centreInside(one, word));
    const home = (grid && homes.get(grid)) ?? loose;
    home.push(word);
  }
  const ruled: TablePiece[] = [];
  for (const [grid, members] of homes) {
    const table = ruledTable(grid, members, page.fills, tags);
    if (table) ruled.push(table);
    else for (const word of members) loose.push(word);
  }
  const { tables: tagged, taken } = taggedTables(loose, tags);
  const tables = [...ruled, ...tagged];
  const free = loose.filter((word) => !taken.has(word));
  const pieces = interleave(tables, readingLines(free), (lines) =>
    findBlocks(toRows(lines)).flatMap((block) => readBlock(block, rules)),
  );
  return { page: page.page, width: page.width, pieces: markDoubtful(pieces, tags) };
}

function area(extent: Extent): number {
  return (extent.right - extent.left) * (extent.bottom - extent.top);
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

import type { Word } from './page-content.js';
import type { Piece, PieceCell } from './pieces.js';
import type { Tagging } from './tags.js';

/** Tags of which each must lie in one cell. Tags of cells are left out: some programs hang a whole row into one. */
const WHOLE = /^(P|LBody|H\d?)$/;

/** Marks the cells of which the tags say that a paragraph or list item of theirs goes on in another cell. */
export function markDoubtful(pieces: readonly Piece[], tags: ReadonlyMap<number, Tagging>): Piece[] {
  if (tags.size === 0) return [...pieces];
  return pieces.map((piece) => {
    if (piece.kind === 'text') return piece;
    const homes = new Map<number, Set<PieceCell>>();
    for (const cell of piece.cells)
      for (const block of blocksOf(cell, tags)) homes.set(block, (homes.get(block) ?? new Set()).add(cell));
    const strayed = (block: number): boolean => (homes.get(block)?.size ?? 0) > 1;
    const cells = piece.cells.map((cell) => {
      const doubtful = cell.doubtful || [...blocksOf(cell, tags)].some(strayed);
      return doubtful === cell.doubtful ? cell : { ...cell, doubtful };
    });
    return { ...piece, cells };
  });
}

function blocksOf(cell: PieceCell, tags: ReadonlyMap<number, Tagging>): Set<number> {
  const tagging = (word: Word): Tagging | undefined =>
    word.content === null ? undefined : tags.get(word.content);
  const blocks = new Set<number>();
  for (const line of cell.lines)
    for (const word of line.words) {
      const tagged = tagging(word);
      if (tagged && !tagged.label && WHOLE.test(tagged.role)) blocks.add(tagged.block);
    }
  return blocks;
}

import { unpacksTooLarge } from '../beyond-limit.js';
import { decodeWindows1252 } from '../windows-1252.js';
import type { DocFile } from './file.js';
import { readPlc } from './plc.js';

/** All characters of the file, and where in the file each stands, which is where its properties are looked up. */
export interface DocText {
  readonly characters: string;
  /** Byte offset in the main stream of the character at a position. */
  offsetOf(position: number): number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  readonly width: 1 | 2;
}

const COMPRESSED = 0x40000000;

/**
 * Puts the text together from the pieces that a Word file keeps it in.
 * @param limit of the pieces together, in MB: many may show the same bytes
 * @throws Unreadable `too-large`; RangeError where the file is cut off
 */
export function readText(file: DocFile, limit: number): DocText {
  const pieces = readPieces(file.part('pieces'));
  const size = pieces.reduce((sum, { start, end, width }) => sum + Math.max(0, end - start) * width, 0);
  if (size > limit * 1_000_000) throw unpacksTooLarge(size, limit);
  const texts = pieces.map(({ start, end, offset, width }) => {
    const bytes = file.main.subarray(offset, offset + (end - start) * width);
    if (bytes.length < (end - start) * width) throw new RangeError('text ends early');
    return width === 1 ? decodeWindows1252(bytes) : bytes.toString('utf16le');
  });
  return {
    characters: texts.join(''),
    offsetOf(position) {
      const piece = pieceAt(pieces, position);
      return piece === undefined ? -1 : piece.offset + (position - piece.start) * piece.width;
    },
  };
}

function readPieces(clx: Buffer): Piece[] {
  let at = 0;
  // Property changes of a fast save stand before the piece table.
  while (clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1);
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  return readPlc(table, 8).map(({ start, end, data }) => {
    const offset = data.readUInt32LE(2);
    const narrow = (offset & COMPRESSED) !== 0;
    return { start, end, offset: narrow ? (offset & ~COMPRESSED) / 2 : offset, width: narrow ? 1 : 2 };
  });
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position < (pieces[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return pieces[low];
}

import type { CellObject, SheetData } from 'write-excel-file/node';

/** From line to line, in points. */
const LINE = 15;
/** A higher row would hide its neighbours; what does not fit is read in the cell itself. */
const MOST_LINES = 25;

/**
 * Gives rows the height that their texts need in columns of these widths (in characters). Office programs do not all work
 * it out themselves when they open a file.
 */
export function withHeights(data: SheetData, widths: readonly number[]): SheetData {
  return data.map((row) => {
    const lines = row.reduce<number>((most, cell, i) => Math.max(most, linesIn(cell, widths[i] ?? 1)), 1);
    const first = row.findIndex(isCell);
    if (lines === 1 || first < 0) return row;
    const height = Math.min(MOST_LINES, lines) * LINE;
    return row.map((cell, i) => (i === first && isCell(cell) ? { ...cell, height } : cell));
  });
}

function linesIn(cell: SheetData[number][number], width: number): number {
  if (!isCell(cell) || typeof cell.value !== 'string' || cell.wrap !== true) return 1;
  const letters = cell.fontWeight === 'bold' ? 1.15 : 1;
  const room = Math.max(1, width - 2);
  return cell.value
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letters) / room)), 0);
}

function isCell(cell: SheetData[number][number]): cell is CellObject {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

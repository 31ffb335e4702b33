import type { Draft } from '../assemble.js';
import { readsAsHeading, withoutBullet } from '../text.js';
import type { FlowLine } from './flow.js';

/** Shorter tables may well be all labels. */
const FEWEST_LETTERS = 200;
const MOSTLY = 0.8;

/** Settles for every line whether it is a heading, a list item or a paragraph. One draft for each line, in order. */
export function draftsOf(lines: readonly FlowLine[]): Draft[] {
  const boldTables = tablesInBold(lines);
  return lines.map((line, index) => {
    const { headingLevel, cell, scope } = line;
    const common = { cell, scope, page: null, headingLevel: null, listDepth: null };
    const bare = withoutBullet(line.text);
    if (line.role === 'heading') return { ...common, kind: 'heading', text: line.text, headingLevel };
    if (line.role === 'item' || bare !== null) {
      return {
        ...common,
        kind: 'list-item',
        text: bare ?? line.text,
        listDepth: Math.max(1, line.listDepth),
      };
    }
    const emphasis = cell !== null && boldTables.has(cell.table);
    if (!emphasis && namesWhatFollows(line, lines, index))
      return { ...common, kind: 'heading', text: line.text };
    return { ...common, kind: cell === null ? 'paragraph' : 'table-cell', text: line.text };
  });
}

/**
 * A label, or a short bold line. In a cell a bold line is none if it closes a cell with other text: there is nothing
 * for it to name.
 */
function namesWhatFollows(line: FlowLine, lines: readonly FlowLine[], index: number): boolean {
  if (!readsAsHeading(line.text)) return false;
  if (line.role === 'label') return true;
  if (!line.bold) return false;
  if (line.cell === null) return true;
  const sameCell = (other: FlowLine | undefined) => other?.scope.at(-1) === line.scope.at(-1);
  return sameCell(lines[index + 1]) || !sameCell(lines[index - 1]) || lines[index - 1]?.bold === true;
}

/** Tables that are set in bold as a whole: there a bold line names nothing. */
function tablesInBold(lines: readonly FlowLine[]): ReadonlySet<number> {
  const letters = new Map<number, { all: number; bold: number }>();
  for (const { cell, text, bold } of lines) {
    if (cell === null) continue;
    const count = letters.get(cell.table) ?? { all: 0, bold: 0 };
    letters.set(cell.table, { all: count.all + text.length, bold: count.bold + (bold ? text.length : 0) });
  }
  const whole = [...letters].filter(([, { all, bold }]) => all >= FEWEST_LETTERS && bold > all * MOSTLY);
  return new Set(whole.map(([table]) => table));
}

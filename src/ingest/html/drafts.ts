import type { Draft } from '../assemble.js';
import { readsAsHeading, withoutBullet } from '../text.js';
import type { FlowLine } from './flow.js';

/** Settles for every line whether it is a heading, a list item or a paragraph. One draft for each line, in order. */
export function draftsOf(lines: readonly FlowLine[]): Draft[] {
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
    if (namesWhatFollows(line, lines, index)) return { ...common, kind: 'heading', text: line.text };
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

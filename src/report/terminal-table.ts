import type { Table } from '../model/table.js';
import { cellText, headingText } from './cell-text.js';
import { plainLine } from './plain-line.js';
import { readableTable } from './readable.js';
import { drawTable, fits, type TextTable } from './table.js';
import { type Look, paint, wrap } from './terminal.js';
import { count } from './wording.js';

/** A table for a terminal: its findings first, then the rows, then what it rests on and how to read it. */
export function terminalTable(table: Table, look: Look): string {
  const { title, columns, rows, findings, notes, n } = readableTable(table);
  const texts = rows.map((row) =>
    columns.map((column, i) => {
      const cell = row[i];
      return cell === undefined ? '' : plainLine(cellText(cell, column));
    }),
  );
  const drawn: TextTable = { title: plainLine(title), columns: columns.map(headingText), rows: texts };
  const rests = [
    n.documents === 0 ? '' : count(n.documents, 'document'),
    n.references === 0 ? '' : count(n.references, 'reference'),
  ].filter((part) => part !== '');
  const parts = [
    findings.map(({ text }) => wrap(plainLine(text), look.width, '  ', '- ')).join('\n'),
    fits(drawn, look.width)
      ? drawTable(drawn, look)
      : records({ ...drawn, columns: columns.map(({ label }) => label) }, look),
    [...(rests.length > 0 ? [`Rests on ${rests.join(' and ')}.`] : []), ...notes]
      .map((note) => paint(look).dim(wrap(plainLine(note), look.width)))
      .join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A table too wide for its columns: each row below its first cell, as "heading: text", without the cells that say nothing. */
function records({ title, columns, rows }: TextTable, look: Look): string {
  const bold = paint(look).bold;
  const entries = rows.map(([first = '', ...rest]) => {
    const told = rest.flatMap((text, i) =>
      text === '' || text === '–' ? [] : [`${columns[i + 1]}: ${text}`],
    );
    return `  ${bold(`${columns[0]}: ${first}`)}\n${wrap(told.join(' · '), look.width, '    ')}`;
  });
  return [bold(title), ...entries].join('\n');
}

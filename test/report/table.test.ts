import { describe, expect, it } from 'vitest';
import { drawTable, markdownTable } from '../../src/report/table.js';
import { visibleLength } from '../../src/report/terminal.js';

const table = {
  title: 'Terms',
  columns: ['Id', 'Words'],
  rows: [
    ['a', `(${Array.from({ length: 40 }, (_, i) => `alternative${i}`).join('|')})`],
    ['b|c', 'one\ntwo'],
  ],
};

describe('drawTable', () => {
  it('keeps to the width and loses no letter of a long phrase', () => {
    for (const width of [40, 80]) {
      const drawn = drawTable(table, { colour: false, width });
      expect(drawn.split('\n').filter((line) => visibleLength(line) > width)).toEqual([]);
      expect(drawn.replace(/[\s│┌┐└┘├┤┬┴┼─]/g, '')).toContain(table.rows[0]?.[1]);
      expect(drawn).not.toContain('…');
    }
  });

  it('has no head where the columns have no names', () => {
    expect(
      drawTable({ title: 'T', columns: ['', ''], rows: [['a', 'b']] }, { colour: false, width: 40 }),
    ).toBe('T\n┌───┬───┐\n│ a │ b │\n└───┴───┘');
  });
});

describe('markdownTable', () => {
  it('escapes what Markdown would read', () => {
    const [, , , , first, second] = markdownTable({
      ...table,
      rows: [['a*b', '_x_'], ...table.rows.slice(1)],
    }).split('\n');
    expect(first).toBe('| a\\*b | \\_x\\_ |');
    expect(second).toBe('| b\\|c | one<br>two |');
  });
});

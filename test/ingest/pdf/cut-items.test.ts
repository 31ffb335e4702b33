import { describe, expect, it } from 'vitest';
import { continuesItem } from '../../../src/ingest/pdf/cut-items.js';
import { type Item, toItems } from '../../../src/ingest/pdf/items.js';
import { lineOf } from './lines-of-type.js';

/** The only item of a line in a cell that begins at x = 50. */
function item(text: string, left: number, right: number): Item {
  const typography = { spacing: 1.2, names: new Set<string>() };
  const column = { right, tags: new Map(), typography, listed: false, label: false };
  const [first] = toItems([lineOf(text, { left })], column);
  if (!first) throw new Error('A line makes an item.');
  return first;
}

describe('continuesItem', () => {
  const rest = item('food, supervision or medical care', 57.5, 250);

  it('goes on after the stop of an abbreviation at the end of a full line', () => {
    const cut = item('Chronic neglect of basic needs, e.g.', 50, 235);
    expect(continuesItem(cut, rest, true)).toBe(true);
    const ended = item('Chronic neglect of a young person.', 50, 235);
    expect(continuesItem(ended, rest, true)).toBe(false);
  });

  it('goes on after a stop in a full bulleted line with the text set in under it', () => {
    const bulleted = item('• Has been seen at the hospital by Dr.', 50, 235);
    expect(continuesItem(bulleted, item('de Souza in March', 57.5, 235), true)).toBe(true);
    expect(continuesItem({ ...bulleted, right: 400 }, rest, true)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readTags } from '../../../src/ingest/pdf/tags.js';

const content = (id: number) => ({ type: 'content', id: `p12R_mc${id}` });
const node = (role: string, ...children: unknown[]) => ({ role, children });

describe('readTags', () => {
  it('ties marked content to headings, paragraphs and nested list items', () => {
    const inner = node('L', node('LI', node('Lbl', content(4)), node('LBody', content(5))));
    const tree = node(
      'Root',
      node(
        'Document',
        node('H2', content(0)),
        node('P', node('Span', content(1))),
        node('L', node('LI', node('LBody', content(2)), inner)),
      ),
    );
    const tags = readTags(tree);
    expect(tags.get(0)).toMatchObject({ role: 'H2', headingLevel: 2, item: null });
    expect(tags.get(1)).toMatchObject({ role: 'P', headingLevel: null, item: null });
    expect(tags.get(2)).toMatchObject({ depth: 1 });
    expect(tags.get(4)).toMatchObject({ label: true });
    expect(tags.get(5)).toMatchObject({ depth: 2, label: false });
    expect(tags.get(5)?.item).not.toBe(tags.get(2)?.item);
  });

  it('counts the rows of a table and the cells of a row', () => {
    const row = (role: string, ...ids: number[]) =>
      node('TR', ...ids.map((id) => node(role, node('P', content(id)))));
    const tags = readTags(
      node('Root', node('Table', node('THead', row('TH', 0, 1)), node('TBody', row('TD', 2, 3)))),
    );
    expect(tags.get(1)?.cell).toMatchObject({ row: 0, position: 1, header: true });
    expect(tags.get(2)?.cell).toMatchObject({ row: 1, position: 0, header: false });
    expect(tags.get(2)?.cell?.table).toBe(tags.get(0)?.cell?.table);
  });

  it('gives nothing for an untagged page', () => {
    expect(readTags(null).size).toBe(0);
  });
});

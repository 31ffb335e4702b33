import { child, type Element, elements, type Node } from '../markup.js';
import { isOn, type Styles, value } from './styles.js';

/**
 * Marks the first row of a table as its header where the file does not, but its look says so: the table style sets the
 * first row apart, or all its cells have a background that the second row has not.
 */
export function markHeaderRow(table: Element, styles: Styles): Element {
  const [first, second] = elements(table, 'w:tr');
  if (first === undefined || second === undefined) return table;
  const marked = elements(table, 'w:tr').some((row) => isOn(child(child(row, 'w:trPr'), 'w:tblHeader')));
  if (marked || !(styledApart(table, styles) || shadedApart(first, second))) return table;
  const children = table.children.map((node) => (node === first ? asHeader(first) : node));
  return { ...table, children };
}

function styledApart(table: Element, styles: Styles): boolean {
  const properties = child(table, 'w:tblPr');
  const look = child(properties, 'w:tblLook')?.attributes;
  const used = look?.['w:firstRow'] === '1' || (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) !== 0;
  return used && styles.get(value(child(properties, 'w:tblStyle')) ?? '')?.firstRow === true;
}

function shadedApart(first: Element, second: Element): boolean {
  const fills = elements(first, 'w:tc').map(fillOf);
  const below = elements(second, 'w:tc').map(fillOf);
  return (
    fills.length > 0 &&
    fills.every((fill) => fill !== null) &&
    below.some((fill) => fill === null || !fills.includes(fill))
  );
}

function fillOf(cell: Element): string | null {
  const fill = child(child(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill']?.toLowerCase();
  return fill === undefined || fill === 'auto' || fill === 'ffffff' ? null : fill;
}

function asHeader(row: Element): Element {
  const mark: Element = { name: 'w:tblHeader', attributes: {}, children: [] };
  const properties: Node[] = [...(child(row, 'w:trPr')?.children ?? []), mark];
  const rest = row.children.filter((node) => typeof node === 'string' || node.name !== 'w:trPr');
  // w:trPr stands after w:tblPrEx in the schema; mammoth takes it in any place.
  return { ...row, children: [{ name: 'w:trPr', attributes: {}, children: properties }, ...rest] };
}

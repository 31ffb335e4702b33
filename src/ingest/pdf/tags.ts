/** Where a piece of marked content hangs in the tag tree of its page. */
export interface Tagging {
  /** Number of the nearest block element (P, H1, LBody, TD...), unique on the page. */
  readonly block: number;
  readonly role: string;
  /** 1 for H1; null unless the block is a heading. */
  readonly headingLevel: number | null;
  /** Number of the list item that it stands in; null outside lists. */
  readonly item: number | null;
  /** Depth of nested lists, from 1; 0 outside lists. */
  readonly depth: number;
  /** It is the bullet or number of a list item. */
  readonly label: boolean;
  readonly cell: TaggedCell | null;
}

export interface TaggedCell {
  /** Numbers of the Table and of the TD or TH, unique on the page. */
  readonly table: number;
  readonly cell: number;
  readonly row: number;
  /** Position among the cells of the row; empty cells may be missing. */
  readonly position: number;
  readonly header: boolean;
}

const BLOCKS = /^(P|H|H[1-6]|Title|LI|LBody|TD|TH|Caption|TOCI|Note|BlockQuote|Figure|Div|FENote|Part|Sect)$/;
const OUTSIDE: Tagging = {
  block: 0,
  role: '',
  headingLevel: null,
  item: null,
  depth: 0,
  label: false,
  cell: null,
};

/** Reads the tag tree of a page (pdf.js `getStructTree`): marked-content id to tagging. Empty for an untagged page. */
export function readTags(tree: unknown): Map<number, Tagging> {
  const taggings = new Map<number, Tagging>();
  let count = 0;
  const visit = (node: Record<string, unknown>, above: Tagging, table: TableWalk | null): void => {
    if (node.type === 'content') {
      const id = /_mc(\d+)$/.exec(String(node.id))?.[1];
      if (id !== undefined) taggings.set(Number(id), above);
      return;
    }
    const role = typeof node.role === 'string' ? node.role : '';
    const number = ++count;
    const walk = role === 'Table' ? { table: number, row: -1, position: -1 } : table;
    if (walk && role === 'TR') Object.assign(walk, { row: walk.row + 1, position: -1 });
    if (walk && (role === 'TD' || role === 'TH')) walk.position++;
    const here = below(above, role, number, walk);
    for (const child of childrenOf(node)) visit(child, here, walk);
  };
  for (const child of childrenOf(tree)) visit(child, OUTSIDE, null);
  return taggings;
}

interface TableWalk {
  readonly table: number;
  row: number;
  position: number;
}

function below(above: Tagging, role: string, number: number, table: TableWalk | null): Tagging {
  const heading = /^H([1-6]?)$/.exec(role);
  const block = BLOCKS.test(role);
  const isCell = role === 'TD' || role === 'TH';
  return {
    block: block ? number : above.block,
    role: block ? role : above.role,
    headingLevel: heading
      ? Number(heading[1] || 1)
      : role === 'Title'
        ? 1
        : block
          ? null
          : above.headingLevel,
    item: role === 'LI' ? number : isCell ? null : above.item,
    depth: role === 'L' ? above.depth + 1 : isCell ? 0 : above.depth,
    label: role === 'Lbl' ? above.item !== null : above.label,
    cell:
      isCell && table
        ? {
            table: table.table,
            cell: number,
            row: table.row,
            position: table.position,
            header: role === 'TH',
          }
        : above.cell,
  };
}

function childrenOf(node: unknown): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children))
    return [];
  return node.children.filter(
    (child): child is Record<string, unknown> => typeof child === 'object' && child !== null,
  );
}

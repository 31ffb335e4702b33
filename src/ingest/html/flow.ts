import type { TableCell } from '../../model/document.js';
import { tooManyCells } from '../beyond-limit.js';
import { type Element, elements, type Node, textOf } from '../markup.js';
import { isBold, weight } from './bold.js';
import { fieldsOf, type Grid, isTable, readGrid, strays } from './grid.js';
import { isLayout } from './layout.js';
import { type Line, linesOf, type Run } from './lines.js';
import { unnest } from './nested.js';

/** A line of the page with what its elements say about it. */
export interface FlowLine extends Line {
  /** `label`: names what follows by its element, which gives no level (summary, dt, caption, accordion button). */
  readonly role: 'text' | 'item' | 'heading' | 'label';
  readonly headingLevel: number | null;
  readonly listDepth: number;
  readonly cell: TableCell | null;
  /** Numbers of the cells and folding parts around it, outermost first. */
  readonly scope: readonly number[];
}

export interface Flow {
  readonly lines: readonly FlowLine[];
  /** For each id of an element, the index of the first line that begins at or after it. */
  readonly anchors: ReadonlyMap<string, number>;
}

type Place = Omit<FlowLine, 'text' | 'bold'>;

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure form header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SKIPPED = new Set(['input', 'img', 'video', 'audio', 'source', 'link', 'meta']);
/** A label stands again above every panel that names it. */
const LONGEST_LABEL = 500;
const FOLDING = /accordion|collaps|expand|toggle/i;

/**
 * Walks the elements of a body in reading order and cuts their text into lines.
 * @param mostCells of all tables together
 * @throws Unreadable `too-many-cells`
 */
export function flow(body: Element, mostCells: number): Flow {
  const lines: FlowLine[] = [];
  const anchors = new Map<string, number>();
  const byId = new Map<string, Element>();
  let pending: Run[] = [];
  let tables = 0;
  let scopes = 0;
  let cells = 0;

  function flush(place: Place): void {
    for (const line of linesOf(pending)) lines.push({ ...line, ...place });
    pending = [];
  }

  function walk(nodes: readonly Node[], place: Place, bold: boolean): void {
    for (const node of nodes) {
      if (typeof node === 'string') pending.push({ text: node.replaceAll(/\s+/g, ' '), bold });
      else visit(node, place, bold);
    }
  }

  /** The children as lines of their own, apart from what stands before and after. */
  function part(nodes: readonly Node[], outside: Place, inside: Place, bold: boolean): void {
    flush(outside);
    walk(nodes, inside, bold);
    flush(inside);
  }

  function visit(element: Element, place: Place, outsideBold: boolean): void {
    const { name, attributes, children } = element;
    const bold = weight(element, outsideBold);
    const id = attributes.id ?? attributes.name;
    if (id !== undefined && !anchors.has(id)) anchors.set(id, lines.length);
    const level = levelOf(element);
    if (name === 'br') pending.push({ text: '\n', bold });
    else if (SKIPPED.has(name) || attributes.role === 'tablist') return;
    else if (level !== null) part(children, place, { ...place, role: 'heading', headingLevel: level }, bold);
    else if (isTable(element)) readTable(element, place, bold);
    else if (name === 'button' && place.role !== 'heading') {
      if (folds(element)) part(children, place, { ...place, role: 'label' }, bold);
    } else if (name === 'summary' || name === 'dt') part(children, place, { ...place, role: 'label' }, bold);
    else if (name === 'details' || name === 'dl') part(children, place, inner(place), bold);
    else if (attributes.role === 'tabpanel') readPanel(element, place, bold);
    else if (name === 'ol' && isNumberedHeading(element))
      part(children, place, { ...place, role: 'label' }, bold);
    else if (name === 'li' && place.role === 'label') part(children, place, place, bold);
    else if (name === 'ul' || name === 'ol')
      part(children, place, { ...place, listDepth: place.listDepth + 1 }, bold);
    else if (name === 'li')
      part(children, place, { ...place, role: 'item', listDepth: Math.max(1, place.listDepth) }, bold);
    else if (name === 'pre') {
      flush(place);
      pending.push({ text: textOf(element).trim(), bold });
      flush(place);
    } else if (BLOCKS.has(name)) part(children, place, place, bold);
    else if (!isNoteMark(element)) walk(children, place, bold);
  }

  function readPanel(element: Element, place: Place, bold: boolean): void {
    const { 'aria-label': label, 'aria-labelledby': labelledBy } = element.attributes;
    const tab = byId.get(labelledBy ?? '');
    const scoped = inner(place);
    part(
      [tab === undefined ? (label ?? '') : textOf(tab).slice(0, LONGEST_LABEL)],
      place,
      { ...scoped, role: 'label' },
      bold,
    );
    part(element.children, scoped, scoped, bold);
  }

  function readTable(element: Element, place: Place, bold: boolean): void {
    flush(place);
    for (const caption of element.children) {
      if (typeof caption !== 'string' && caption.name === 'caption')
        part(caption.children, place, { ...place, role: 'label' }, bold);
    }
    part(strays(element), place, place, bold);
    const grid = readGrid(element, mostCells);
    if (place.cell !== null || isLayout(element, grid)) {
      for (const cell of grid.cells) part(cell.content, place, place, bold);
      return;
    }
    readCells(unnest(grid, mostCells), place);
  }

  function readCells(grid: Grid, place: Place): void {
    cells += fieldsOf(grid);
    if (cells > mostCells) throw tooManyCells(mostCells);
    const table = tables++;
    for (const { content, ...where } of grid.cells) {
      const cell = { table, ...where };
      const inside: Place = {
        role: 'text',
        headingLevel: null,
        listDepth: 0,
        cell,
        scope: [...place.scope, scopes++],
      };
      part(content, inside, inside, false);
    }
  }

  function inner(place: Place): Place {
    return { ...place, scope: [...place.scope, scopes++] };
  }

  collectIds(body, byId);
  const top: Place = { role: 'text', headingLevel: null, listDepth: 0, cell: null, scope: [] };
  walk(body.children, top, false);
  flush(top);
  return { lines, anchors };
}

function collectIds(element: Element, byId: Map<string, Element>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const id = child.attributes.id;
    if (id !== undefined && !byId.has(id)) byId.set(id, child);
    collectIds(child, byId);
  }
}

function levelOf({ name, attributes }: Element): number | null {
  const rank =
    /^h([1-6])$/.exec(name)?.[1] ??
    (attributes.role === 'heading' ? (attributes['aria-level'] ?? '2') : undefined);
  // A page may claim any level; each open one is kept with every block below it.
  return rank === undefined ? null : Math.max(1, Math.min(9, Number.parseInt(rank, 10) || 2));
}

/** Word numbers bold lines that serve as headings as lists, each of which is then a list of one. */
function isNumberedHeading(list: Element): boolean {
  const items = elements(list);
  return (
    items.length === 1 &&
    isBold(list) &&
    textOf(list).trim() !== '' &&
    items.every((item) => elements(item, 'ol').length + elements(item, 'ul').length === 0)
  );
}

/** A button that opens a part of the page names that part; any other button is a control. */
function folds({ attributes }: Element): boolean {
  return (
    'aria-expanded' in attributes || 'aria-controls' in attributes || FOLDING.test(attributes.class ?? '')
  );
}

/** The raised number of a footnote. */
function isNoteMark(element: Element): boolean {
  return element.name === 'sup' && /^\s*\[?[\d*†‡]{1,3}\]?\s*$/.test(textOf(element));
}

import { readdirSync, readFileSync } from 'node:fs';
import { loadGuide } from '../../src/guide/index.js';
import type { CodingGuide } from '../../src/model/coding-guide.js';
import type { Block, BlockKind, PageFurniture, TableCell, TextDocument } from '../../src/model/document.js';
import type { StructuredDocument } from '../../src/model/indicator.js';

/** Part of a document written by hand, in reading order. */
export type Part =
  | { readonly kind: 'heading'; readonly rank: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'list-item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'page'; readonly header?: string };

/** The text of a cell; lines that begin with "- " are list items, with "# " headings; each line is one block. */
export type Cell = string | { readonly text: string; readonly across?: number; readonly down?: number };

export const h = (rank: number, text: string): Part => ({ kind: 'heading', rank, text });
export const p = (text: string): Part => ({ kind: 'paragraph', text });
export const li = (...texts: readonly string[]): Part[] => texts.map((text) => ({ kind: 'list-item', text }));
export const table = (...rows: readonly (readonly Cell[])[]): Part => ({ kind: 'table', rows });
export const page = (header?: string): Part =>
  header === undefined ? { kind: 'page' } : { kind: 'page', header };

/** A document from its parts. The first row of a table is its header. */
export function documentOf(...parts: readonly (Part | readonly Part[])[]): TextDocument {
  const blocks: Block[] = [];
  const furniture: PageFurniture[] = [];
  let path: { rank: number; text: string }[] = [];
  let pageNumber = 1;
  let tables = 0;
  const add = (kind: BlockKind, text: string, rank: number | null, cell: TableCell | null) =>
    blocks.push({
      index: blocks.length,
      kind,
      text,
      page: pageNumber,
      box: null,
      headings: path.map((heading) => heading.text),
      headingLevel: rank,
      cell,
      listDepth: kind === 'list-item' ? 1 : null,
      flags: [],
    });
  for (const part of parts.flat()) {
    switch (part.kind) {
      case 'heading':
        path = path.filter((heading) => heading.rank < part.rank);
        add('heading', part.text, part.rank, null);
        path.push({ rank: part.rank, text: part.text });
        break;
      case 'table':
        addTable(part.rows, tables++, add);
        break;
      case 'page':
        pageNumber++;
        if (part.header !== undefined) {
          furniture.push({
            text: part.header,
            page: pageNumber,
            beforeBlock: blocks.length,
            place: 'header',
          });
        }
        break;
      case 'paragraph':
      case 'list-item':
        add(part.kind, part.text, null, null);
        break;
    }
  }
  return { format: 'pdf', pages: pageNumber, title: null, blocks, furniture, warnings: [] };
}

function addTable(
  rows: readonly (readonly Cell[])[],
  number: number,
  add: (kind: BlockKind, text: string, rank: number | null, cell: TableCell) => void,
): void {
  const taken = new Set<string>();
  rows.forEach((row, r) => {
    let column = 0;
    for (const entry of row) {
      const { text, across = 1, down = 1 } = typeof entry === 'string' ? { text: entry } : entry;
      while (taken.has(`${r},${column}`)) column++;
      for (let i = 0; i < down; i++) for (let j = 0; j < across; j++) taken.add(`${r + i},${column + j}`);
      const cell = { table: number, row: r, column, rowSpan: down, columnSpan: across, header: r === 0 };
      for (const line of text.split('\n').filter((one) => one !== '')) {
        if (line.startsWith('- ')) add('list-item', line.slice(2), null, cell);
        else if (line.startsWith('# ')) add('heading', line.slice(2), 5, cell);
        else add('table-cell', line, null, cell);
      }
      column += across;
    }
  });
}

/** The guide that the project brings. */
export function projectGuide(): CodingGuide {
  const folder = new URL('../../coding-guide/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const { guide, diagnostics } = loadGuide(files);
  if (guide === null)
    throw new Error(diagnostics.map((one) => `${one.file}:${one.line} ${one.message}`).join('\n'));
  return guide;
}

/** "Level 2 – Early Help = A", in the document's order. */
export function levelsOf(structured: StructuredDocument): readonly string[] {
  return structured.levels.map((level) => `${level.local} = ${level.standard.join('+') || 'none'}`);
}

/** "text @ Level 2 – Early Help", in reading order. */
export function indicatorsOf(structured: StructuredDocument): readonly string[] {
  return structured.indicators.map(({ text, level }) =>
    level === null ? text : `${text} @ ${structured.levels[level]?.local}`,
  );
}

/** What the levels of a plain document prescribe, for documents in which something else is tried. */
export const DEFINITIONS = {
  universal:
    'Children whose needs are met by their families and by universal services. They have no additional needs and no assessment is called for.',
  early:
    'Children with an additional need that a single agency can meet. The school or health visitor completes an early help assessment and keeps the lead. Children’s social care is not involved.',
  targeted:
    'Children with several needs. The council’s Early Help Hub coordinates a team around the family and allocates a family support worker.',
  need: 'A child in need under section 17 of the Children Act 1989. A social worker carries out a child and family assessment.',
  protection:
    'Reasonable cause to suspect that the child is suffering, or is likely to suffer, significant harm. Section 47 enquiries and a child protection conference follow.',
} as const;

import type { Found, LevelNames } from '../labels/level-names.js';
import { isWholeLabel } from '../labels/level-sites.js';
import type { GridCell } from './table-grid.js';
import type { TableTitles } from './table-titles.js';

/** What a block is to its level: the label that names it, a title (column title, row label), its definition, or what stands under it. */
export type Role = 'label' | 'title' | 'definition' | 'body';

/** Where a block stands. */
export interface Place {
  /** Position of the level among the document's names, or null. */
  readonly level: number | null;
  readonly role: Role;
  /** Row labels and column titles above a cell that name no level. */
  readonly titles: readonly string[];
  /** In a table: what stands or falls together with the cell when indicators are told from responses. */
  readonly unit?: string;
}

/** The places of the blocks of one table, by block index, written down cell by cell. */
export class CellPlaces {
  readonly places = new Map<number, Place>();
  private readonly names: LevelNames;
  private readonly titles: TableTitles;

  constructor(names: LevelNames, titles: TableTitles) {
    this.names = names;
    this.titles = titles;
  }

  /** Writes down a cell that names a level, with what else stands in it. */
  label(cell: GridCell, found: Found): void {
    const short = isWholeLabel(cell);
    const after = cell.blocks.slice(1);
    // Text beside the label defines the level, unless it is a list or reads like one.
    const listed = after.length >= 3 && after.every((block) => block.text.length <= 160);
    for (const [i, block] of cell.blocks.entries()) {
      const label = short || (i === 0 && found.rest === '');
      const body = i > 0 && (block.kind === 'list-item' || listed);
      this.places.set(block.index, {
        level: found.position,
        role: label ? 'label' : body ? 'body' : 'definition',
        titles: [],
      });
    }
  }

  /** Writes down a cell of a level, or of none; a heading within it may name another for what follows. */
  assign(cell: GridCell, level: number | null, role: Role): void {
    let inner: number | null = null;
    const titles = role === 'title' ? [] : this.titles.of(cell);
    const unit = this.titles.unitOf(cell);
    for (const block of cell.blocks) {
      const found = block.kind === 'heading' ? this.names.find(block.text) : null;
      if (found?.sure) inner = found.position;
      const label = found?.sure === true;
      this.places.set(block.index, { level: inner ?? level, role: label ? 'label' : role, titles, unit });
    }
  }
}

import type { Block, TextDocument } from '../../model/document.js';
import type { Found, LevelNames } from '../labels/level-names.js';
import type { Reading } from '../reading.js';
import type { Place } from './cell-places.js';
import { furnitureLevels } from './level-furniture.js';
import { type LevelHeadings, levelHeadings } from './level-headings.js';
import type { Grid } from './table-grid.js';
import { type ColumnLevels, placeTable } from './table-levels.js';

/** Rank of what is lower than any heading. */
const LOWEST = 9;
/** Sections in which labels name no level of the document. */
const NO_LABELS = new Set(['contents', 'tools']);
/** Sections that may go through the levels one by one and still hold no indicators. */
const LISTED_BY_LEVEL = new Set([
  'directory',
  'glossary',
  'referral',
  'examples-of-practice',
  'administration',
  'law-and-definitions',
]);

const NOWHERE: Place = { level: null, role: 'body', titles: [] };

/** Places of all blocks, by block index, and the section without indicators that each stands in, if any. */
export interface Placement {
  readonly places: readonly Place[];
  readonly sections: readonly (string | null)[];
  /** For each block, the number of the label occurrence (heading or table) that gives it its level. */
  readonly sources: readonly number[];
}

/** The level that headings, running headers and tables give to what follows, in reading order. */
export function placeBlocks(
  document: TextDocument,
  grids: ReadonlyMap<number, Grid>,
  names: LevelNames,
  reading: Reading,
): Placement {
  return new Walk(document, grids, names, reading).placement();
}

/** A level that headings have opened. */
interface Open {
  readonly level: number;
  /** Rank of the heading; a heading of this rank or above closes it. */
  readonly rank: number;
  /** Opened by a paragraph that begins with a label: any other heading closes it. */
  readonly soft: boolean;
  readonly fromFurniture: boolean;
}

class Walk {
  private readonly document: TextDocument;
  private readonly grids: ReadonlyMap<number, Grid>;
  private readonly names: LevelNames;
  private readonly reading: Reading;
  private readonly places: Place[];
  private readonly sections: (string | null)[] = [];
  private readonly sources: number[] = [];
  private readonly headings: LevelHeadings;
  private readonly pageLevels: ReadonlyMap<number, number | null>;
  private open: Open | null = null;
  private excluded: { readonly section: string; readonly rank: number } | null = null;
  /** Rank of the heading of the appendix that we are in; it may hold the matrix, or a tool with a scale of its own. */
  private appendix: number | null = null;
  private source = 0;
  /** Columns of the last table that named its levels, by how many columns it had. */
  private lastColumns = new Map<number, ColumnLevels>();

  constructor(document: TextDocument, grids: ReadonlyMap<number, Grid>, names: LevelNames, reading: Reading) {
    this.document = document;
    this.grids = grids;
    this.names = names;
    this.reading = reading;
    this.places = document.blocks.map(() => NOWHERE);
    this.headings = levelHeadings(document, names, reading);
    this.pageLevels = furnitureLevels(document, names);
  }

  placement(): Placement {
    const seen = new Set<number>();
    for (const block of this.document.blocks) {
      this.atFurniture(block);
      if (block.cell === null) this.flowBlock(block);
      else if (!seen.has(block.cell.table)) {
        seen.add(block.cell.table);
        this.table(block.cell.table);
      }
      if (block.cell !== null) this.sections[block.index] = this.sectionOf(block);
      this.sources[block.index] ??= this.source;
    }
    return { places: this.places, sections: this.sections, sources: this.sources };
  }

  private flowBlock(block: Block): void {
    this.sections[block.index] = null;
    if (this.reading.isContents(block)) return;
    const found = this.headings.labelOf(block);
    if (block.kind === 'heading') this.endContents(block.headingLevel ?? LOWEST);
    if (found !== null && !NO_LABELS.has(this.excludedHere() ?? '')) {
      this.atLabel(block, found);
      return;
    }
    if (block.kind === 'heading') this.atHeading(block);
    this.sections[block.index] = this.excludedHere();
    this.places[block.index] = {
      level: this.open?.level ?? null,
      role: block.kind === 'heading' ? 'title' : 'body',
      titles: [],
    };
  }

  /** A label that heads a part beside the contents page, or a tool, is no line of it. */
  private endContents(rank: number): void {
    if (this.excluded !== null && NO_LABELS.has(this.excluded.section) && rank <= this.excluded.rank)
      this.excluded = null;
  }

  private atLabel(block: Block, found: Found): void {
    const heading = block.kind === 'heading';
    const rank = heading ? (block.headingLevel ?? LOWEST) : LOWEST;
    const labelOnly = found.rest === '';
    if (block.kind !== 'list-item') {
      this.source++;
      this.open = { level: found.position, rank, soft: !heading && !labelOnly, fromFurniture: false };
      const within =
        this.excluded !== null && rank > this.excluded.rank && LISTED_BY_LEVEL.has(this.excluded.section);
      if (!within) this.excluded = found.section === null ? null : { section: found.section, rank };
    }
    this.sections[block.index] = this.excludedHere();
    this.places[block.index] = {
      level: found.position,
      role: labelOnly ? 'label' : 'definition',
      titles: [],
    };
  }

  private atHeading(block: Block): void {
    const rank = block.headingLevel ?? LOWEST;
    const section = this.reading.section(block.text);
    if (this.excluded && rank <= this.excluded.rank) this.excluded = null;
    const inside =
      this.open !== null &&
      (this.headings.kept.has(block.index) || (!this.open.soft && rank > this.open.rank));
    if (this.open !== null && !inside) this.close();
    if (section === 'appendix' || section === 'tools') {
      this.open = null;
      this.lastColumns = new Map();
    }
    if (this.appendix !== null && rank <= this.appendix) this.appendix = null;
    if (section === 'appendix') this.appendix ??= rank;
    else if (section !== null) this.excluded ??= { section, rank };
  }

  private close(): void {
    this.open = null;
    this.source++;
  }

  private excludedHere(): string | null {
    return this.excluded?.section ?? null;
  }

  private sectionOf(block: Block): string | null {
    const own = block.headings.map((heading) =>
      this.names.find(heading) ? null : this.reading.section(heading),
    );
    return (
      this.excludedHere() ?? own.findLast((section) => section !== null && section !== 'appendix') ?? null
    );
  }

  private table(number: number): void {
    const grid = this.grids.get(number);
    if (grid === undefined) return;
    this.source++;
    const foreign = this.appendix !== null && grid.blocks.some((block) => this.names.isForeign(block.text));
    if (foreign || NO_LABELS.has(this.excludedHere() ?? '')) return;
    const inherited = this.open === null ? (this.lastColumns.get(grid.columns) ?? []) : [];
    const placed = placeTable(grid, this.names, this.reading, this.open?.level ?? null, inherited);
    for (const [index, place] of placed.places) {
      this.places[index] = place;
      this.sources[index] = this.source;
    }
    if (placed.labelled) this.lastColumns.set(grid.columns, placed.columns);
    // A matrix of several levels belongs to no level's own section.
    const levels = new Set([...placed.places.values()].map((place) => place.level));
    levels.delete(null);
    if (placed.labelled && levels.size >= 2 && this.open !== null) this.close();
    this.openByBanner(grid);
  }

  /** A table that holds nothing but a label is a heading with a frame around it. */
  private openByBanner(grid: Grid): void {
    const [only] = grid.blocks;
    if (grid.rows.length !== 1 || grid.rows[0]?.length !== 1 || only === undefined) return;
    const place = this.places[only.index];
    const labelOnly = grid.blocks.every((block) => this.places[block.index]?.role === 'label');
    if (labelOnly && place?.level !== null && place !== undefined) {
      this.open = { level: place.level, rank: 8, soft: false, fromFurniture: false };
      this.excluded = null;
    }
  }

  /** A running header that names a level speaks for its page, where the page itself does not name that level lower down. */
  private atFurniture(block: Block): void {
    const level = this.pageLevels.get(block.index);
    if (level === undefined) return;
    if (level !== null) {
      this.source++;
      this.open = { level, rank: 0, soft: false, fromFurniture: true };
      this.excluded = null;
    } else if (this.open?.fromFurniture) this.close();
  }
}

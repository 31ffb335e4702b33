import type { Block, Format, PageFurniture } from './document.js';
import type { DocumentKind, Indicator } from './indicator.js';
import type { LevelLabel, LevelSet, LocalLevel } from './level.js';
import type { Warning } from './warning.js';

/** A block with the level that it stands under; `level` is [] and `localLevel` null where it stands under none. */
export interface BlockAsRead extends Block {
  readonly level: LevelSet;
  readonly localLevel: string | null;
}

/** An indicator with its level, and the ids of the references that were found in it; [] where it speaks to no issue. */
export interface IndicatorAsRead extends Omit<Indicator, 'level'> {
  readonly level: LevelSet;
  readonly localLevel: string | null;
  readonly references: readonly string[];
}

/** One document as it was read: the content of documents/ID.json. */
export interface DocumentAsRead {
  readonly schema: 'thresholds-document/1';
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly format: Format;
  readonly pages: number | null;
  readonly title: string | null;
  readonly kind: DocumentKind;
  readonly authority: string | null;
  readonly year: number | null;
  readonly levels: readonly LocalLevel[];
  /** Every different name that a numbered level is given. */
  readonly levelLabels: readonly LevelLabel[];
  readonly blocks: readonly BlockAsRead[];
  readonly furniture: readonly PageFurniture[];
  readonly indicators: readonly IndicatorAsRead[];
  readonly warnings: readonly Warning[];
}

import type { BlockFlag } from './document.js';
import type { LevelLabel, LocalLevel } from './level.js';
import type { Warning } from './warning.js';

/**
 * `threshold`: a threshold document with levels. `framework`: a threshold document without tiers.
 * `other`: no threshold document (guidance, a policy); it is in no comparison.
 */
export type DocumentKind = 'threshold' | 'framework' | 'other';

/** The smallest statement that a document offers as a sign of need. */
export interface Indicator {
  /** The whole statement, one space between words, no bullet sign. */
  readonly text: string;
  readonly page: number | null;
  /** Index of the block it was cut from. */
  readonly block: number;
  /** Position in StructuredDocument.levels; null where the document has no tiers or the level could not be told. */
  readonly level: number | null;
  /** Headings and row labels above it, outermost first. */
  readonly section: readonly string[];
  readonly flags: readonly BlockFlag[];
}

/** A document whose levels and indicators have been found. */
export interface StructuredDocument {
  readonly kind: DocumentKind;
  readonly authority: string | null;
  readonly year: number | null;
  /** In the order in which the document lists them. */
  readonly levels: readonly LocalLevel[];
  /** Every different name that a numbered level is given, in the order of the document; [] where levels have no numbers. */
  readonly levelLabels: readonly LevelLabel[];
  /** For each block of the TextDocument, the position in `levels` that it stands under, or null. */
  readonly blockLevels: readonly (number | null)[];
  readonly indicators: readonly Indicator[];
  readonly warnings: readonly Warning[];
}

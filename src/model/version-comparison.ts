import type { AnalysedDocument, Reference } from './analysis.js';
import type { Severity } from './coding-guide.js';
import type { IndicatorAsRead } from './document-as-read.js';
import type { LevelSet } from './level.js';

/**
 * An indicator of two versions of a document. `dropped` has no `after`, `added` no `before`; the others have both.
 * `moved` tells which way where both stand at a level and these differ in rank: `up` is a more serious response to the same sign.
 */
export interface IndicatorChange {
  readonly kind: 'same' | 'reworded' | 'added' | 'dropped';
  readonly moved: 'up' | 'down' | null;
  readonly before: IndicatorAsRead | null;
  readonly after: IndicatorAsRead | null;
  /** References found in it, in the older and in the newer version; [] where it speaks to no issue. */
  readonly beforeReferences: readonly Reference[];
  readonly afterReferences: readonly Reference[];
}

/**
 * What became of the threshold for an issue at a level: the entry severity of one version held against the other's
 * (METHOD section 5). `risen`: a child must be worse off than before. `opened`: only the newer version places something
 * there; `closed`: only the older does. `never`: neither does. `not-comparable`: the level is joined or not described in
 * one version, or pages of one could not be read.
 */
export type ThresholdChangeKind =
  | 'risen'
  | 'fallen'
  | 'stayed'
  | 'opened'
  | 'closed'
  | 'never'
  | 'not-comparable';

export interface ThresholdChange {
  readonly issue: string;
  /** One of A to D; or a joined level (C+D) that both versions have, which is compared as the one level that it is. */
  readonly level: LevelSet;
  readonly change: ThresholdChangeKind;
  readonly before: Severity | null;
  readonly after: Severity | null;
  /** References of the entry severity, of the older and of the newer version. */
  readonly beforeReferences: readonly Reference[];
  readonly afterReferences: readonly Reference[];
  /** Why it cannot be compared, in words; null where it can. */
  readonly why: string | null;
}

/** One version of a document held against another. */
export interface VersionComparison {
  readonly before: AnalysedDocument;
  readonly after: AnalysedDocument;
  /** Every indicator of both, those of the newer in its order, then those that were dropped. */
  readonly indicators: readonly IndicatorChange[];
  /** Every issue of the guide at every level A to D, and at each joined level that both versions have. */
  readonly thresholds: readonly ThresholdChange[];
}

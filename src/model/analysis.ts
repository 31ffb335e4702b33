import type { Severity, Stance } from './coding-guide.js';
import type { BlockFlag, Format } from './document.js';
import type { GuideInBrief } from './guide-in-brief.js';
import type { DocumentKind } from './indicator.js';
import type { LevelSet, LocalLevel } from './level.js';
import type { Failure, Warning } from './warning.js';

/** A term of the guide where it stands in the indicator; half-open offsets into its text. */
export interface MatchedTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** One step on the way to a severity. */
export interface Reason {
  /** Id of the criterion or rule of the guide. */
  readonly rule: string;
  /** The words of the indicator that it rests on; empty where it rests on none. */
  readonly text: string;
  /** What it did: "3" sets, "+1" and "-1" step, ">=4" and "<=2" bound. */
  readonly effect: string;
}

/** An indicator that speaks to an issue, before it is scored. `score` sees this and never a level. */
export interface LocatedReference {
  readonly issue: string;
  readonly theme: string;
  readonly text: string;
  readonly matched: readonly MatchedTerm[];
  readonly stance: Stance;
}

/** A severity and the reasons for it; null for a protective reference. */
export interface Score {
  readonly severity: Severity | null;
  readonly because: readonly Reason[];
}

/** One indicator that speaks to one issue: a row of references. Field by field as in results.json. */
export interface Reference extends LocatedReference, Score {
  /** `document:number`, stable for the same document and guide. */
  readonly id: string;
  readonly document: string;
  readonly level: LevelSet;
  readonly localLevel: string | null;
  readonly page: number | null;
  readonly block: number;
  readonly section: readonly string[];
  readonly flags: readonly BlockFlag[];
}

/** Further columns of the corpus table, as read; empty cells are absent. */
export type Features = Readonly<Record<string, string | number>>;

/** A document of the run. */
export interface AnalysedDocument {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly format: Format;
  readonly pages: number | null;
  readonly kind: DocumentKind;
  readonly authority: string | null;
  readonly year: number | null;
  readonly features: Features;
  readonly levels: readonly LocalLevel[];
  /** Standard levels that the document describes, without U. */
  readonly describes: LevelSet;
  /** Each local level that joins several standard levels, without U. */
  readonly merges: readonly LevelSet[];
  /** How many indicators were found, also those that speak to no issue. */
  readonly indicators: number;
  readonly warnings: readonly Warning[];
}

/** Like-worded indicators of one issue in two documents or more (METHOD: the same situation, perhaps another response). */
export interface Situation {
  /** `issue:words-of-the-label`; unique in a run. */
  readonly id: string;
  /** The wording that most documents use, as one of them writes it. */
  readonly label: string;
  readonly issue: string;
  readonly theme: string;
  /** The severity that all of its references have: another degree is another situation. */
  readonly severity: Severity;
  /** What the wordings have in common, by which they were put together: the words of each, reduced to what they say. */
  readonly words: readonly string[];
  /** Ids of asserted references of two documents or more, in the order of results.json. */
  readonly references: readonly string[];
}

/** What a run was made with: all that can change a figure, and no clock time or absolute path. */
export interface Run {
  readonly tool: { readonly name: string; readonly version: string };
  readonly guide: GuideInBrief;
  readonly options: Readonly<Record<string, unknown>>;
}

/** The one serialisable result of a run: the content of results.json. */
export interface Analysis {
  readonly schema: 'thresholds-results/1';
  readonly run: Run;
  readonly documents: readonly AnalysedDocument[];
  readonly references: readonly Reference[];
  readonly situations: readonly Situation[];
  readonly failures: readonly Failure[];
}

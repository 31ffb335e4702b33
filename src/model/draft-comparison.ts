import type { Reference } from './analysis.js';
import type { LevelOfIntervention, LevelSet } from './level.js';

/** Two groups of references of one issue and theme of which the less severe stands at a higher level. */
export interface DraftInversion {
  /** Of one severity and level. */
  readonly milder: readonly Reference[];
  /** Of one severity and level. */
  readonly graver: readonly Reference[];
}

/** What a draft says at odds with itself, as far as its references show it. */
export interface DraftWithinItself {
  /** Like-worded references (one situation, METHOD section 5) that stand at two levels or more; each group in the order of the draft. */
  readonly repeated: readonly (readonly Reference[])[];
  /** The most striking first. */
  readonly inversions: readonly DraftInversion[];
}

/** How many documents of the corpus place a situation at a level. */
export interface CorpusPlacement {
  readonly level: LevelSet;
  /** Ids of documents, in the order of the corpus. */
  readonly documents: readonly string[];
  /** Of these documents at this level. */
  readonly references: readonly Reference[];
}

/** A situation of the draft that documents of the corpus describe too. */
export interface PlacedInCorpus {
  /** The wording that most documents use. */
  readonly label: string;
  /** The draft's own references to it, in the order of the draft. */
  readonly own: readonly Reference[];
  /** By rank of the level, lowest first. A document that places it at two levels counts at each. */
  readonly placements: readonly CorpusPlacement[];
}

/** The draft's entry severity for an issue at a level, among those of the corpus (METHOD section 5). */
export interface EntryInCorpus {
  readonly issue: string;
  readonly level: LevelOfIntervention;
  readonly severity: number;
  /** The draft's references of that severity at that level. */
  readonly own: readonly Reference[];
  /** The documents of the corpus with an entry there: their ids with the severity, lowest first. */
  readonly others: readonly { readonly document: string; readonly severity: number }[];
}

/** A theme that documents of the corpus refer to and the draft does not. */
export interface ThemeInCorpus {
  readonly issue: string;
  readonly theme: string;
  /** Ids of documents that refer to it. */
  readonly documents: readonly string[];
}

/** A draft held against a corpus: threshold documents and documents without tiers, without the draft itself and other editions of its authority. */
export interface DraftInCorpus {
  /** How many documents it was held against. */
  readonly documents: number;
  /** Ids of documents left out because they are the draft, or of its authority. */
  readonly leftOut: readonly string[];
  readonly situations: readonly PlacedInCorpus[];
  readonly entries: readonly EntryInCorpus[];
  readonly themesNotReferredTo: readonly ThemeInCorpus[];
}

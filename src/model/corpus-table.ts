import type { Features } from './analysis.js';
import type { LevelSet } from './level.js';

/** What a person knows of one document: a row of the corpus table. */
export interface CorpusRow {
  /** File name or path as written in the table. */
  readonly file: string;
  readonly authority: string | null;
  readonly year: number | null;
  /** Local level, as the document names it, to what it stands for; overrules the mapping. */
  readonly levels: ReadonlyMap<string, LevelSet>;
  readonly features: Features;
}

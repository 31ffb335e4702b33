import type { PhraseList } from './coding-guide.js';

/** A passage of a draft by which it meets a requirement, or a part of one. */
export interface RequirementPart {
  readonly id: string;
  /** What it asks for, as a noun phrase: "the process for the early help assessment". */
  readonly says: string;
  readonly phrases: PhraseList;
  /** Phrases that, in the same sentence, make it not count. */
  readonly unless: PhraseList;
  /** Whether the passage must stand under a level of the draft, or name one: "criteria, including the level of need". */
  readonly withLevel: boolean;
  /** Phrases by which a draft names it without saying what is asked for: "sexual exploitation" without a procedure. */
  readonly mentions: PhraseList;
}

/** Something that a threshold document must set out. It is met where each of its parts is found. */
export interface Requirement {
  readonly id: string;
  readonly says: string;
  /** Where the edition says so: "Chapter 1, paragraph 18". */
  readonly source: string;
  readonly mend: string;
  readonly parts: readonly RequirementPart[];
}

/** An edition of the statutory guidance, as far as it says what a threshold document must set out. */
export interface Edition {
  /** "working-together-2018". */
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly requirements: readonly Requirement[];
  /**
   * Phrases by which a draft quotes the guidance itself ("should publish a threshold document that includes"): what
   * stands in the same paragraph or the list below it says what is required, and does not meet it.
   */
  readonly quotations: PhraseList;
}

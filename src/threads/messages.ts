import type { GuideSource } from '../model/coding-guide.js';
import type { CodedSource } from '../model/document-analysis.js';
import type { FailureCode } from '../model/warning.js';
import type { ReadingOptions, Source } from '../pipeline.js';

/** What a thread is given when it starts. */
export interface Equipment extends Required<ReadingOptions> {
  readonly guide: GuideSource;
  /** Address of the compiled schemas of what is written. */
  readonly schemas: string;
}

/** What a thread is told: a document to analyse. */
export type Order = Source;

/** What it says first, when it has loaded the program and compiled the guide: the time of a document runs from then on. */
export interface Ready {
  readonly kind: 'ready';
}

/** What it answers. An `Unreadable` does not outlive the way between threads, so it travels as its parts. */
export type Answer =
  | { readonly kind: 'coded'; readonly coded: CodedSource }
  | { readonly kind: 'unreadable'; readonly code: FailureCode; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

import type { GuideSource } from '../model/coding-guide.js';
import type { AnalysedSource } from '../model/document-analysis.js';
import type { Limits } from '../model/limits.js';
import type { FailureCode } from '../model/warning.js';
import type { Source } from '../pipeline.js';

/** What a thread is given when it starts. */
export interface Equipment {
  readonly guide: GuideSource;
  readonly limits: Limits;
  /** Whether pages that are pictures are read by text recognition. */
  readonly ocr: boolean;
}

/** What a thread is told: a document to analyse. */
export type Order = Source;

/** What it answers. An `Unreadable` does not outlive the way between threads, so it travels as its parts. */
export type Answer =
  | { readonly kind: 'analysed'; readonly analysis: AnalysedSource }
  | { readonly kind: 'unreadable'; readonly code: FailureCode; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

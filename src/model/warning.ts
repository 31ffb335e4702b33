/** Something that the reader of a result must know about one document. */
export interface Warning {
  readonly code: WarningCode;
  /** What was found, what that means for the figures, and what can be done. */
  readonly message: string;
  /** The page it speaks of, where there is one. */
  readonly page?: number;
}

export const WARNING_CODES = [
  'no-text-on-page',
  'blank-page',
  'text-recognised',
  'unreadable-page',
  'unreadable-text',
  'unreadable-part',
  'layout-doubtful',
  'no-tiers',
  'not-a-threshold-document',
  'level-not-mapped',
  'level-evidence-thin',
  'level-without-indicators',
  'mapping-overruled',
  'overruled-level-unknown',
] as const;

export type WarningCode = (typeof WARNING_CODES)[number];

/** Warnings by which words of a document may be missing, so that its silence says nothing. */
const UNREAD: readonly WarningCode[] = [
  'no-text-on-page',
  'unreadable-page',
  'unreadable-text',
  'unreadable-part',
];

/** What of a document could not be read; [] where it was read whole. */
export function unreadOf({ warnings }: { readonly warnings: readonly Warning[] }): readonly Warning[] {
  return warnings.filter(({ code }) => UNREAD.includes(code));
}

export const FAILURE_CODES = [
  'not-found',
  'unreadable-file',
  'empty',
  'encrypted',
  'damaged',
  'unsupported-format',
  'no-text',
  'too-large',
  'too-many-pages',
  'too-deep',
  'too-many-cells',
  'timeout',
  'out-of-memory',
  'program-fault',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Thrown when a file cannot be read at all. The message is for the person who can mend it. */
export class Unreadable extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Unreadable';
    this.code = code;
  }
}

/** A file of the run that could not be read. */
export interface Failure {
  readonly file: string;
  readonly code: FailureCode;
  readonly message: string;
}

import type { AnalysedDocument, Reference } from './analysis.js';
import type { Evidence } from './level.js';
import type { Failure } from './warning.js';

/** How much a finding weighs, most first. `error`: must not be published so; `warning`: will be criticised; `note`: worth a look. */
export const FINDING_SEVERITIES = ['error', 'warning', 'note'] as const;

export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** What kind of question a rule asks of a draft. */
export const RULE_FAMILIES = [
  'structure',
  'statutory-content',
  'coverage',
  'consistency',
  'against-corpus',
  'against-previous',
  'plain-words',
] as const;

export type RuleFamily = (typeof RULE_FAMILIES)[number];

/** Where in a draft something stands. A finding about the draft as a whole has no page, block or words. */
export interface FindingPlace {
  readonly page: number | null;
  /** Index of the block. */
  readonly block: number | null;
  /** Headings and row labels above, outermost first. */
  readonly section: readonly string[];
  /** The words of the draft that it speaks of; "" for the draft as a whole. */
  readonly text: string;
}

/** A reference behind a finding. */
export interface FindingReference
  extends Pick<Reference, 'id' | 'document' | 'text' | 'page' | 'level' | 'localLevel' | 'severity'> {
  /** Which document it is of; ids do not tell, since a draft may be called like its previous version. */
  readonly of: 'draft' | 'previous' | 'corpus';
}

/** `new`: counts; `known`: stands in the baseline; `ignored`: the configuration says to leave it, with a reason. */
export type FindingStatus = 'new' | 'known' | 'ignored';

/** Something that would be criticised in a draft, and how to mend it. */
export interface CheckFinding {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly place: FindingPlace;
  /** What was found, in a sentence. */
  readonly found: string;
  /** What was expected, in a sentence. */
  readonly expected: string;
  /** How to mend it, in a sentence. */
  readonly mend: string;
  readonly references: readonly FindingReference[];
  /** What it is known by when text moves, to be written into `ignore`: its words, or what is missing ("level B", "housing"). */
  readonly anchor: string;
  /**
   * Hash of the rule and the words that the finding rests on, with a number where the draft has the same twice. It stays
   * the same where text moves, and is the same in every draft.
   */
  readonly fingerprint: string;
  readonly status: FindingStatus;
  /** Why it is ignored, in the words of the person who decided it; null unless status is `ignored`. */
  readonly reason: string | null;
}

/** Something that the edition of the statutory guidance asks of a threshold document, and where the draft says it. */
export interface StatutoryAnswer {
  readonly requirement: string;
  /** What is required, in the words of the edition's data file. */
  readonly says: string;
  /** [] where the draft does not say it. */
  readonly found: readonly Evidence[];
}

/** A draft that was checked. */
export interface CheckedDraft {
  readonly document: AnalysedDocument;
  /** The text of each block, which is a line of the extracted text: line n is block n - 1. */
  readonly lines: readonly string[];
  /** Ids of rules that have nothing to ask of a document of this kind: without tiers, or no threshold document. */
  readonly notAsked: readonly string[];
  /** [] where the rule `statutory-content` is off, or the draft is no threshold document. */
  readonly statutoryContent: readonly StatutoryAnswer[];
  /** In the order of the draft, what speaks of the draft as a whole first. */
  readonly findings: readonly CheckFinding[];
}

/** A rule as it was applied. */
export interface AppliedRule {
  readonly id: string;
  readonly family: RuleFamily;
  /** What it finds, as a noun phrase: "a level of intervention that is not described". */
  readonly title: string;
  readonly severity: FindingSeverity | 'off';
  /** What kept it from being applied: the option that gives it something to compare with; null where it was applied or is off. */
  readonly lacks: '--against' | '--previous' | null;
  /** Its documentation, as Markdown. */
  readonly documentation: string;
}

/** An ignored finding, or one of the baseline, that no longer occurs. */
export interface StaleEntry {
  readonly from: 'ignore' | 'baseline';
  readonly rule: string;
  readonly words: string;
  /** Where the entry stands: "thresholds.config.yaml:12". */
  readonly where: string;
}

/** What a check came to: one result, drawn by every format. */
export interface CheckReport {
  readonly run: {
    readonly tool: { readonly name: string; readonly version: string };
    readonly guide: { readonly id: string; readonly version: string; readonly sha256: string };
    readonly edition: { readonly id: string; readonly title: string };
    /** What else decided the findings: file names as given, no absolute path. */
    readonly options: Readonly<Record<string, unknown>>;
  };
  /** Every rule, in the order of families. */
  readonly rules: readonly AppliedRule[];
  readonly drafts: readonly CheckedDraft[];
  readonly stale: readonly StaleEntry[];
  /** Drafts that could not be read. */
  readonly failures: readonly Failure[];
}
